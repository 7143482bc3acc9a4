using System.Collections.Immutable;
using Cds.Indicators.Indicators;
using Cds.Indicators.Internal;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>Reads the groups and components of a scorecard, or of one of its variants, and remembers their codes, so that all faults are told although some parts are faulty.</summary>
internal sealed class ScoreGroupReader(Catalogue catalogue, ScoreRounding rounding, Dictionary<object, StrictJsonObject> places, ReportScorecardFault report)
{
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);
    private readonly List<ScoreLine> _lines = [];

    /// <summary>Whether every group and component has a code that could be read.</summary>
    public bool IsNamed { get; private set; } = true;

    public bool HasComponent(string code) => _lines.Exists(line => string.Equals(line.Code, code, StringComparison.Ordinal));

    public bool HasGroup(string code) => _groups.Contains(code);

    public ImmutableArray<ScoreGroup> ReadGroups(StrictJsonValue list, int depth, List<ScorePart> parts)
    {
        ImmutableArray<ScoreGroup>.Builder groups = ImmutableArray.CreateBuilder<ScoreGroup>();
        foreach (StrictJsonValue item in list.Items())
        {
            if (ReadGroup(item.Object(), depth, parts) is { } group)
                groups.Add(group);
        }

        if (depth == ScorecardRules.MaximumDepth + 1 && groups.Count > 0)
            list.Report(ScorecardFaults.TooDeep.Rule, ScorecardFaults.TooDeep.Cure);
        return groups.ToImmutable();
    }

    public ImmutableArray<ScoreComponent> ReadComponents(StrictJsonValue list, List<ScorePart> parts)
    {
        ImmutableArray<ScoreComponent>.Builder components = ImmutableArray.CreateBuilder<ScoreComponent>();
        foreach (StrictJsonValue item in list.Items())
        {
            if (ReadComponent(item.Object(), parts) is { } component)
                components.Add(component);
        }

        return components.ToImmutable();
    }

    /// <summary>Whether the maxima of the parts add up; told although something else about the parts is faulty.</summary>
    public static void CheckSum(StrictJsonObject item, string? code, decimal? maximum, List<ScorePart> parts)
    {
        if (maximum is null || parts.Exists(static part => part.Code is null || part.Maximum is null))
            return;
        ScorecardRules.CheckSum(
            item, code ?? "", maximum.Value, [.. parts.Select(static part => (part.Code!, part.Maximum!.Value))], (_, member, _, _, fault) => item.Report(member, fault.Rule, fault.Cure));
    }

    /// <summary>Checks the rates that others are multiplied by, once all are read.</summary>
    public void CheckFactors()
    {
        IEnumerable<(string, bool, string?)> known = _lines.Select(static line => (line.Code, line.MayBeMultiplied, line.Factor));
        foreach (ScoreLine line in IsNamed ? _lines : [])
        {
            if (line.Factor is { } factor && ScorecardRules.FactorFault(line.Code, line.MayBeMultiplied, factor, known) is { } fault)
                line.FactorPlace.Report(fault.Rule, fault.Cure);
        }
    }

    private ScoreGroup? ReadGroup(StrictJsonObject item, int depth, List<ScorePart> siblings)
    {
        string? code = ReadOwnCode(item);
        LocalizedText? name = LocalizedTextJson.Read(item["name"]);
        decimal? maximum = ScoreMembers.ReadPoints(item["maximum"]);
        LegalBasis? legalBasis = LegalBasisJson.Read(item["legalBasis"]);
        LocalizedText? unsettled = LocalizedTextJson.Read(item.Optional("unsettled"));
        RefuseSecondRounding(item);
        siblings.Add(new ScorePart(code, maximum, item));
        if (code is not null)
            _groups.Add(code);
        List<ScorePart> parts = [];
        StrictJsonValue componentList = item.Optional("components");
        StrictJsonValue groupList = item.Optional("groups");
        ImmutableArray<ScoreComponent> components = ReadComponents(componentList, parts);
        ImmutableArray<ScoreGroup> groups = ReadGroups(groupList, depth + 1, parts);
        CheckSum(item, code, maximum, parts);
        if ((componentList.IsAbsent || componentList.IsEmptyArray) && (groupList.IsAbsent || groupList.IsEmptyArray))
            item.Report(ScorecardFaults.EmptyGroup.Rule, ScorecardFaults.EmptyGroup.Cure);
        if (!item.IsSound)
            return null;

        ScoreGroup group = new()
        {
            Code = code!,
            Name = name!,
            Maximum = maximum!.Value,
            LegalBasis = legalBasis!,
            Unsettled = unsettled,
            Components = components,
            Groups = groups,
        };
        places.Add(group, item);
        return group;
    }

    /// <summary>Reads a component; one whose rule can be checked is, whatever else is wrong with it.</summary>
    private ScoreComponent? ReadComponent(StrictJsonObject item, List<ScorePart> siblings)
    {
        string? code = ReadOwnCode(item);
        LocalizedText? name = LocalizedTextJson.Read(item.Optional("name"));
        Indicator? indicator = FindIndicator(item["indicator"]);
        decimal? maximum = ScoreMembers.ReadPoints(item["maximum"]);
        ScoreRule? rule = RuleReader.Read(item["rule"].Object(), indicator);
        ZeroDenominatorRule? zero = ReadZeroDenominator(item.Optional("zeroDenominator"));
        StrictJsonValue percent = item.Optional("percentRounding");
        Rounding? percentRounding = percent.IsAbsent ? null : ScoreMembers.ReadRounding(percent.Object());
        StrictJsonValue factorPlace = item.Optional("timesRateOf");
        string? factor = ScoreMembers.ReadCode(factorPlace);
        LegalBasis? legalBasis = LegalBasisJson.Read(item["legalBasis"]);
        LocalizedText? unsettled = LocalizedTextJson.Read(item.Optional("unsettled"));
        RefuseSecondRounding(item);
        siblings.Add(new ScorePart(code, maximum, item));
        if (code is not null)
            _lines.Add(new ScoreLine(code, indicator, factor, factorPlace));
        if (indicator is null || maximum is null || rule is null)
            return null;

        ScoreComponent component = new()
        {
            Code = code!,
            Name = name,
            Indicator = indicator,
            Maximum = maximum.Value,
            Rule = rule,
            ZeroDenominator = zero,
            PercentRounding = percentRounding,
            TimesRateOf = factor,
            LegalBasis = legalBasis!,
            Unsettled = unsettled,
        };
        places.Add(component, item);
        bool isSound = item.IsSound;
        ScorecardRules.CheckComponent(component, "", report);
        return isSound ? component : null;
    }

    private static ZeroDenominatorRule? ReadZeroDenominator(StrictJsonValue value)
    {
        if (value.IsAbsent)
            return null;
        StrictJsonObject item = value.Object();
        decimal? points = ScoreMembers.ReadPoints(item["points"]);
        LegalBasis? legalBasis = LegalBasisJson.Read(item["legalBasis"]);
        return item.IsSound ? new ZeroDenominatorRule(points!.Value, legalBasis!) : null;
    }

    /// <summary>Points are rounded at one stage, which the scorecard names for all its parts.</summary>
    private void RefuseSecondRounding(StrictJsonObject item)
    {
        StrictJsonValue second = item.Optional("rounding");
        if (second.IsAbsent)
            return;
        second.Report(
            rounding.Stage == RoundingStage.None
                ? "the stage of rounding is that of the scorecard as a whole"
                : $"points are rounded at the stage {rounding.Stage.ToString().ToLowerInvariant()} already, and at one stage only",
            "Remove it, or give the scorecard another stage.");
    }

    private string? ReadOwnCode(StrictJsonObject item)
    {
        string? code = ScoreMembers.ReadCode(item["code"]);
        IsNamed &= code is not null;
        if (code is not null && !_codes.Add(code))
            item.Report("code", ScorecardFaults.SameCode.Rule, ScorecardFaults.SameCode.Cure);
        return code;
    }

    private Indicator? FindIndicator(StrictJsonValue value)
    {
        if (value.TextOrNull() is not { } code)
            return null;
        if (catalogue.TryGet(code, out Indicator? indicator))
            return indicator;
        value.Report("the code is that of no indicator of the catalogue", "Write one of the catalogue, or extend the catalogue with it first.");
        return null;
    }
}
