using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>What has to fit together in a scorecard.</summary>
internal static class ScorecardRules
{
    public const int MaximumDepth = 8;
    public const int MaximumCodeLength = 64;
    public const int MaximumPoints = 1_000_000;

    public static bool IsCode([NotNullWhen(true)] string? code) =>
        code is { Length: > 0 and <= MaximumCodeLength } && code.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    /// <summary>Checks a definition with all its variants, each by itself.</summary>
    public static void Check(ScorecardDefinition definition, ReportScorecardFault report)
    {
        HashSet<(string Path, string Value, string Rule)> known = [];
        CheckParts(definition, (part, member, path, value, fault) =>
        {
            known.Add((path, value, fault.Rule));
            report(part, member, path, value, fault);
        });
        HashSet<string> codes = new(StringComparer.Ordinal);
        foreach (ScorecardVariant variant in definition.Variants)
        {
            string path = $"{definition.Code}, variant {variant.Code}";
            if (!IsCode(variant.Code))
                report(variant, "code", path, variant.Code ?? "", ScorecardFaults.Code);
            else if (!codes.Add(variant.Code))
                report(variant, "code", path, variant.Code, ScorecardFaults.SameVariant);
            bool fits = true;
            CheckReplaced(definition, variant, path, (part, member, place, value, fault) =>
            {
                fits = false;
                known.Add((place, value, fault.Rule));
                report(part, member, place, value, fault);
            });
            ScorecardDefinition applied = Apply(definition, variant);
            if (fits)
                CheckHidden(applied, variant, path, report);
            CheckParts(applied, (part, member, place, value, fault) =>
            {
                if (!known.Contains((place, value, fault.Rule)))
                    report(OfVariant(part, variant), member, $"{place} ({variant.Code})", value, fault);
            });
        }
    }

    /// <summary>Checks a definition without its variants.</summary>
    public static void CheckParts(ScorecardDefinition definition, ReportScorecardFault report)
    {
        string root = definition.Code;
        if (!IsCode(definition.Code))
            report(definition, "code", "scorecard", definition.Code ?? "", ScorecardFaults.Code);
        if (definition.Maximum <= 0)
            report(definition, "maximum", root, PointsText.Number(definition.Maximum, vietnamese: false), ScorecardFaults.Maximum);
        if (definition.Groups.IsEmpty)
            report(definition, "groups", root, "", ScorecardFaults.NoGroup);
        if (definition.Rounding.Stage > RoundingStage.Total)
            report(definition, "rounding", root, definition.Rounding.Stage.ToString(), ("the stage of rounding is not defined", "Give one of RoundingStage."));
        if (definition.Missing > MissingComponents.LeftOut)
            report(definition, "missing", root, definition.Missing.ToString(), ("the rule for missing components is not defined", "Give one of MissingComponents."));
        if (definition.Rounding.Stage == RoundingStage.Total)
            CheckRounded(definition, root, definition.Maximum, definition.Rounding.Rounding, report);
        CheckSum(definition, root, definition.Maximum, [.. definition.Groups.Select(static g => (g.Code, g.Maximum))], report);
        HashSet<string> codes = new(StringComparer.Ordinal);
        foreach (ScoreGroup group in definition.Groups)
            CheckGroup(group, $"{root}/{group.Code}", depth: 1, codes, definition.Rounding, report);
        CheckFactors(definition, root, report);
        if (definition.Maximum > 0)
            CheckBands(definition, root, definition.Maximum, definition.Bands, report);
        foreach (AreaLevel level in definition.Levels.GroupBy(static l => l).Where(static g => g.Count() > 1).Select(static g => g.Key))
            report(definition, "levels", root, level.ToString(), ScorecardFaults.SameLevel);
        foreach (AreaLevel level in definition.Levels.Where(static level => !Enum.IsDefined(level)))
            report(definition, "levels", root, level.ToString(), ("the level is not defined", "Give one of AreaLevel."));
    }

    /// <summary>The definition with the parts of a variant in their places.</summary>
    public static ScorecardDefinition Apply(ScorecardDefinition definition, ScorecardVariant variant)
    {
        return definition with { Groups = [.. definition.Groups.Select(Replaced)] };

        ScoreGroup Replaced(ScoreGroup group)
        {
            if (variant.Groups.FirstOrDefault(other => string.Equals(other.Code, group.Code, StringComparison.Ordinal)) is { } other)
                return other;
            return new ScoreGroup
            {
                Code = group.Code,
                Name = group.Name,
                Maximum = group.Maximum,
                LegalBasis = group.LegalBasis,
                Unsettled = group.Unsettled,
                Components = [.. group.Components.Select(component => variant.Components.FirstOrDefault(other => string.Equals(other.Code, component.Code, StringComparison.Ordinal)) ?? component)],
                Groups = [.. group.Groups.Select(Replaced)],
            };
        }
    }

    /// <summary>Checks maximum, rule and zero denominator of a component.</summary>
    public static void CheckComponent(ScoreComponent component, string path, ReportScorecardFault report)
    {
        string maximum = PointsText.Number(component.Maximum, vietnamese: false);
        if (component.Maximum < 0 || (component.Maximum == 0 && component.IsScored))
            report(component, "maximum", path, maximum, ("the maximum of what is scored is not above zero", "Write how many points are the best, or the rule that nothing is scored."));
        if (component.Maximum > MaximumPoints)
            report(component, "maximum", path, maximum, ScorecardFaults.Points);
        if (component.ZeroDenominator is { } zero && (zero.Points < 0 || zero.Points > component.Maximum))
            report(component, "zeroDenominator", path, PointsText.Number(zero.Points, vietnamese: false), ($"a zero denominator is worth less than 0 or more than the maximum {maximum}", "Mend the points."));
        if (component.PercentRounding is not null && component.Indicator is not RatioIndicator)
            report(component, "percentRounding", path, component.Indicator.Code, ("only a rate is rounded as a percentage", "Leave the rounding of the percentage out."));
        if (component.Rule is ReferenceRule { PointsPerStep: > MaximumPoints } reference)
            report(component, "rule", path, PointsText.Number(reference.PointsPerStep, vietnamese: false), ScorecardFaults.Points);
        foreach ((string Rule, string Cure) objection in component.Rule.Objections(component))
            report(component, "rule", path, component.Code, objection);
        bool againstDirection = component.Indicator.Direction switch
        {
            Direction.HigherIsBetter => component.Rule.Trend is -1,
            Direction.LowerIsBetter => component.Rule.Trend is 1 && component.Rule is not AsGivenRule,
            _ => false,
        };
        if (component.Rule.Trend is null)
            report(component, "rule", path, component.Code, ("points rise and fall with the value", "Let them go one way."));
        else if (againstDirection)
            report(component, "rule", path, component.Code, ($"points fall where {component.Indicator.Code} gets better", "Mend the rule, or the direction of the indicator."));
    }

    /// <summary>Checks that the maxima of parts add up to that of the whole.</summary>
    public static void CheckSum(object part, string path, decimal maximum, (string Code, decimal Maximum)[] parts, ReportScorecardFault report)
    {
        if (maximum > MaximumPoints)
            report(part, "maximum", path, PointsText.Number(maximum, vietnamese: false), ScorecardFaults.Points);
        if (parts.Length == 0 || maximum > MaximumPoints || parts.Any(static p => p.Maximum is < -MaximumPoints or > MaximumPoints))
            return;
        decimal sum = parts.Sum(static p => p.Maximum);
        if (sum == maximum)
            return;
        string terms = string.Join(" + ", parts.Select(static p => PointsText.Number(p.Maximum, vietnamese: false)));
        report(
            part,
            "maximum",
            path,
            PointsText.Number(maximum, vietnamese: false),
            ($"the maxima of the parts add up to {PointsText.Number(sum, vietnamese: false)} ({terms}), not to the maximum", $"Mend the maximum or one of {string.Join(", ", parts.Select(static p => p.Code))}."));
    }

    /// <summary>Whether the rate of a component may be multiplied by that of another; all components, with the factor of each.</summary>
    public static (string Rule, string Cure)? FactorFault(string code, bool isRate, string factor, IEnumerable<(string Code, bool IsRate, string? Factor)> components)
    {
        foreach ((string other, bool isOtherRate, string? otherFactor) in components)
        {
            if (string.Equals(other, factor, StringComparison.Ordinal) && !string.Equals(other, code, StringComparison.Ordinal))
                return !isRate || !isOtherRate ? ScorecardFaults.FactorOfNoRate : otherFactor is not null ? ScorecardFaults.FactorOfFactor : null;
        }

        return ScorecardFaults.NoFactor;
    }

    /// <summary>Whether the values of an indicator are rates that are never below zero.</summary>
    public static bool MayBeMultiplied(Indicator indicator) => indicator is RatioIndicator { Range.Lower.Value.Sign: >= 0 };

    /// <summary>Checks that bands cover the scale without gap or overlap.</summary>
    public static void CheckBands(object whole, string root, decimal maximum, ImmutableArray<ScoreBand> bands, ReportScorecardFault report)
    {
        if (bands.IsEmpty)
            return;
        HashSet<string> codes = new(StringComparer.Ordinal);
        foreach (ScoreBand band in bands)
        {
            if (!IsCode(band.Code))
                report(band, "code", $"{root}, band {band.Code}", band.Code ?? "", ScorecardFaults.Code);
            else if (!codes.Add(band.Code))
                report(band, "code", $"{root}, band {band.Code}", band.Code, ScorecardFaults.SameBand);
        }

        ImmutableArray<Interval> points = [.. IntervalCover.InOrder(bands, static band => band.Points).Select(static band => band.Points)];
        foreach ((string Rule, string Cure) fault in IntervalCover.Faults(points, Interval.Between(Rational.Zero, maximum), isExact: true, "bands"))
            report(whole, "bands", $"{root}, bands", "", fault);
    }

    private static void CheckGroup(ScoreGroup group, string path, int depth, HashSet<string> codes, ScoreRounding rounding, ReportScorecardFault report)
    {
        CheckCode(group, group.Code, path, codes, report);
        if (group.Components.IsEmpty && group.Groups.IsEmpty)
            report(group, "components", path, "", ScorecardFaults.EmptyGroup);
        if (group.Maximum < 0)
            report(group, "maximum", path, PointsText.Number(group.Maximum, vietnamese: false), ("the maximum is below zero", "Write the sum of the maxima of its parts."));
        if (rounding.Stage == RoundingStage.Group)
            CheckRounded(group, path, group.Maximum, rounding.Rounding, report);
        CheckSum(group, path, group.Maximum, [.. group.Components.Select(static c => (c.Code, c.Maximum)), .. group.Groups.Select(static g => (g.Code, g.Maximum))], report);
        foreach (ScoreComponent component in group.Components)
        {
            CheckCode(component, component.Code, $"{path}/{component.Code}", codes, report);
            CheckComponent(component, $"{path}/{component.Code}", report);
            if (rounding.Stage == RoundingStage.Component)
                CheckRounded(component, $"{path}/{component.Code}", component.Maximum, rounding.Rounding, report);
        }

        if (depth == MaximumDepth && !group.Groups.IsEmpty)
        {
            report(group, "groups", path, "", ScorecardFaults.TooDeep);
            return;
        }

        foreach (ScoreGroup inner in group.Groups)
            CheckGroup(inner, $"{path}/{inner.Code}", depth + 1, codes, rounding, report);
    }

    /// <summary>Points are rounded to no more than the maximum only where the maximum itself stays as it is.</summary>
    private static void CheckRounded(object part, string path, decimal maximum, Rounding rounding, ReportScorecardFault report)
    {
        if (maximum is >= 0 and <= MaximumPoints && rounding.Apply(maximum) != maximum)
            report(part, "maximum", path, PointsText.Number(maximum, vietnamese: false), ($"the maximum has more decimals than the {rounding.Digits.ToString(CultureInfo.InvariantCulture)} that points are rounded to", "Round to more decimals, or at another stage."));
    }

    private static void CheckCode(object part, string? code, string path, HashSet<string> codes, ReportScorecardFault report)
    {
        if (!IsCode(code))
            report(part, "code", path, code ?? "", ScorecardFaults.Code);
        else if (!codes.Add(code))
            report(part, "code", path, code, ScorecardFaults.SameCode);
    }

    private static void CheckFactors(ScorecardDefinition definition, string root, ReportScorecardFault report)
    {
        ScoreComponent[] components = [.. definition.Groups.SelectMany(Scorecard.Flatten).SelectMany(static group => group.Components)];
        IEnumerable<(string, bool, string?)> known = components.Select(static c => (c.Code, MayBeMultiplied(c.Indicator), c.TimesRateOf));
        foreach (ScoreComponent component in components)
        {
            if (component.TimesRateOf is { } factor && FactorFault(component.Code, MayBeMultiplied(component.Indicator), factor, known) is { } fault)
                report(component, "timesRateOf", $"{root}/{component.Code}", factor, fault);
        }
    }

    /// <summary>Checks what a variant names.</summary>
    public static void CheckReplaced(ScorecardDefinition definition, ScorecardVariant variant, string path, ReportScorecardFault report)
    {
        ScoreGroup[] groups = [.. definition.Groups.SelectMany(Scorecard.Flatten)];
        if (variant.Components.IsEmpty && variant.Groups.IsEmpty)
            report(variant, "components", path, variant.Code ?? "", ScorecardFaults.EmptyVariant);
        HashSet<string> codes = new(StringComparer.Ordinal);
        foreach (ScoreComponent component in variant.Components)
        {
            CheckCode(component, component.Code, path, codes, report);
            if (!groups.Any(group => group.Components.Any(c => string.Equals(c.Code, component.Code, StringComparison.Ordinal))))
                report(component, "code", path, component.Code, ScorecardFaults.NoComponent);
        }

        foreach (ScoreGroup group in variant.Groups)
        {
            if (!groups.Any(g => string.Equals(g.Code, group.Code, StringComparison.Ordinal)))
                report(group, "code", path, group.Code, ScorecardFaults.NoSuchGroup);
            foreach ((object part, string code) in Scorecard.Flatten(group).SelectMany(static g => g.Components.Select(static c => ((object)c, c.Code)).Prepend((g, g.Code))))
                CheckCode(part, code, path, codes, report);
        }
    }

    /// <summary>Checks that everything a variant names is there once it is applied.</summary>
    private static void CheckHidden(ScorecardDefinition applied, ScorecardVariant variant, string path, ReportScorecardFault report)
    {
        ScoreGroup[] groups = [.. applied.Groups.SelectMany(Scorecard.Flatten)];
        foreach (ScoreComponent component in variant.Components.Where(component => !groups.Any(group => group.Components.Contains(component))))
            report(component, "code", path, component.Code, ScorecardFaults.Replaced);
        foreach (ScoreGroup group in variant.Groups.Where(group => !groups.Contains(group)))
            report(group, "code", path, group.Code, ScorecardFaults.Replaced);
    }

    /// <summary>The part of the variant that a fault of the whole concerns, or the variant itself.</summary>
    private static object OfVariant(object part, ScorecardVariant variant) => part switch
    {
        ScoreComponent component when variant.Components.Contains(component) || variant.Groups.SelectMany(Scorecard.Flatten).Any(g => g.Components.Contains(component)) => component,
        ScoreGroup group when variant.Groups.SelectMany(Scorecard.Flatten).Contains(group) => group,
        _ => variant,
    };
}
