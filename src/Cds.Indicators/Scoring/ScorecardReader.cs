using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
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

    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);

    public ScorecardDefinition? Read(StrictJsonObject root)
    {
        string? code = ReadCode(root["code"]);
        LocalizedText? name = ReadText(root["name"]);
        LegalBasis? legalBasis = LegalBasisJson.Read(root["legalBasis"]);
        decimal? maximum = ReadPoints(root["maximum"]);
        ScoreRounding rounding = ReadRounding(root.Optional("rounding"));
        MissingComponents? missing = root.Optional("missing").Choice(
            "a rule for missing components", ("incomplete", MissingComponents.Incomplete), ("left-out", MissingComponents.LeftOut));
        ImmutableArray<AreaLevel> levels = ReadLevels(root.Optional("levels"));
        LocalizedText? note = ReadOptionalText(root.Optional("note"));
        ImmutableArray<ScoreBand> bands = ReadBands(root, maximum);
        List<(string? Code, decimal? Maximum)> parts = [];
        ImmutableArray<ScoreGroup> groups = ReadGroups(root["groups"], rounding, _codes, parts);
        CheckSum(root, code, maximum, parts);
        ImmutableArray<ScorecardVariant> variants = ReadVariants(root.Optional("variants"), rounding);
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
        _places.Add(definition, root);
        ScorecardRules.Check(definition, Report);
        return root.IsSound ? definition : null;
    }

    /// <summary>Whether the maxima of the parts add up; told although something else about the parts is faulty.</summary>
    private static void CheckSum(StrictJsonObject item, string? code, decimal? maximum, List<(string? Code, decimal? Maximum)> parts)
    {
        if (code is null || maximum is null || parts.Any(static part => part.Code is null || part.Maximum is null))
            return;
        ScorecardRules.CheckSum(
            item, code, maximum.Value, [.. parts.Select(static part => (part.Code!, part.Maximum!.Value))], (_, _, _, rule, cure) => item.Report("maximum", rule, cure));
    }

    private static void CheckCode(StrictJsonObject item, string? code, HashSet<string> codes)
    {
        if (code is not null && !codes.Add(code))
            item.Report("code", "the code is that of another group or component already", "Give each a code of its own.");
    }

    private void Report(object part, string path, string value, string rule, string cure)
    {
        string text = part switch
        {
            ScoreComponent component => component.Code,
            ScoreGroup group => group.Code,
            ScoreBand band => band.Code,
            ScorecardVariant variant => variant.Code,
            ScorecardDefinition definition => definition.Code,
            _ => "",
        };
        string named = value.Length == 0 || string.Equals(value, text, StringComparison.Ordinal) ? text : $"{text}, {value}";
        _places[part].Report($"{named}: {rule}", cure);
    }

    private ImmutableArray<ScoreGroup> ReadGroups(StrictJsonValue list, ScoreRounding rounding, HashSet<string> codes, List<(string? Code, decimal? Maximum)> parts)
    {
        ImmutableArray<ScoreGroup>.Builder groups = ImmutableArray.CreateBuilder<ScoreGroup>();
        foreach (StrictJsonValue item in list.Items())
        {
            if (ReadGroup(item.Object(), rounding, codes, parts) is { } group)
                groups.Add(group);
        }

        return groups.ToImmutable();
    }

    private ScoreGroup? ReadGroup(StrictJsonObject item, ScoreRounding rounding, HashSet<string> codes, List<(string? Code, decimal? Maximum)> siblings)
    {
        string? code = ReadCode(item["code"]);
        LocalizedText? name = ReadText(item["name"]);
        decimal? maximum = ReadPoints(item["maximum"]);
        LegalBasis? legalBasis = LegalBasisJson.Read(item["legalBasis"]);
        LocalizedText? unsettled = ReadOptionalText(item.Optional("unsettled"));
        RefuseSecondRounding(item, rounding);
        siblings.Add((code, maximum));
        CheckCode(item, code, codes);
        List<(string? Code, decimal? Maximum)> parts = [];
        ImmutableArray<ScoreComponent> components = ReadComponents(item.Optional("components"), rounding, codes, parts);
        ImmutableArray<ScoreGroup> groups = ReadGroups(item.Optional("groups"), rounding, codes, parts);
        CheckSum(item, code, maximum, parts);
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
        _places.Add(group, item);
        return group;
    }

    private ImmutableArray<ScoreComponent> ReadComponents(StrictJsonValue list, ScoreRounding rounding, HashSet<string> codes, List<(string? Code, decimal? Maximum)> parts)
    {
        ImmutableArray<ScoreComponent>.Builder components = ImmutableArray.CreateBuilder<ScoreComponent>();
        foreach (StrictJsonValue item in list.Items())
        {
            if (ReadComponent(item.Object(), rounding, codes, parts) is { } component)
                components.Add(component);
        }

        return components.ToImmutable();
    }

    private ScoreComponent? ReadComponent(StrictJsonObject item, ScoreRounding rounding, HashSet<string> codes, List<(string? Code, decimal? Maximum)> siblings)
    {
        string? code = ReadCode(item["code"]);
        LocalizedText? name = ReadOptionalText(item.Optional("name"));
        Indicator? indicator = FindIndicator(item["indicator"]);
        decimal? maximum = ReadPoints(item["maximum"]);
        ScoreRule? rule = RuleReader.Read(item["rule"].Object(), indicator);
        ZeroDenominatorRule? zero = ReadZeroDenominator(item.Optional("zeroDenominator"));
        StrictJsonValue percent = item.Optional("percentRounding");
        Rounding? percentRounding = percent.IsAbsent ? null : ReadMode(percent.Object());
        string? factor = ReadCode(item.Optional("timesRateOf"));
        LegalBasis? legalBasis = LegalBasisJson.Read(item["legalBasis"]);
        LocalizedText? unsettled = ReadOptionalText(item.Optional("unsettled"));
        RefuseSecondRounding(item, rounding);
        siblings.Add((code, maximum));
        CheckCode(item, code, codes);
        if (!item.IsSound)
            return null;

        ScoreComponent component = new()
        {
            Code = code!,
            Name = name,
            Indicator = indicator!,
            Maximum = maximum!.Value,
            Rule = rule!,
            ZeroDenominator = zero,
            PercentRounding = percentRounding,
            TimesRateOf = factor,
            LegalBasis = legalBasis!,
            Unsettled = unsettled,
        };
        _places.Add(component, item);
        ScorecardRules.CheckComponent(component, component.Code, Report);
        return component;
    }

    private static ZeroDenominatorRule? ReadZeroDenominator(StrictJsonValue value)
    {
        if (value.IsAbsent)
            return null;
        StrictJsonObject item = value.Object();
        decimal? points = ReadPoints(item["points"]);
        LegalBasis? legalBasis = LegalBasisJson.Read(item["legalBasis"]);
        return item.IsSound ? new ZeroDenominatorRule(points!.Value, legalBasis!) : null;
    }

    private ImmutableArray<ScoreBand> ReadBands(StrictJsonObject root, decimal? maximum)
    {
        StrictJsonValue list = root.Optional("bands");
        bool isSound = true;
        ImmutableArray<ScoreBand>.Builder bands = ImmutableArray.CreateBuilder<ScoreBand>();
        foreach (StrictJsonValue entry in list.Items())
        {
            StrictJsonObject item = entry.Object();
            string? code = ReadCode(item["code"]);
            LocalizedText? name = ReadText(item["name"]);
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
            ScorecardRules.CheckBands(root, "", maximum.Value, bands.ToImmutable(), (part, _, _, rule, cure) => (part is ScoreBand band ? _places[band] : root).Report(part is ScoreBand ? "code" : "bands", rule, cure));
        return bands.ToImmutable();
    }

    private ImmutableArray<ScorecardVariant> ReadVariants(StrictJsonValue list, ScoreRounding rounding)
    {
        ImmutableArray<ScorecardVariant>.Builder variants = ImmutableArray.CreateBuilder<ScorecardVariant>();
        foreach (StrictJsonValue entry in list.Items())
        {
            StrictJsonObject item = entry.Object();
            string? code = ReadCode(item["code"]);
            LocalizedText? name = ReadText(item["name"]);
            LegalBasis? legalBasis = LegalBasisJson.Read(item["legalBasis"]);
            HashSet<string> codes = new(StringComparer.Ordinal);
            ImmutableArray<ScoreComponent> components = ReadComponents(item.Optional("components"), rounding, codes, []);
            ImmutableArray<ScoreGroup> groups = ReadGroups(item.Optional("groups"), rounding, codes, []);
            if (!item.IsSound)
                continue;
            ScorecardVariant variant = new() { Code = code!, Name = name!, LegalBasis = legalBasis!, Components = components, Groups = groups };
            _places.Add(variant, item);
            variants.Add(variant);
        }

        return variants.ToImmutable();
    }

    private static ScoreRounding ReadRounding(StrictJsonValue value)
    {
        if (value.IsAbsent)
            return default;
        StrictJsonObject item = value.Object();
        RoundingStage? stage = item["stage"].Choice(
            "a stage of rounding", ("component", RoundingStage.Component), ("group", RoundingStage.Group), ("total", RoundingStage.Total));
        Rounding rounding = ReadMode(item);
        return item.IsSound ? new ScoreRounding(stage!.Value, rounding) : default;
    }

    private static Rounding ReadMode(StrictJsonObject item)
    {
        RoundingMode? mode = item["mode"].Choice(
            "a mode of rounding",
            ("half-away-from-zero", RoundingMode.HalfAwayFromZero),
            ("half-to-even", RoundingMode.HalfToEven),
            ("half-toward-zero", RoundingMode.HalfTowardZero),
            ("half-up", RoundingMode.HalfUp),
            ("half-down", RoundingMode.HalfDown),
            ("away-from-zero", RoundingMode.AwayFromZero),
            ("toward-zero", RoundingMode.TowardZero),
            ("ceiling", RoundingMode.Ceiling),
            ("floor", RoundingMode.Floor));
        int digits = item["digits"].Integer(0, Rounding.MaximumDigits);
        return item.IsSound ? Rounding.Of(mode!.Value, digits) : default;
    }

    /// <summary>Points are rounded at one stage, which the scorecard names for all its parts.</summary>
    private static void RefuseSecondRounding(StrictJsonObject item, ScoreRounding rounding)
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

    private static ImmutableArray<AreaLevel> ReadLevels(StrictJsonValue list)
    {
        ImmutableArray<AreaLevel>.Builder levels = ImmutableArray.CreateBuilder<AreaLevel>();
        foreach (StrictJsonValue entry in list.Items())
        {
            AreaLevel? level = entry.Choice(
                "a level",
                ("country", AreaLevel.Country),
                ("province", AreaLevel.Province),
                ("district", AreaLevel.District),
                ("commune", AreaLevel.Commune),
                ("village", AreaLevel.Village));
            if (level is { } known)
                levels.Add(known);
        }

        return levels.ToImmutable();
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

    private static decimal? ReadPoints(StrictJsonValue value) => value.Decimal(0, 1_000_000);

    private static string? ReadCode(StrictJsonValue value) => value.Parsed<string>("a code", TryParseCode, out string code) ? code : null;

    private static LocalizedText? ReadOptionalText(StrictJsonValue value) => value.IsAbsent ? null : ReadText(value);

    private static LocalizedText? ReadText(StrictJsonValue value)
    {
        StrictJsonObject text = value.Object();
        string vietnamese = text["vi"].Text();
        string english = text["en"].Text();
        return text.IsSound ? new LocalizedText(vietnamese, english) : null;
    }

    private static bool TryParseCode(ReadOnlySpan<char> text, out string value, out TextFault fault)
    {
        value = text.ToString();
        bool isCode = ScorecardRules.IsCode(value);
        fault = isCode ? default : new TextFault(0, ScorecardRules.CodeRule, ScorecardRules.CodeCure);
        return isCode;
    }
}
