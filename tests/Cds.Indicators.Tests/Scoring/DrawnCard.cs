using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tests.Rates;
using FsCheck;
using FsCheck.Fluent;
using Interval = Cds.Indicators.Rates.Interval;

namespace Cds.Indicators.Tests.Scoring;

/// <summary>A scorecard of every shape drawn at random, with the inputs of some units, and what they are worth by a slow reckoning of its own.</summary>
internal sealed class DrawnCard
{
    private readonly Random _random;
    private readonly Dictionary<string, DrawnRule> _rules = new(StringComparer.Ordinal);
    private readonly List<string> _plain = [];
    private int _codes;

    public DrawnCard(int seed)
    {
        _random = new Random(seed);
        int digits = _random.Next(1, 4);
        ScoreGroup[] groups = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Group(depth: 1))];
        Card = Scorecard.Of(Cards.Definition(groups) with
        {
            Rounding = new ScoreRounding((RoundingStage)_random.Next(4), Rounding.Of((RoundingMode)_random.Next(9), digits)),
            Missing = (MissingComponents)_random.Next(2),
        });
        Units = [.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Inputs())];
    }

    /// <summary>Numbers that scorecards are drawn from.</summary>
    public static Arbitrary<int> Seeds { get; } = Gen.Choose(0, int.MaxValue).ToArbitrary();

    public Scorecard Card { get; }

    /// <summary>The inputs of each unit.</summary>
    public ImmutableArray<ImmutableDictionary<string, ScoreInput>> Units { get; }

    /// <summary>What a value is worth, held against the mean of the group where the rule is.</summary>
    public ExactFraction Reckon(ScoreComponent component, ExactFraction value, ExactFraction? mean)
    {
        if (_rules.TryGetValue(component.Code, out DrawnRule? rule))
            return rule.Reckon(value);
        ExactFraction points = DrawnRule.One;
        ExactFraction from = mean!.Value;
        while (points.CompareTo(new ExactFraction(4, 1)) < 0 && value.CompareTo(from + new ExactFraction(1, 20)) >= 0)
            (points, from) = (points + new ExactFraction(1, 2), from + new ExactFraction(1, 20));
        if (!IsWhole(component) && value.CompareTo(from) > 0 && points.CompareTo(new ExactFraction(4, 1)) < 0)
            points += (value - from) * new ExactFraction(10, 1);
        return points;
    }

    /// <summary>Whether points leap somewhere.</summary>
    public bool Leaps(ScoreComponent component) => _rules.TryGetValue(component.Code, out DrawnRule? rule) ? rule.Slope is null : IsWhole(component);

    public static bool IsPlainMean(ScoreComponent component) => component.Code.Contains("-plain", StringComparison.Ordinal);

    public static bool NeedsMean(ScoreComponent component) => component.Code.StartsWith('m');

    private static bool IsWhole(ScoreComponent component) => component.Code.EndsWith("-whole", StringComparison.Ordinal);

    private bool One(int of) => _random.Next(of) == 0;

    private string Code(string kind) => kind + (_codes++).ToString(CultureInfo.InvariantCulture);

    private ScoreGroup Group(int depth)
    {
        ScoreComponent[] components = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Component())];
        ScoreGroup[] groups = [.. Enumerable.Range(0, depth < 4 && One(3) ? _random.Next(1, 3) : 0).Select(_ => Group(depth + 1))];
        return new ScoreGroup
        {
            Code = Code("g"),
            Name = Cards.Name,
            LegalBasis = Cards.Basis,
            Maximum = components.Sum(static c => c.Maximum) + groups.Sum(static g => g.Maximum),
            Components = [.. components],
            Groups = [.. groups],
        };
    }

    private ScoreComponent Component()
    {
        if (_codes > 0 && One(8))
            return Cards.Component(Code("u"), 0, ScoreRule.Unscored());
        if (One(12))
            return Cards.Component(Code("w"), 2.5m, ScoreRule.Awarded());
        if (One(6))
        {
            bool isPlain = One(2);
            bool isWhole = One(2);
            return Cards.Component(
                Code("m") + (isPlain ? "-plain" : "") + (isWhole ? "-whole" : ""), 4, ScoreRule.AboveMean(isPlain ? GroupMean.PlainMean : GroupMean.RatioOfSums, 1, 0.05m, 0.5m, isWhole), zero: One(2) ? 1.5m : null);
        }

        DrawnRule rule = DrawnRule.Any.Sample(1, new Rnd((ulong)_random.Next(), 1), _random.Next(50)).First();
        string code = Code("r");
        _rules[code] = rule;
        string? factor = _plain.Count > 0 && One(5) ? _plain[_random.Next(_plain.Count)] : null;
        if (factor is null)
            _plain.Add(code);
        return Cards.Component(
            code,
            rule.Maximum,
            rule.Rule,
            rule.Indicator,
            zero: One(3) ? Math.Round(rule.Maximum / 2, 1) : null,
            percentRounding: One(4) ? Rounding.Of((RoundingMode)_random.Next(5), _random.Next(3)) : null,
            timesRateOf: factor);
    }

    private ImmutableDictionary<string, ScoreInput> Inputs()
    {
        ImmutableDictionary<string, ScoreInput>.Builder inputs = ImmutableDictionary.CreateBuilder<string, ScoreInput>(StringComparer.Ordinal);
        foreach (ScoreGroup group in Card.Groups)
            Add(group);
        return inputs.ToImmutable();

        void Add(ScoreGroup group)
        {
            if (One(12))
            {
                inputs.Add(group.Code, ScoreInput.OfPoints(Math.Floor(group.Maximum / 2)));
                return;
            }

            foreach (ScoreComponent component in group.Components)
                inputs.Add(component.Code, Input(component));
            foreach (ScoreGroup inner in group.Groups)
                Add(inner);
        }
    }

    private ScoreInput Input(ScoreComponent component)
    {
        int whole = _random.Next(1, One(3) ? 1_000_000 : 60);
        int hundredths = _random.Next(101);
        return _random.Next(NeedsMean(component) ? 9 : 14) switch
        {
            0 => default,
            1 => ScoreInput.Absent((OutcomeKind)_random.Next(Enum.GetValues<OutcomeKind>().Length) is var kind && kind == OutcomeKind.Value ? OutcomeKind.Suppressed : kind),
            2 => ScoreInput.OfPoints(Math.Floor(component.Maximum)),
            3 => Ratio.Of(One(4) ? 5 : 0, 0),
            4 => Ratio.Of(whole + _random.Next(9), whole),
            < 9 => Ratio.Of(_random.Next(whole + 1), whole),
            9 => Rational.Of(hundredths, 100),
            10 => Figure.MoreThan(Math.Min(hundredths, 99), FigureForm.Percent),
            11 => Figure.AtLeast(hundredths, FigureForm.Percent),
            _ => Figure.OfBounds(
                Interval.Of(new Bound(Rational.Of(hundredths, 200), One(2)), new Bound(Rational.Of(hundredths + 1 + _random.Next(100), 200), One(2))), FigureForm.Percent),
        };
    }
}
