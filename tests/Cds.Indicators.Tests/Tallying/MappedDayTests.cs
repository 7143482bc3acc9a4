using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Tests.Tallying;

public sealed class MappedDayTests
{
    private sealed record Shown(string? Area, DateOnly? Day, DateOnly? Due)
    {
        public Shown()
            : this(null, null, null)
        {
        }
    }

    private sealed record Stored(string Commune, DateOnly Received, DateTime DueAt);

    [Fact]
    public void A_day_that_may_be_null_mapped_to_one_that_never_is_compares_with_null()
    {
        Measure measure = ((RatioIndicator)Catalogue.Vietnam()["dossier.received-online"]).Numerator;
        RecordDimensions<Shown> dimensions = RecordDimensions<Shown>.By(d => d.Area, d => d.Day);
        Stored[] stored = [new("00070", new(2025, 8, 1), new(2025, 8, 9))];

        Tally Count(RateDefinition<Shown> definition) => RateSet.Of(definition)
            .From((Stored row) => new Shown { Area = row.Commune, Day = row.Received, Due = DateOnly.FromDateTime(row.DueAt) })
            .Per(PeriodKind.Month)
            .Tally(stored);

        Assert.Equal(1, Count(dimensions.Number(measure, d => d.Due != null)).Count);
        Assert.Equal(0, Count(dimensions.Number(measure, d => d.Due == null)).Count);
    }
}
