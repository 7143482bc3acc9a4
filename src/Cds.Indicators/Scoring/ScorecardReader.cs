using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Internal;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>Reads a scorecard document strictly; every fault is reported with its JSON path.</summary>
internal sealed class ScorecardReader(Catalogue catalogue)
{
    public static readonly StrictJsonFormat Format = new("cds-indicators/scorecard", Version: 1, MaximumBytes: 8 << 20, MaximumDepth: 32);

    /// <summary>The object that each part was read from, so that what does not fit together is reported in its place.</summary>
    private readonly Dictionary<object, StrictJsonObject> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>The codes of the variants that the document chooses.</summary>
    public ImmutableArray<string> Chosen { get; private set; } = [];

    public ScorecardDefinition? Read(StrictJsonObject root)
    {
        string? code = ScoreMembers.ReadCode(root["code"]);
        LocalizedText? name = LocalizedTextJson.Read(root["name"]);
        LegalBasis? legalBasis = LegalBasisJson.Read(root["legalBasis"]);
        decimal? maximum = ScoreMembers.ReadPoints(root["maximum"]);
        if (maximum == 0)
            root.Report("maximum", ScorecardFaults.Maximum.Rule, ScorecardFaults.Maximum.Cure);
        ScoreRounding rounding = ReadRounding(root.Optional("rounding"));
        MissingComponents? missing = root.Optional("missing").Choice(
            "a rule for missing components", ("incomplete", MissingComponents.Incomplete), ("left-out", MissingComponents.LeftOut));
        ImmutableArray<AreaLevel> levels = AreaLevelJson.ReadList(root.Optional("levels"));
        LocalizedText? note = LocalizedTextJson.Read(root.Optional("note"));
        ImmutableArray<ScoreBand> bands = ReadBands(root, maximum);
        ScoreGroupReader parts = new(catalogue, rounding, _places, Report);
        ImmutableArray<ScoreGroup> groups = ReadGroups(root, code, maximum, parts);
        ImmutableArray<ScorecardVariant> variants = ReadVariants(root.Optional("variants"), rounding, parts, out HashSet<string>? known);
        Chosen = ReadChosen(root.Optional("chosen"), known);
        if (!root.IsSound)
            return null;

        ScorecardDefinition definition = new()
        {
            Code = code!,
            Name = name!,
            LegalBasis = legalBasis!,
            Maximum = maximum!.Value,
            Rounding = rounding,
            Missing = missing ?? MissingComponents.Incomplete,
            Levels = levels,
            Note = note,
            Bands = bands,
            Groups = groups,
            Variants = variants,
        };
        CheckWhole(root, definition);
        return root.IsSound ? definition : null;
    }

    private static ImmutableArray<ScoreGroup> ReadGroups(StrictJsonObject root, string? code, decimal? maximum, ScoreGroupReader reader)
    {
        List<ScorePart> parts = [];
        StrictJsonValue list = root["groups"];
        ImmutableArray<ScoreGroup> groups = reader.ReadGroups(list, depth: 1, parts);
        if (list.IsEmptyArray)
            list.Report(ScorecardFaults.NoGroup.Rule, ScorecardFaults.NoGroup.Cure);
        ScoreGroupReader.CheckSum(root, code, maximum, parts);
        reader.CheckFactors();
        return groups;
    }

    private ImmutableArray<ScoreBand> ReadBands(StrictJsonObject root, decimal? maximum)
    {
        bool isSound = true;
        ImmutableArray<ScoreBand>.Builder bands = ImmutableArray.CreateBuilder<ScoreBand>();
        foreach (StrictJsonValue entry in root.Optional("bands").Items())
        {
            StrictJsonObject item = entry.Object();
            string? code = ScoreMembers.ReadCode(item["code"]);
            LocalizedText? name = LocalizedTextJson.Read(item["name"]);
            Interval? points = RuleReader.ReadRange(item, isRate: false);
            LegalBasis? legalBasis = LegalBasisJson.Read(item["legalBasis"]);
            isSound &= item.IsSound;
            if (!item.IsSound)
                continue;
            ScoreBand band = new(code!, name!, points!.Value, legalBasis!);
            _places.Add(band, item);
            bands.Add(band);
        }

        if (isSound && maximum is > 0)
            ScorecardRules.CheckBands(root, "", maximum.Value, bands.ToImmutable(), (part, member, _, _, fault) => (part is ScoreBand band ? _places[band] : root).Report(member, fault.Rule, fault.Cure));
        return bands.ToImmutable();
    }

    private ImmutableArray<ScorecardVariant> ReadVariants(StrictJsonValue list, ScoreRounding rounding, ScoreGroupReader whole, out HashSet<string>? codes)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        bool isNamed = true;
        ImmutableArray<ScorecardVariant>.Builder variants = ImmutableArray.CreateBuilder<ScorecardVariant>();
        foreach (StrictJsonValue entry in list.Items())
        {
            StrictJsonObject item = entry.Object();
            string? code = ScoreMembers.ReadCode(item["code"]);
            isNamed &= code is not null;
            if (code is not null && !known.Add(code))
                item.Report("code", ScorecardFaults.SameVariant.Rule, ScorecardFaults.SameVariant.Cure);
            LocalizedText? name = LocalizedTextJson.Read(item["name"]);
            LegalBasis? legalBasis = LegalBasisJson.Read(item["legalBasis"]);
            ScoreGroupReader reader = new(catalogue, rounding, _places, Report);
            StrictJsonValue componentList = item.Optional("components");
            StrictJsonValue groupList = item.Optional("groups");
            List<ScorePart> componentParts = [];
            List<ScorePart> groupParts = [];
            ImmutableArray<ScoreComponent> components = reader.ReadComponents(componentList, componentParts);
            ImmutableArray<ScoreGroup> groups = reader.ReadGroups(groupList, depth: 1, groupParts);
            if ((componentList.IsAbsent || componentList.IsEmptyArray) && (groupList.IsAbsent || groupList.IsEmptyArray))
                item.Report(ScorecardFaults.EmptyVariant.Rule, ScorecardFaults.EmptyVariant.Cure);
            if (whole.IsNamed)
            {
                CheckReplaced(componentParts, whole.HasComponent, ScorecardFaults.NoComponent);
                CheckReplaced(groupParts, whole.HasGroup, ScorecardFaults.NoSuchGroup);
            }

            if (!item.IsSound)
                continue;
            ScorecardVariant variant = new() { Code = code!, Name = name!, LegalBasis = legalBasis!, Components = components, Groups = groups };
            _places.Add(variant, item);
            variants.Add(variant);
        }

        codes = isNamed ? known : null;
        return variants.ToImmutable();
    }

    private static void CheckReplaced(List<ScorePart> parts, Func<string, bool> isThere, (string Rule, string Cure) fault)
    {
        foreach (ScorePart part in parts.Where(part => part.Code is not null && !isThere(part.Code)))
            part.Item.Report("code", fault.Rule, fault.Cure);
    }

    private static ImmutableArray<string> ReadChosen(StrictJsonValue list, HashSet<string>? variants)
    {
        ImmutableArray<string>.Builder chosen = ImmutableArray.CreateBuilder<string>();
        foreach (StrictJsonValue entry in list.Items())
        {
            if (ScoreMembers.ReadCode(entry) is not { } code)
                continue;
            if (variants?.Contains(code) == false)
                entry.Report("the code is that of no variant", "Write the code of one of the variants.");
            else if (chosen.Contains(code, StringComparer.Ordinal))
                entry.Report("the variant is chosen twice", "Keep one.");
            chosen.Add(code);
        }

        return chosen.ToImmutable();
    }

    private static ScoreRounding ReadRounding(StrictJsonValue value)
    {
        if (value.IsAbsent)
            return default;
        StrictJsonObject item = value.Object();
        RoundingStage? stage = item["stage"].Choice(
            "a stage of rounding", ("component", RoundingStage.Component), ("group", RoundingStage.Group), ("total", RoundingStage.Total));
        Rounding? rounding = ScoreMembers.ReadRounding(item);
        return item.IsSound ? new ScoreRounding(stage!.Value, rounding!.Value) : default;
    }

    /// <summary>Checks what can be told of a whole without faults only: the scorecard in each of its variants, and in those that are chosen.</summary>
    private void CheckWhole(StrictJsonObject root, ScorecardDefinition definition)
    {
        _places.Add(definition, root);
        ScorecardRules.Check(definition, Report);
        if (!root.IsSound || Chosen.IsEmpty)
            return;
        ScorecardDefinition chosen = Chosen.Aggregate(
            definition, (whole, code) => ScorecardRules.Apply(whole, definition.Variants.First(variant => string.Equals(variant.Code, code, StringComparison.Ordinal))));
        ScorecardRules.CheckParts(chosen, (_, _, path, _, fault) => root.Report("chosen", $"{path}: {fault.Rule}", fault.Cure));
    }

    /// <summary>Reports a fault in the place of a part; one of what a variant makes of the whole, with its path there.</summary>
    private void Report(object part, string member, string path, string value, (string Rule, string Cure) fault) =>
        _places[part].Report(member, part is ScorecardVariant ? $"{path}: {fault.Rule}" : fault.Rule, fault.Cure);
}
