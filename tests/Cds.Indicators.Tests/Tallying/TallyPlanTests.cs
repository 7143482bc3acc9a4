using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Tests.Tallying;

public sealed class TallyPlanTests
{
    private static readonly Catalogue s_catalogue = Catalogue.Vietnam();

    private sealed record Dossier(string? Commune, DateOnly? ReceivedOn, DateOnly? SettledOn, DateOnly? DueOn, long Fee, bool IsOnline, bool PaidOnline);

    private static RateSet<Dossier> Rates()
    {
        RecordDimensions<Dossier> received = RecordDimensions<Dossier>.By(d => d.Commune, d => d.ReceivedOn);
        RecordDimensions<Dossier> settled = RecordDimensions<Dossier>.By(d => d.Commune, d => d.SettledOn);
        return RateSet.Of(
            received.Ratio(s_catalogue["dossier.received-online"], denominator: d => true, numerator: d => d.IsOnline),
            received.Ratio(s_catalogue["dossier.paid-online"], d => d.Fee > 0, d => d.PaidOnline),
            settled.Ratio(s_catalogue["dossier.on-time"], d => d.SettledOn != null, d => d.SettledOn <= d.DueOn));
    }

    [Fact]
    public void Records_are_counted_by_area_and_period_of_their_deciding_day()
    {
        Dossier[] dossiers =
        [
            new("00070", new(2025, 7, 31), new(2025, 8, 4), new(2025, 8, 4), 0, IsOnline: true, PaidOnline: true),
            new("00070", new(2025, 8, 1), new(2025, 8, 9), new(2025, 8, 8), 50_000, IsOnline: true, PaidOnline: true),
            new("00070", new(2025, 8, 31), null, new(2025, 9, 8), 50_000, IsOnline: false, PaidOnline: false),
        ];

        Tally tally = Rates().Per(PeriodKind.Month).Tally(dossiers);

        Period august = Period.Month(2025, 8);
        Assert.Equal(Outcome.Of(Ratio.Of(1, 2).Rate.Value), tally.Rate("dossier.received-online", "00070", august));
        Assert.Equal(Outcome.Of(Ratio.Of(1, 2).Rate.Value), tally.Rate("dossier.paid-online", "00070", august));
        Assert.Equal(Outcome.Of(Ratio.Of(1, 2).Rate.Value), tally.Rate("dossier.on-time", "00070", august));
        Assert.Equal(OutcomeKind.ZeroDenominator, tally.Rate("dossier.paid-online", "00070", Period.Month(2025, 7)).Kind);
        Assert.Equal(OutcomeKind.NoData, tally.Rate("dossier.paid-online", "00070", Period.Month(2025, 9)).Kind);
    }

    [Fact]
    public void Records_in_an_array_of_a_narrower_type_are_counted()
    {
        RateSet<object> rates = RateSet.Of(
            RecordDimensions<object>.By(d => ((Dossier)d).Commune, d => ((Dossier)d).ReceivedOn).Ratio(s_catalogue["dossier.received-online"], d => true, d => ((Dossier)d).IsOnline));
        object[] dossiers = new Dossier[] { new("00070", new(2025, 8, 1), null, null, 0, IsOnline: true, PaidOnline: false) };

        Assert.Equal(Ratio.Of(1, 1), rates.Per(PeriodKind.Month).Tally(dossiers).Total("dossier.received-online"));
        Assert.Equal(Ratio.Of(1, 1), rates.Per(PeriodKind.Month).Tally((IEnumerable<object>)dossiers).Total("dossier.received-online"));
    }

    [Fact]
    public void A_number_that_does_not_fit_is_refused_though_the_callers_project_does_not_check()
    {
        Dossier[] dossiers =
        [
            new("00070", new(2025, 8, 1), null, null, 1, IsOnline: true, PaidOnline: false),
            new("00070", new(2025, 8, 1), null, null, 3_000_000_000, IsOnline: true, PaidOnline: false),
        ];
        RecordDimensions<Dossier> received = RecordDimensions<Dossier>.By(d => d.Commune, d => d.ReceivedOn);
        Measure measure = ((RatioIndicator)s_catalogue["dossier.received-online"]).Numerator;

        foreach (RateDefinition<Dossier> definition in new[]
        {
            received.Number(measure, d => true, d => unchecked(d.Fee * 5_000_000_000)),
            received.Number(measure, d => true, d => unchecked(d.Fee + 9_223_372_036_000_000_000)),
            received.Number(measure, d => unchecked((int)d.Fee) > 0),
        })
        {
            InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => RateSet.Of(definition).Per(PeriodKind.Month).Tally(dossiers));
            Assert.StartsWith("row 2: a definition could not be evaluated: ", refused.Message, StringComparison.Ordinal);
            Assert.IsType<OverflowException>(refused.InnerException);
        }
    }
}
