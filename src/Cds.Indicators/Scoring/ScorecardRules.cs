using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>What has to fit together in a scorecard.</summary>
internal static class ScorecardRules
{
    public const int MaximumDepth = 8;
    public const int MaximumCodeLength = 64;
    public const string CodeRule = "a code has 1 to 64 letters, digits, dots, hyphens and underscores";
    public const string CodeCure = "Write qd766 or PROGRESS_ON_TIME.";

    public static bool IsCode([NotNullWhen(true)] string? code) =>
        code is { Length: > 0 and <= MaximumCodeLength } && code.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    /// <summary>Checks a definition with all its variants.</summary>
    public static void Check(ScorecardDefinition definition, ReportScorecardFault report)
    {
        HashSet<(string Path, string Value, string Rule)> known = [];
        CheckParts(definition, (part, path, value, rule, cure) =>
        {
            known.Add((path, value, rule));
            report(part, path, value, rule, cure);
        });
        HashSet<string> codes = new(StringComparer.Ordinal);
        foreach (ScorecardVariant variant in definition.Variants)
        {
            string path = $"{definition.Code}, variant {variant.Code}";
            if (!IsCode(variant.Code))
                report(variant, path, variant.Code ?? "", CodeRule, CodeCure);
            else if (!codes.Add(variant.Code))
                report(variant, path, variant.Code, "the code is that of another variant already", "Give each a code of its own.");
            CheckReplaced(definition, variant, path, report);
            CheckParts(Apply(definition, variant), (part, place, value, rule, cure) =>
            {
                if (!known.Contains((place, value, rule)))
                    report(OfVariant(part, variant), $"{place} ({variant.Code})", value, rule, cure);
            });
        }
    }

    /// <summary>Checks a definition without its variants.</summary>
    public static void CheckParts(ScorecardDefinition definition, ReportScorecardFault report)
    {
        string root = definition.Code;
        if (!IsCode(definition.Code))
            report(definition, "scorecard", definition.Code ?? "", CodeRule, CodeCure);
        if (definition.Maximum <= 0)
            report(definition, root, PointsText.Number(definition.Maximum, vietnamese: false), "the maximum is not above zero", "Write how many points are the best.");
        if (definition.Groups.IsEmpty)
            report(definition, root, "", "a scorecard has at least one group", "Add a group.");
        if (definition.Rounding.Stage > RoundingStage.Total)
            report(definition, root, definition.Rounding.Stage.ToString(), "the stage of rounding is not defined", "Give one of RoundingStage.");
        if (definition.Rounding.Stage == RoundingStage.Total)
            CheckRounded(definition, root, definition.Maximum, definition.Rounding.Rounding, report);
        if (definition.Missing > MissingComponents.LeftOut)
            report(definition, root, definition.Missing.ToString(), "the rule for missing components is not defined", "Give one of MissingComponents.");
        CheckSum(definition, root, definition.Maximum, [.. definition.Groups.Select(static g => (g.Code, g.Maximum))], report);
        HashSet<string> codes = new(StringComparer.Ordinal);
        foreach (ScoreGroup group in definition.Groups)
            CheckGroup(group, $"{root}/{group.Code}", depth: 1, codes, definition.Rounding, report);
        CheckFactors(definition, root, report);
        if (definition.Maximum > 0)
            CheckBands(definition, root, definition.Maximum, definition.Bands, report);
        foreach (Areas.AreaLevel level in definition.Levels.GroupBy(static l => l).Where(static g => g.Count() > 1).Select(static g => g.Key))
            report(definition, root, level.ToString(), "the level stands twice", "Keep one.");
        foreach (Areas.AreaLevel level in definition.Levels.Where(static level => !Enum.IsDefined(level)))
            report(definition, root, level.ToString(), "the level is not defined", "Give one of AreaLevel.");
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

    /// <summary>The part of the variant that a fault of the whole concerns, or the variant itself.</summary>
    private static object OfVariant(object part, ScorecardVariant variant) => part switch
    {
        ScoreComponent component when variant.Components.Contains(component) || variant.Groups.SelectMany(Scorecard.Flatten).Any(g => g.Components.Contains(component)) => component,
        ScoreGroup group when variant.Groups.SelectMany(Scorecard.Flatten).Contains(group) => group,
        _ => variant,
    };

    public static void CheckReplaced(ScorecardDefinition definition, ScorecardVariant variant, string path, ReportScorecardFault report)
    {
        ScoreGroup[] groups = [.. definition.Groups.SelectMany(Scorecard.Flatten)];
        if (variant.Components.IsEmpty && variant.Groups.IsEmpty)
            report(variant, path, variant.Code, "the variant replaces nothing", "Give it components or groups.");
        foreach (ScoreComponent component in variant.Components)
        {
            if (!groups.Any(group => group.Components.Any(c => string.Equals(c.Code, component.Code, StringComparison.Ordinal))))
                report(component, path, component.Code, "there is no component with this code to replace", "Write the code of a component of the scorecard.");
        }

        string[] codes = [.. variant.Components.Select(static c => c.Code), .. variant.Groups.SelectMany(Scorecard.Flatten).SelectMany(static g => g.Components.Select(static c => c.Code).Prepend(g.Code))];
        foreach (string code in codes.GroupBy(static code => code, StringComparer.Ordinal).Where(static g => g.Count() > 1).Select(static g => g.Key))
            report(variant, path, code, "the variant replaces it twice", "Keep one; what stands in a group that is replaced is replaced with it.");
        foreach (ScoreGroup group in variant.Groups)
        {
            if (!groups.Any(g => string.Equals(g.Code, group.Code, StringComparison.Ordinal)))
                report(group, path, group.Code, "there is no group with this code to replace", "Write the code of a group of the scorecard.");
        }
    }

    private static void CheckGroup(ScoreGroup group, string path, int depth, HashSet<string> codes, ScoreRounding rounding, ReportScorecardFault report)
    {
        CheckCode(group, group.Code, path, codes, report);
        if (group.Components.IsEmpty && group.Groups.IsEmpty)
            report(group, path, "", "a group has components or groups", "Add what it is made of.");
        if (group.Maximum < 0)
            report(group, path, PointsText.Number(group.Maximum, vietnamese: false), "the maximum is below zero", "Write the sum of the maxima of its parts.");
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
            report(group, path, "", $"groups stand more than {MaximumDepth} deep", "Flatten them.");
            return;
        }

        foreach (ScoreGroup inner in group.Groups)
            CheckGroup(inner, $"{path}/{inner.Code}", depth + 1, codes, rounding, report);
    }

    /// <summary>Checks maximum, rule and zero denominator of a component.</summary>
    public static void CheckComponent(ScoreComponent component, string path, ReportScorecardFault report)
    {
        string maximum = PointsText.Number(component.Maximum, vietnamese: false);
        if (component.Maximum < 0 || (component.Maximum == 0 && component.IsScored))
            report(component, path, maximum, "the maximum of what is scored is not above zero", "Write how many points are the best, or the rule that nothing is scored.");
        if (component.ZeroDenominator is { } zero && (zero.Points < 0 || zero.Points > component.Maximum))
            report(component, path, PointsText.Number(zero.Points, vietnamese: false), $"a zero denominator is worth less than 0 or more than the maximum {maximum}", "Mend the points.");
        if (component.PercentRounding is not null && component.Indicator is not RatioIndicator)
            report(component, path, component.Indicator.Code, "only a rate is rounded as a percentage", "Leave the rounding of the percentage out.");
        foreach ((string rule, string cure) in component.Rule.Objections(component))
            report(component, path, component.Code, rule, cure);
        bool againstDirection = component.Indicator.Direction switch
        {
            Direction.HigherIsBetter => component.Rule.Trend is -1,
            Direction.LowerIsBetter => component.Rule.Trend is 1 && component.Rule is not AsGivenRule,
            _ => false,
        };
        if (component.Rule.Trend is null)
            report(component, path, component.Code, "points rise and fall with the value", "Let them go one way.");
        else if (againstDirection)
            report(component, path, component.Code, $"points fall where {component.Indicator.Code} gets better", "Mend the rule, or the direction of the indicator.");
    }

    /// <summary>Points are rounded to no more than the maximum only where the maximum itself stays as it is.</summary>
    private static void CheckRounded(object part, string path, decimal maximum, Rounding rounding, ReportScorecardFault report)
    {
        if (rounding.Apply(maximum) != maximum)
            report(part, path, PointsText.Number(maximum, vietnamese: false), $"the maximum has more decimals than the {rounding.Digits.ToString(System.Globalization.CultureInfo.InvariantCulture)} that points are rounded to", "Round to more decimals, or at another stage.");
    }

    private static void CheckCode(object part, string? code, string path, HashSet<string> codes, ReportScorecardFault report)
    {
        if (!IsCode(code))
            report(part, path, code ?? "", CodeRule, CodeCure);
        else if (!codes.Add(code))
            report(part, path, code, "the code is that of another group or component already", "Give each a code of its own.");
    }

    /// <summary>Checks that the maxima of parts add up to that of the whole.</summary>
    public static void CheckSum(object part, string path, decimal maximum, (string Code, decimal Maximum)[] parts, ReportScorecardFault report)
    {
        decimal sum = parts.Sum(static p => p.Maximum);
        if (parts.Length == 0 || sum == maximum)
            return;
        string terms = string.Join(" + ", parts.Select(static p => PointsText.Number(p.Maximum, vietnamese: false)));
        report(
            part,
            path,
            PointsText.Number(maximum, vietnamese: false),
            $"the maxima of the parts add up to {PointsText.Number(sum, vietnamese: false)} ({terms}), not to the maximum",
            $"Mend the maximum or one of {string.Join(", ", parts.Select(static p => p.Code))}.");
    }

    private static void CheckFactors(ScorecardDefinition definition, string root, ReportScorecardFault report)
    {
        ScoreComponent[] components = [.. definition.Groups.SelectMany(Scorecard.Flatten).SelectMany(static group => group.Components)];
        foreach (ScoreComponent component in components.Where(static c => c.TimesRateOf is not null))
        {
            string path = $"{root}/{component.Code}";
            ScoreComponent? factor = components.FirstOrDefault(c => string.Equals(c.Code, component.TimesRateOf, StringComparison.Ordinal));
            if (factor is null || ReferenceEquals(factor, component))
                report(component, path, component.TimesRateOf!, "the rate to multiply by is that of no other component", "Write the code of another component.");
            else if (factor.Indicator is not RatioIndicator { Range.Lower.Value.Sign: >= 0 } || component.Indicator is not RatioIndicator { Range.Lower.Value.Sign: >= 0 })
                report(component, path, component.TimesRateOf!, "only rates that are never below zero are multiplied", "Leave the factor out.");
            else if (factor.TimesRateOf is not null)
                report(component, path, component.TimesRateOf!, "the rate to multiply by is itself multiplied", "Multiply by a component without a factor.");
        }
    }

    /// <summary>Checks that bands cover the scale without gap or overlap.</summary>
    public static void CheckBands(object whole, string root, decimal maximum, ImmutableArray<ScoreBand> bands, ReportScorecardFault report)
    {
        if (bands.IsEmpty)
            return;
        HashSet<string> codes = new(StringComparer.Ordinal);
        foreach (ScoreBand band in bands)
        {
            if (!IsCode(band.Code))
                report(band, $"{root}, band {band.Code}", band.Code ?? "", CodeRule, CodeCure);
            else if (!codes.Add(band.Code))
                report(band, $"{root}, band {band.Code}", band.Code, "the code is that of another band already", "Give each a code of its own.");
        }

        ImmutableArray<Interval> points = [.. IntervalCover.InOrder(bands, static band => band.Points).Select(static band => band.Points)];
        foreach ((string rule, string cure) in IntervalCover.Faults(points, Interval.Between(Rational.Zero, maximum), isExact: true, "bands"))
            report(whole, $"{root}, bands", "", rule, cure);
    }
}
