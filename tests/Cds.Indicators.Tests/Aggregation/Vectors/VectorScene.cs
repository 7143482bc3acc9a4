using System.Globalization;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Indicators;

namespace Cds.Indicators.Tests.Aggregation.Vectors;

/// <summary>Units without end and series of values, which become observations under the measures that a question names.</summary>
internal sealed class VectorScene
{
    private readonly List<(string Series, Area Area, Period Period, long Value)> _values = [];
    private readonly Dictionary<string, Area> _areas;

    /// <param name="units">The units, each with a code of its own.</param>
    public VectorScene(params IEnumerable<(AreaLevel Level, string Code, string? Parent)> units)
    {
        Areas = AreaRegistry.Of(units.Select(unit => new AreaEntry { Level = unit.Level, Code = unit.Code, Name = unit.Code, ParentCode = unit.Parent }), []);
        _areas = Areas.Areas.ToDictionary(area => area.Code, StringComparer.Ordinal);
    }

    /// <summary>A value of what is there, however little: other systems pass over what is missing.</summary>
    public static MissingPolicy WhatIsThere { get; } = MissingPolicy.AcceptPartial;

    public AreaRegistry Areas { get; }

    public Area this[string code] => _areas[code];

    public static Measure Measure(string code, TimeAggregation overTime = TimeAggregation.Sum, int decimals = 0) => new()
    {
        Code = code,
        Name = Made.Name,
        Unit = Made.Dossiers,
        Decimals = decimals,
        MayBeNegative = true,
        OverTime = overTime,
        OverAreas = AreaAggregation.Sum,
    };

    /// <summary>A period as the other system writes it.</summary>
    public static Period PeriodOf(string text) => PeriodReader.Read(text).Period;

    public VectorScene Add(string series, string area, Period period, long value)
    {
        _values.Add((series, this[area], period, value));
        return this;
    }

    public VectorScene Add(string series, string area, string period, long value) => Add(series, area, PeriodOf(period), value);

    /// <summary>The values of series, each under its measure.</summary>
    public ObservationSet Observe(params IEnumerable<(string Series, Measure Measure)> asked) => ObservationSet.Of(
        Areas,
        from pair in asked
        from value in _values
        where value.Series == pair.Series
        select new Observation(pair.Measure, value.Area, value.Period, ObservedValue.Of(value.Value)));

    /// <summary>The values of a series as sums of one report each, so that their mean is a ratio of sums.</summary>
    public ObservationSet ObserveMeans(string series, MeanIndicator mean) => ObservationSet.Of(
        Areas,
        from value in _values
        where value.Series == series
        select new Observation(mean, value.Area, value.Period, ObservedValue.Of(Ratio.OfSigned(value.Value, 1))));

    /// <summary>The measure of a series and the values under it.</summary>
    public (Measure Measure, ObservationSet Set) Observe(string series, TimeAggregation overTime = TimeAggregation.Sum)
    {
        Measure measure = Measure(series, overTime);
        return (measure, Observe((series, measure)));
    }

    /// <summary>The value of a cell, or null where it has no data; any other answer is a failure.</summary>
    public static Rational? ValueOf(RollupCell cell) => cell.Value.Kind switch
    {
        OutcomeKind.Value => cell.Value.Value,
        OutcomeKind.NoData => null,
        _ => throw new InvalidOperationException($"'{cell}' is neither a value nor without data."),
    };

    /// <summary>Fails where an expected number, written to some decimals, is not the exact one rounded to as many.</summary>
    public static void SameNumber(string expected, Rational? actual, string place)
    {
        decimal number = decimal.Parse(expected, NumberStyles.Float, CultureInfo.InvariantCulture);
        int digits = expected.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? expected.Length - point - 1 : 0;
        Assert.True(actual is { } value && value.ToDecimal(Rounding.HalfAwayFromZero(digits)) == number, $"{place}: expected {expected}, found {Text(actual)}");
    }

    public static string Text(Rational? value) => value is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}") : "no data";
}
