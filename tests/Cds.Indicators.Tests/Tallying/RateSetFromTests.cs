using System.Globalization;
using System.Linq.Expressions;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Tests.Tallying;

public sealed class RateSetFromTests
{
    private static readonly Catalogue s_catalogue = Catalogue.Vietnam();

    private const string Cast = "(Cds.Indicators.Tests.Tallying.RateSetFromTests.Standing)";

    private enum Standing
    {
        Open,
        Settled,
    }

    private sealed class Money
    {
        public long Amount { get; set; }
    }

    private sealed class Facts
    {
        public string? Area { get; init; }

        public DateOnly? ReceivedOn { get; init; }

        public Standing Standing { get; init; }

        public bool IsOnline { get; init; }

        public Money Fee { get; init; } = new();

        public bool IsPaid { get; init; }
    }

    private sealed record Positional(string? Area, DateOnly? ReceivedOn, bool IsOnline)
    {
        public long Fee { get; init; }
    }

    private static RateSet<Facts> Rates()
    {
        RecordDimensions<Facts> received = RecordDimensions<Facts>.By(d => d.Area, d => d.ReceivedOn);
        return RateSet.Of(
            received.Ratio(s_catalogue["dossier.received-online"], d => true, d => d.IsOnline),
            received.Ratio(s_catalogue["dossier.on-time"], d => d.Standing == Standing.Settled, d => d.IsOnline || d.Fee.Amount > 0),
            received.Ratio(s_catalogue["dossier.paid-online"], d => d.Fee.Amount > 0, d => d.IsPaid, d => d.Fee.Amount));
    }

    [Fact]
    public void A_member_that_is_always_there_may_stand_for_one_that_may_be_null()
    {
        RateSet<Facts> rates = RateSet.Of(
            RecordDimensions<Facts>.By(d => d.Area, d => d.ReceivedOn).Ratio(s_catalogue["dossier.received-online"], d => d.ReceivedOn != null, d => d.ReceivedOn == null || d.IsOnline));
        Row[] rows = [new() { Commune = "00070", ReceivedOn = new DateOnly(2025, 8, 4), IsOnline = true }, new() { Commune = "00070", ReceivedOn = new DateOnly(2025, 8, 5) }];

        Tally tally = rates.From((Row row) => new Facts { Area = row.Commune, ReceivedOn = row.ReceivedOn, IsOnline = row.IsOnline }).Per(PeriodKind.Month).Tally(rows);

        Assert.Equal(Ratio.Of(1, 2), tally.Total("dossier.received-online"));
    }

    [Fact]
    public void Definitions_are_read_through_the_map()
    {
        long free = 5;
        RateSet<Row> rates = Rates().From((Row row) => new Facts
        {
            Area = row.Commune,
            ReceivedOn = row.ReceivedOn,
            Standing = row.SettledOn == null ? Standing.Open : Standing.Settled,
            IsOnline = row.Channel == Channel.Portal,
            Fee = new Money { Amount = unchecked(row.Fee - free) },
            IsPaid = row.PaidAt != null,
        });

        Assert.Equal(
            [
                "dossier.received-online: count where x.Channel == 5 / count where true, by x.Commune and x.ReceivedOn",
                $"dossier.on-time: count where (x.SettledOn == null ? {Cast}0 : {Cast}1) == 1 && (x.Channel == 5 || x.Fee - 5 > 0) / count where (x.SettledOn == null ? {Cast}0 : {Cast}1) == 1, by x.Commune and x.ReceivedOn",
                "dossier.paid-online: sum x.Fee - 5 where x.Fee - 5 > 0 && x.PaidAt != null / sum x.Fee - 5 where x.Fee - 5 > 0, by x.Commune and x.ReceivedOn",
            ],
            rates.Definitions.Select(definition => definition.ToString()));
        Assert.Equal(Rates().Definitions.Select(definition => definition.Column), rates.Definitions.Select(definition => definition.Column));
    }

    [Fact]
    public void A_member_that_is_constant_decides_conditions()
    {
        RateSet<Row> rates = Rates().From((Row row) => new Facts
        {
            Area = row.Commune,
            ReceivedOn = row.ReceivedOn,
            Standing = Standing.Settled,
            IsOnline = false,
            Fee = new Money { Amount = row.Fee },
            IsPaid = true,
        });

        Assert.Equal("count where false", rates["dossier.received-online"].Numerator.Text);
        Assert.Equal("count where x.Fee > 0", rates["dossier.on-time"].Numerator.Text);
        Assert.Equal("count where true", rates["dossier.on-time"].Denominator!.Text);
    }

    [Fact]
    public void A_positional_record_is_mapped_by_its_constructor()
    {
        RateDefinition<Positional> definition = RecordDimensions<Positional>.By(d => d.Area, d => d.ReceivedOn)
            .Ratio(s_catalogue["dossier.received-online"], d => d.Fee > 0, d => d.IsOnline);

        Assert.Equal(
            "dossier.received-online: count where x.Fee > 0 && x.IsOnline / count where x.Fee > 0, by x.Commune and x.SettledOn",
            definition.From((Row row) => new Positional(row.Commune, row.SettledOn, row.IsOnline) { Fee = row.Fee }).ToString());
    }

    [Fact]
    public void All_missing_members_are_named_with_the_definitions_that_read_them()
    {
        Expression<Func<Row, Facts>> map = row => new Facts { Area = row.Commune, ReceivedOn = row.ReceivedOn, IsOnline = row.IsOnline };

        Refused(
            () => Rates().From(map),
            "'Fee', 'IsPaid', 'Standing' are not given by the map, and definitions read them: dossier.on-time reads Fee, Standing; dossier.paid-online reads Fee, IsPaid. "
                + "Add Fee = row.Member, IsPaid = row.Member, Standing = row.Member, or keep the definitions that the map feeds, with FedBy.");
        Refused(
            () => RateSet.Of(Rates()["dossier.received-online"]).From((Row row) => new Facts { Area = row.Commune, ReceivedOn = row.ReceivedOn }),
            "'IsOnline' is not given by the map, and definitions read it: dossier.received-online reads IsOnline. Add IsOnline = row.Member, or keep the definitions that the map feeds, with FedBy.");
        Refused(
            () => Rates()["dossier.received-online"].From((Row row) => new Facts { ReceivedOn = row.ReceivedOn, IsOnline = row.IsOnline }),
            "'Area' is not given by the map, and definitions read it: dossier.received-online reads Area. Add Area = row.Member, or keep the definitions that the map feeds, with FedBy.");
    }

    [Fact]
    public void The_definitions_that_a_map_feeds_are_kept()
    {
        Expression<Func<Row, Facts>> map = row => new Facts { Area = row.Commune, ReceivedOn = row.ReceivedOn, IsOnline = row.IsOnline };

        Assert.Equal("dossier.received-online", Rates().FedBy(map).ToString());
        Assert.Equal("dossier.received-online", Rates().FedBy(map).From(map).ToString());
        Refused(
            () => RateSet.Of(Rates()["dossier.on-time"]).FedBy(map),
            "'Fee', 'Standing' are not given by the map, and definitions read them: dossier.on-time reads Fee, Standing. "
                + "Add Fee = row.Member, Standing = row.Member, or keep the definitions that the map feeds, with FedBy.");
    }

    [Fact]
    public void What_is_no_map_is_refused()
    {
        Facts one = new();
        RecordDimensions<Facts> received = RecordDimensions<Facts>.By(d => d.Area, d => d.ReceivedOn);
        RateDefinition<Facts> whole = received.Ratio(s_catalogue["dossier.received-online"], d => d != null, d => d.IsOnline);

        Refused(() => Rates().From((Row row) => one), "'one' is no initialiser: a map tells for each member where it is found. Write row => new Facts { Area = row.Commune }.");
        Refused(
            () => Rates().From((Row row) => new Facts { Fee = { Amount = row.Fee } }),
            "'Fee = {Amount = row.Fee}' is no assignment: a map gives each member one value. Write Fee = row.Member.");
        Refused(
            () => whole.From((Row row) => new Facts { Area = row.Commune, ReceivedOn = row.ReceivedOn, IsOnline = row.IsOnline }),
            "'d' is read as a whole, and a map gives members alone. Write the definition over members of the record.");
    }

    [Fact]
    public void A_mapped_definition_counts_what_the_definition_counts_of_mapped_records()
    {
        Expression<Func<Row, Facts>> map = row => new Facts
        {
            Area = row.Commune,
            ReceivedOn = row.SettledOn ?? row.DueOn,
            Standing = row.Satisfied == null ? Standing.Open : Standing.Settled,
            IsOnline = row.IsOnline && row.Level > 0,
            Fee = new Money { Amount = row.Fee },
            IsPaid = row.PaidOnline,
        };
        Func<Row, Facts> mapped = map.Compile();
        RateSet<Facts> rates = Rates();
        RateSet<Row> from = rates.From(map);
        (Func<Facts, object?>[] Facts, Func<Row, object?>[] Rows) functions = (
            [.. rates.Definitions.SelectMany(definition => definition.Functions).Select(function => Compiled<Facts>(function))],
            [.. from.Definitions.SelectMany(definition => definition.Functions).Select(function => Compiled<Row>(function))]);

        Property.Holds((int seed) =>
        {
            Row row = new RandomConditions(seed).Row();
            Facts facts = mapped(row);
            Assert.Equal(functions.Facts.Select(function => function(facts)), functions.Rows.Select(function => function(row)));
        });
    }

    [Fact]
    public void Tallies_of_a_definition_and_of_the_same_over_other_records_go_together()
    {
        RateDefinition<Positional> definition = RecordDimensions<Positional>.By(d => d.Area, d => d.ReceivedOn).Ratio(s_catalogue["dossier.received-online"], d => true, d => d.IsOnline);
        RateSet<Row> rates = RateSet.Of(definition).From((Row row) => new Positional(row.Commune, row.ReceivedOn, row.IsOnline));

        Tally one = RateSet.Of(definition).Per(PeriodKind.Month).Tally([new Positional("00070", new(2025, 8, 1), IsOnline: true)]);
        Tally other = rates.Per(PeriodKind.Month).Tally([new Row { Commune = "00070", ReceivedOn = new(2025, 8, 31) }]);

        Assert.Equal("50%", Tally.Merge(one, other).Rate("dossier.received-online", "00070", Period.Month(2025, 8)).Value.ToString(format: null, CultureInfo.InvariantCulture));
    }

    private static Func<TRecord, object?> Compiled<TRecord>(LambdaExpression function) =>
        Expression.Lambda<Func<TRecord, object?>>(Expression.Convert(function.Body, typeof(object)), function.Parameters).Compile();

    private static void Refused(Func<object> make, string message)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(make);
        Assert.Equal(message, refusal.Message[..refusal.Message.LastIndexOf(" (Parameter", StringComparison.Ordinal)]);
    }
}
