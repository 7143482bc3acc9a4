using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tests.Indicators;

namespace Cds.Indicators.Tests.Scoring;

/// <summary>Scorecards made for a test.</summary>
internal static class Cards
{
    public static LocalizedText Name { get; } = new("Bộ chỉ số thử", "Made scorecard");

    public static LegalBasis Basis { get; } = new("Quy chế", "Điều 1", Date: null, Reference: null, Confidence.Official);

    public static RatioIndicator Share { get; } = Made.Ratio();

    /// <summary>A rate of overdue dossiers: the less, the better.</summary>
    public static RatioIndicator Overdue { get; } = new()
    {
        Code = "overdue",
        Name = new LocalizedText("Tỷ lệ quá hạn", "Overdue"),
        Pillar = Made.Pillar,
        Direction = Direction.LowerIsBetter,
        LegalBases = [Basis],
        Numerator = Made.Measure("late"),
        Denominator = Made.Measure("all"),
    };

    /// <summary>Two places, half up: as the portal of 766/QĐ-TTg rounds components.</summary>
    public static ScoreRounding ByComponent { get; } = new(RoundingStage.Component, Rounding.HalfAwayFromZero(2));

    public static ScoreComponent Component(
        string code,
        decimal maximum,
        ScoreRule? rule = null,
        Indicator? indicator = null,
        decimal? zero = null,
        Rounding? percentRounding = null,
        string? timesRateOf = null,
        Confidence confidence = Confidence.Official,
        LocalizedText? unsettled = null) => new()
        {
            Code = code,
            Indicator = indicator ?? Share,
            Maximum = maximum,
            Rule = rule ?? ScoreRule.Linear(),
            LegalBasis = Basis with { Confidence = confidence },
            Name = new LocalizedText($"Chỉ số {code}", $"Component {code}"),
            ZeroDenominator = zero is { } points ? new ZeroDenominatorRule(points, Basis with { Article = "Điều 2" }) : null,
            PercentRounding = percentRounding,
            TimesRateOf = timesRateOf,
            Unsettled = unsettled,
        };

    public static ScoreGroup Group(string code, params ScoreComponent[] components) => Group(code, components.Sum(static c => c.Maximum), components);

    public static ScoreGroup Group(string code, decimal maximum, params ScoreComponent[] components) => new()
    {
        Code = code,
        Name = new LocalizedText($"Nhóm {code}", $"Group {code}"),
        Maximum = maximum,
        LegalBasis = Basis,
        Components = [.. components],
    };

    /// <summary>A group of groups.</summary>
    public static ScoreGroup Around(string code, params ScoreGroup[] groups) => new()
    {
        Code = code,
        Name = new LocalizedText($"Nhóm {code}", $"Group {code}"),
        Maximum = groups.Sum(static g => g.Maximum),
        LegalBasis = Basis,
        Groups = [.. groups],
    };

    public static ScorecardDefinition Definition(params ScoreGroup[] groups) => new()
    {
        Code = "made",
        Name = Name,
        LegalBasis = Basis,
        Maximum = groups.Sum(static g => g.Maximum),
        Groups = [.. groups],
    };

    public static Scorecard Card(params ScoreGroup[] groups) => Scorecard.Of(Definition(groups));

    /// <summary>A scorecard of one group, <c>g</c>.</summary>
    public static Scorecard Card(params ScoreComponent[] components) => Card(Group("g", components));

    public static Scorecard Rounded(ScoreRounding rounding, params ScoreComponent[] components) =>
        Scorecard.Of(Definition(Group("g", components)) with { Rounding = rounding });

    /// <summary>Xuất sắc from 90, Tốt from 80, Khá from 50, Yếu from 0.</summary>
    public static ImmutableArray<ScoreBand> Bands { get; } = ScoreBand.Ladder(
        100,
        Basis,
        ("weak", new LocalizedText("Yếu", "Weak"), 0),
        ("fair", new LocalizedText("Khá", "Fair"), 50),
        ("good", new LocalizedText("Tốt", "Good"), 80),
        ("excellent", new LocalizedText("Xuất sắc", "Excellent"), 90));

    public static ScoreBand Band(string code, Interval points) => new(code, Name, points, Basis);

    public static Interval From(Rational lower, Rational upper, bool closed = false) => Interval.Of(new Bound(lower, IsClosed: true), new Bound(upper, closed));

    public static ScorecardVariant Variant(string code, ImmutableArray<ScoreComponent> components = default, ImmutableArray<ScoreGroup> groups = default) =>
        new() { Code = code, Name = Name, LegalBasis = Basis, Components = components, Groups = groups };

    public static KeyValuePair<string, ScoreInput>[] Inputs(params (string Code, ScoreInput Input)[] inputs) =>
        [.. inputs.Select(static input => KeyValuePair.Create(input.Code, input.Input))];

    public static ScorecardScore Score(this Scorecard card, params (string Code, ScoreInput Input)[] inputs) => card.Score(Inputs(inputs));

    public static Figure Said(string text) => Figure.Parse(text, CultureInfo.InvariantCulture);

    public static Ratio Counts(string text) => Ratio.Parse(text, CultureInfo.InvariantCulture);

    public static Rational Number(string text) => Rational.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The points with two decimals, as a portal prints them.</summary>
    public static decimal Printed(this Outcome<WideRational> points) => points.Value.ToDecimal(Rounding.Published);

    /// <summary>The exact points: <c>26/35</c>.</summary>
    public static string Exact(this Outcome<WideRational> points) => points.HasValue ? points.Value.ToString() : points.Kind.ToString();

    /// <summary>The faults of a refused definition or input, each as it is said.</summary>
    public static string[] Faults(Action refused) =>
        [.. Assert.Throws<Cds.Indicators.Faults.FaultException>(refused).Faults.Select(static fault => fault.ToString())];

    public static string[] Faults(ScorecardDefinition definition) => Faults(() => Scorecard.Of(definition));
}
