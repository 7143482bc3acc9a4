using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;

namespace Cds.Indicators.Tests.Json;

/// <summary>Sound scorecards of every shape, made in code: depths, rules, roundings, variants and which of them are chosen.</summary>
internal sealed class RandomScorecard(int seed)
{
    private static readonly Catalogue s_catalogue = Catalogue.Vietnam();
    private readonly Random _random = new(seed);
    private int _codes;

    public Scorecard Make()
    {
        ImmutableArray<ScoreGroup> groups = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Group(depth: 1))];
        decimal maximum = groups.Sum(static group => group.Maximum);
        if (maximum == 0)
            return Make();
        ScorecardDefinition definition = new()
        {
            Code = "card-" + seed.ToString(CultureInfo.InvariantCulture),
            Name = Text(),
            LegalBasis = Basis(),
            Maximum = maximum,
            Groups = groups,
            Rounding = Flip() ? default : new ScoreRounding((RoundingStage)_random.Next(1, 4), Rounding.Of(RoundingMode.HalfUp, _random.Next(2, 13))),
            Missing = (MissingComponents)_random.Next(2),
            Bands = Flip() ? [] : Bands(maximum),
            Levels = [.. Enum.GetValues<AreaLevel>().Where(_ => Flip())],
            Note = Flip() ? null : Text(),
        };
        ImmutableArray<ScorecardVariant> variants = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Variant(groups))];
        Scorecard card = Scorecard.Of(definition with { Variants = variants });
        return card.With([.. variants.Where(_ => Flip()).Select(static variant => variant.Code).Order(StringComparer.Ordinal)]);
    }

    private ScoreGroup Group(int depth)
    {
        ImmutableArray<ScoreGroup> groups = depth < 8 && _random.Next(3) == 0 ? [Group(depth + 1)] : [];
        ImmutableArray<ScoreComponent> components = [.. Enumerable.Range(0, _random.Next(groups.IsEmpty ? 1 : 0, 4)).Select(_ => Component(Code(), Points()))];
        return new ScoreGroup
        {
            Code = Code(),
            Name = Text(),
            Maximum = groups.Sum(static group => group.Maximum) + components.Sum(static component => component.Maximum),
            LegalBasis = Basis(),
            Unsettled = Flip() ? null : Text(),
            Components = components,
            Groups = groups,
        };
    }

    private ScoreComponent Component(string code, decimal maximum)
    {
        (Indicator indicator, ScoreRule rule) = Rule(maximum);
        bool isScored = rule is not UnscoredRule;
        return new ScoreComponent
        {
            Code = code,
            Name = Flip() ? null : Text(),
            Indicator = indicator,
            Maximum = isScored ? maximum : 0,
            Rule = rule,
            LegalBasis = Basis(),
            ZeroDenominator = Flip() ? null : new ZeroDenominatorRule(isScored ? maximum / 4 : 0, Basis()),
            PercentRounding = indicator is RatioIndicator && Flip() ? Mode() : null,
            Unsettled = Flip() ? null : Text(),
        };
    }

    private (Indicator Indicator, ScoreRule Rule) Rule(decimal maximum) => _random.Next(12) switch
    {
        0 => (s_catalogue["dossier.on-time-or-within"], ScoreRule.Linear()),
        1 => (s_catalogue["procedure.published-on-time"], ScoreRule.LinearTo(Share())),
        2 => (s_catalogue["petition.on-time"], ScoreRule.LinearBetween(Rational.Of(-1, 7), Share())),
        3 => (s_catalogue["dossier.settled-late"], ScoreRule.Inverse(Share(), Share() + Rational.One)),
        4 => (s_catalogue["online-meeting.briefings"], Steps(maximum)),
        5 => (s_catalogue["staff.digital-officers"], ScoreRule.Table((_random.Next(1, 9), maximum), (0, 0), (_random.Next(9, 99), maximum))),
        6 => (s_catalogue["document.signed-and-sent"], ScoreRule.AboveMean((GroupMean)_random.Next(2), maximum / 2, Share(), 0.25m, Flip())),
        7 => (s_catalogue["online-meeting.briefings"], ScoreRule.AboveReference(_random.Next(-9, 9), 0, _random.Next(1, 9), maximum, Flip())),
        8 => (s_catalogue["ocop.points"], ScoreRule.AsGiven()),
        9 => (s_catalogue["commune.certified-copies"], ScoreRule.Awarded()),
        10 => (s_catalogue["team.members-per-team"], ScoreRule.LinearTo(_random.Next(1, 90))),
        _ => (s_catalogue["petition.on-staff"], ScoreRule.Unscored()),
    };

    private ScoreRule Steps(decimal maximum)
    {
        bool isClosed = Flip();
        int first = _random.Next(1, 9);
        int second = _random.Next(first, 19);
        Bound low = new(first, isClosed);
        Bound high = new(second, !isClosed || first == second);
        return ScoreRule.Steps(
            new ScoreStep(Interval.Of(new Bound(second, !high.IsClosed), null), maximum),
            new ScoreStep(Interval.Of(Flip() ? null : new Bound(Flip() ? 0 : -1, IsClosed: true), new Bound(first, first == second ? false : !isClosed)), 0),
            new ScoreStep(Interval.Of(first == second ? new Bound(first, IsClosed: true) : low, high), maximum / 8));
    }

    private ImmutableArray<ScoreBand> Bands(decimal maximum)
    {
        ImmutableArray<ScoreBand> bands = ScoreBand.Ladder(maximum, Basis(), ("low", Text(), 0), ("middle", Text(), maximum / 8), ("5-star", Text(), maximum / 2));
        return Flip() ? bands : [.. bands.Reverse()];
    }

    private ScorecardVariant Variant(ImmutableArray<ScoreGroup> groups)
    {
        ScoreGroup[] all = [.. groups.SelectMany(Scorecard.Flatten)];
        ScoreComponent[] components = [.. all.SelectMany(static group => group.Components).Where(static component => component.IsScored)];
        bool isGroup = components.Length == 0 || Flip();
        ScoreGroup group = groups[_random.Next(groups.Length)];
        ScoreComponent component = isGroup ? group.Components.FirstOrDefault()! : components[_random.Next(components.Length)];
        return new ScorecardVariant
        {
            Code = Code(),
            Name = Text(),
            LegalBasis = Basis(),
            Groups = !isGroup ? [] : [new ScoreGroup { Code = group.Code, Name = Text(), Maximum = group.Maximum, LegalBasis = Basis(), Components = group.Components, Groups = group.Groups }],
            Components = isGroup ? [] : [new ScoreComponent { Code = component.Code, Indicator = s_catalogue["dossier.on-time-or-within"], Maximum = component.Maximum, Rule = ScoreRule.LinearTo(Share()), LegalBasis = Basis() }],
        };
    }

    private bool Flip() => _random.Next(2) == 0;

    private string Code() => "c" + (_codes++).ToString(CultureInfo.InvariantCulture);

    private decimal Points() => new(_random.Next(1, 4000), 0, 0, isNegative: false, scale: 2);

    private Rational Share() => Rational.Of(_random.Next(1, 400), _random.Next(400, 900));

    private Rounding Mode() => Rounding.Of((RoundingMode)_random.Next(Enum.GetValues<RoundingMode>().Length), _random.Next(13));

    private LocalizedText Text() => new(Flip() ? "Hồ sơ \"đúng\" hạn" : "x", "text " + _random.Next(9).ToString(CultureInfo.InvariantCulture));

    private LegalBasis Basis() => new(
        "766/QĐ-TTg", Flip() ? null : "Điều 1", Flip() ? null : new LocalDate(2022, 6, _random.Next(1, 31)), Flip() ? null : "công báo", (Confidence)_random.Next(Enum.GetValues<Confidence>().Length));
}
