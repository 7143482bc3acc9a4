using System.Text.Json;
using Cds.Indicators.Indicators;
using Cds.Indicators.Json;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Periods;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Json;

public sealed class JsonRoundTripTests
{
    [Fact]
    public void Exact_numbers_come_back()
    {
        Check(JsonGenerators.Rationals);
        Check(JsonGenerators.Wide);
        Check(JsonGenerators.Ratios);
        Check(JsonGenerators.Rates);
    }

    [Fact]
    public void Changes_come_back()
    {
        Check(JsonGenerators.Published.Select(static value => PercentagePoints.Of(value)));
        Check(JsonGenerators.Published.Select(static value => Growth.OfPercent(value)));
    }

    [Fact]
    public void Figures_come_back() => Check(JsonGenerators.Figures);

    [Fact]
    public void Intervals_and_roundings_come_back()
    {
        Check(JsonGenerators.Intervals, isKey: false);
        Check(JsonGenerators.Roundings, isKey: false);
        Check(JsonGenerators.ConfidenceIntervals, isKey: false);
        Check(from a in JsonGenerators.Wide from b in JsonGenerators.Wide select new KitagawaEffect(a, b), isKey: false);
    }

    [Fact]
    public void Outcomes_come_back()
    {
        CheckOutcome(JsonGenerators.Rates);
        CheckOutcome(JsonGenerators.Ratios);
        CheckOutcome(JsonGenerators.Rationals);
        CheckOutcome(JsonGenerators.Wide);
        CheckOutcome(JsonGenerators.Figures);
        CheckOutcome(JsonGenerators.ConfidenceIntervals);
        CheckOutcome(JsonGenerators.Published);
        CheckOutcome(JsonGenerators.Longs);
        CheckOutcome(JsonGenerators.Published.Select(static value => PercentagePoints.Of(value)));
        CheckOutcome(JsonGenerators.Published.Select(static value => Growth.OfPercent(value)));
    }

    [Fact]
    public void Periods_and_calendars_come_back()
    {
        Check(PeriodGenerators.Any.Generator);
        Check(PeriodGenerators.Calendar.Generator);
        Check(from period in PeriodGenerators.Tiling.Generator from count in Gen.Choose(0, 20) select Sequence(period, count), isKey: false);
        Check(
            from period in PeriodGenerators.Any.Generator
            from dialect in Gen.Elements(Enum.GetValues<PeriodDialect>())
            from notes in Gen.Choose(0, 63)
            from isPoint in Gen.Elements(true, false)
            select new PeriodReading(period, dialect, (PeriodNotes)notes, isPoint),
            isKey: false);
    }

    [Fact]
    public void Relative_periods_come_back() => Check(Gen.OneOf(
        from kind in Gen.Elements(PeriodKind.Day, PeriodKind.Week, PeriodKind.Biweek, PeriodKind.Month, PeriodKind.Bimonth, PeriodKind.Quarter, PeriodKind.FourMonths, PeriodKind.HalfYear, PeriodKind.Year)
        from count in Gen.Choose(1, 9999)
        from form in Gen.Choose(0, 3)
        select form switch
        {
            0 => RelativePeriod.Last(kind, count),
            1 => RelativePeriod.This(kind),
            2 => RelativePeriod.SamePeriodLastYear(kind),
            _ => RelativePeriod.LastIncludingCurrent(kind, count),
        },
        Gen.Elements(RelativePeriod.YearToDate, RelativePeriod.SameDaysLastYear, RelativePeriod.ThisFinancialYear(), RelativePeriod.LastFinancialYears(5), RelativePeriod.AllOfThisYear(PeriodKind.Month), RelativePeriod.AllOfLastYear(PeriodKind.HalfYear))));

    [Fact]
    public void Values_of_NodaTime_come_back()
    {
        Check(JsonGenerators.Dates, hasAttribute: false);
        Check(JsonGenerators.Times, hasAttribute: false);
        Check(from date in JsonGenerators.Dates from time in JsonGenerators.Times select date.At(time), hasAttribute: false);
        Check(JsonGenerators.Dates.Select(static date => date.ToYearMonth()), hasAttribute: false);
        Check(from date in JsonGenerators.Dates from time in JsonGenerators.Times select date.At(time).InUtc().ToInstant(), hasAttribute: false);
    }

    [Fact]
    public void Sources_and_names_come_back()
    {
        Gen<string> words = Gen.Elements("a", "Điều 12, khoản 3", "x \"y\" z", "dòng 1\ndòng 2", "🇻🇳");
        Gen<string?> optional = Gen.OneOf(Gen.Constant<string?>(null), words.Select(static w => (string?)w));
        Gen<LocalDate?> days = Gen.OneOf(Gen.Constant<LocalDate?>(null), PeriodGenerators.Date.Generator.Select(static d => (LocalDate?)d));
        Check(
            from document in words
            from article in optional
            from date in days
            from reference in optional
            from confidence in Gen.Elements(Enum.GetValues<Confidence>())
            select new LegalBasis(document, article, date, reference, confidence),
            isKey: false);
        Check(from vi in words from en in words select new LocalizedText(vi, en), isKey: false);
    }

    [Fact]
    public void Every_value_of_every_enumeration_comes_back()
    {
        foreach (Type type in JsonExample.All.Select(static e => e.Type).Where(static t => t.IsEnum))
        {
            foreach (object value in Enum.GetValues(type))
                Assert.Equal(value, JsonSerializer.Deserialize(JsonSerializer.Serialize(value, type), type));
        }
    }

    [Fact]
    public void Every_basis_comes_back()
    {
        foreach (RateBasis basis in new[] { RateBasis.Percent, RateBasis.Fraction, RateBasis.PerMille, RateBasis.Per1000, RateBasis.Per10000, RateBasis.Per100000, RateBasis.Per1000000 })
            Doors.RoundTrip(basis, hasAttribute: true, isKey: true);
    }

    [Fact]
    public void Default_values_come_back()
    {
        Doors.RoundTrip(default(Ratio), hasAttribute: true, isKey: true);
        Doors.RoundTrip(default(Rate), hasAttribute: true, isKey: true);
        Doors.RoundTrip(default(WideRational), hasAttribute: true, isKey: true);
        Doors.RoundTrip(default(Period), hasAttribute: true, isKey: true);
        Doors.RoundTrip(default(RelativePeriod), hasAttribute: true, isKey: true);
        Doors.RoundTrip(default(PeriodReading), hasAttribute: true, isKey: false);
        Doors.RoundTrip(default(PeriodSequence), hasAttribute: true, isKey: false);
        Doors.RoundTrip(default(ConfidenceInterval), hasAttribute: true, isKey: false);
        Doors.RoundTrip(default(Rounding), hasAttribute: true, isKey: false);
        Doors.RoundTrip(default(Outcome<Rate>), hasAttribute: false, isKey: false);
    }

    [Fact]
    public void A_decomposition_of_all_communes_comes_back_whole()
    {
        Ratio[] before = [.. Enumerable.Range(0, 400).Select(static i => Ratio.Of(100 + i, 1009 + (7 * i)))];
        Ratio[] after = [.. Enumerable.Range(0, 400).Select(static i => Ratio.Of(150 + (2 * i), 1013 + (5 * i)))];
        KitagawaDecomposition made = Decomposition.Kitagawa(before, after).Value;

        string json = JsonSerializer.Serialize(made);
        KitagawaDecomposition read = JsonSerializer.Deserialize<KitagawaDecomposition>(json)!;

        Assert.Equal(made.Change, read.Change);
        Assert.Equal(made.RateEffect, read.RateEffect);
        Assert.Equal(made.CompositionEffect, read.CompositionEffect);
        Assert.Equal(made.Groups.AsEnumerable(), read.Groups);
    }

    private static PeriodSequence Sequence(Period first, int count)
    {
        string start = count == 0 ? "" : $"\"first\":\"{first}\",";
        return JsonSerializer.Deserialize<PeriodSequence>(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{{{start}\"count\":{count}}}"));
    }

    private static void CheckOutcome<T>(Gen<T> values)
        where T : notnull => Check(JsonGenerators.OutcomeOf(values), hasAttribute: false, isKey: false);

    private static void Check<T>(Gen<T> values, bool hasAttribute = true, bool isKey = true)
        where T : notnull => Property.Holds(Arb.From(values), value => Doors.RoundTrip(value, hasAttribute, isKey));
}
