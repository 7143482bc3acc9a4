using System.Collections.Immutable;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Internal;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>Reads the rule of a component. Values of a ratio are percentages ("80%"), others numbers ("4").</summary>
internal static class RuleReader
{
    private enum Kind
    {
        Linear,
        Inverse,
        Steps,
        Table,
        AboveMean,
        AboveReference,
        AsGiven,
        Awarded,
        Unscored,
    }

    /// <summary>Reads a rule; null after a fault.</summary>
    public static ScoreRule? Read(StrictJsonObject item, Indicator? indicator)
    {
        bool? isRate = indicator is null ? null : indicator is RatioIndicator;
        Kind? kind = item["type"].Choice(
            "a type of rule",
            ("linear", Kind.Linear),
            ("inverse", Kind.Inverse),
            ("steps", Kind.Steps),
            ("table", Kind.Table),
            ("above-mean", Kind.AboveMean),
            ("above-reference", Kind.AboveReference),
            ("as-given", Kind.AsGiven),
            ("awarded", Kind.Awarded),
            ("unscored", Kind.Unscored));
        return kind switch
        {
            Kind.Linear => ReadLinear(item, indicator, isRate),
            Kind.Inverse => ReadInverse(item, isRate),
            Kind.Steps => ReadSteps(item, isRate),
            Kind.Table => ReadTable(item, isRate),
            Kind.AboveMean or Kind.AboveReference => ReadReference(item, isRate, kind == Kind.AboveMean),
            Kind.AsGiven => ScoreRule.AsGiven(),
            Kind.Awarded => ScoreRule.Awarded(),
            Kind.Unscored => ScoreRule.Unscored(),
            _ => SkipTyped(item),
        };
    }

    /// <summary>The range of a step or band: from, included unless it says otherwise, and to, excluded unless it says otherwise; an end that is missing is open to infinity.</summary>
    public static Interval? ReadRange(StrictJsonObject item, bool? isRate)
    {
        Rational? from = ReadValue(item.Optional("from"), isRate);
        Rational? to = ReadValue(item.Optional("to"), isRate);
        bool includesFrom = ReadIncludes(item, "includesFrom", "from", otherwise: true);
        bool includesTo = ReadIncludes(item, "includesTo", "to", otherwise: false);
        if (!item.IsSound)
            return null;
        if (from is { } low && to is { } high && (low > high || (low == high && !(includesFrom && includesTo))))
        {
            item.Report("to", "the range is empty: it ends before it begins", "Order the ends, or include both of a single value.");
            return null;
        }

        return Interval.Of(from is { } lower ? new Bound(lower, includesFrom) : null, to is { } upper ? new Bound(upper, includesTo) : null);
    }

    private static bool ReadIncludes(StrictJsonObject item, string name, string end, bool otherwise)
    {
        StrictJsonValue includes = item.Optional(name);
        if (!includes.IsAbsent && item.Optional(end).IsAbsent)
            includes.Report($"there is no end {end} that could belong to the range or not", $"Write {end}, or leave {name} out.");
        return includes.Boolean(otherwise);
    }

    /// <summary>Without an end, all points are given at the best there is: 100%, or the highest value of the indicator; where there is none, the end is asked for.</summary>
    private static ScoreRule? ReadLinear(StrictJsonObject item, Indicator? indicator, bool? isRate)
    {
        Rational? highest = isRate == false ? indicator!.Range.Upper?.Value : Rational.One;
        Rational from = ReadValue(item.Optional("from"), isRate) ?? Rational.Zero;
        Rational to = ReadValue(highest is null ? item["to"] : item.Optional("to"), isRate) ?? highest ?? Rational.One;
        if (item.IsSound && to <= from)
            item.Report("to", "all points are given at a value that is not above the one with none", "Write a larger value, or the type inverse.");
        return item.IsSound ? ScoreRule.LinearBetween(from, to) : null;
    }

    private static ScoreRule? ReadInverse(StrictJsonObject item, bool? isRate)
    {
        Rational? full = ReadValue(item["full"], isRate);
        Rational? none = ReadValue(item["none"], isRate);
        if (item.IsSound && none <= full)
            item.Report("none", "no points are given at a value that is not above the one with all", "Write a larger value, or the type linear.");
        return item.IsSound ? ScoreRule.Inverse(full!.Value, none!.Value) : null;
    }

    private static ScoreRule? ReadSteps(StrictJsonObject item, bool? isRate)
    {
        StrictJsonValue list = item["steps"];
        ImmutableArray<ScoreStep>.Builder steps = ImmutableArray.CreateBuilder<ScoreStep>();
        foreach (StrictJsonValue entry in list.Items())
        {
            StrictJsonObject step = entry.Object();
            Interval? values = ReadRange(step, isRate);
            decimal? points = step["points"].Decimal(0, ScorecardRules.MaximumPoints);
            if (step.IsSound)
                steps.Add(new ScoreStep(values!.Value, points!.Value));
        }

        if (list.IsEmptyArray)
            list.Report("there are no steps in the list", "Write what each range of values is worth.");
        return item.IsSound ? ScoreRule.Steps(steps.ToArray()) : null;
    }

    private static ScoreRule? ReadTable(StrictJsonObject item, bool? isRate)
    {
        StrictJsonValue list = item["values"];
        List<(Rational Value, decimal Points)> values = [];
        foreach (StrictJsonValue entry in list.Items())
        {
            StrictJsonObject row = entry.Object();
            Rational? value = ReadValue(row["value"], isRate);
            decimal? points = row["points"].Decimal(0, ScorecardRules.MaximumPoints);
            if (row.IsSound)
                values.Add((value!.Value, points!.Value));
        }

        if (list.IsEmptyArray)
            list.Report("there are no values in the table", "Write what each value is worth.");
        return item.IsSound ? ScoreRule.Table([.. values]) : null;
    }

    private static ScoreRule? ReadReference(StrictJsonObject item, bool? isRate, bool isMean)
    {
        GroupMean? mean = isMean
            ? item["mean"].Choice("a mean of a group", ("ratio-of-sums", GroupMean.RatioOfSums), ("plain-mean", GroupMean.PlainMean))
            : null;
        Rational? reference = isMean ? null : ReadValue(item["reference"], isRate);
        decimal? basePoints = item["base"].Decimal(0, ScorecardRules.MaximumPoints);
        StrictJsonValue stepValue = item["step"];
        Rational? step = ReadValue(stepValue, isRate);
        if (step is { Sign: <= 0 })
            stepValue.Report("a step is above zero", "Write the size of a step.");
        StrictJsonValue perStep = item["pointsPerStep"];
        decimal? pointsPerStep = perStep.Decimal(0, ScorecardRules.MaximumPoints);
        if (pointsPerStep == 0)
            perStep.Report("a step adds points", "Write how many.");
        bool wholeSteps = item.Optional("wholeSteps").Boolean(otherwise: false);
        if (!item.IsSound)
            return null;
        return isMean
            ? ScoreRule.AboveMean(mean!.Value, basePoints!.Value, step!.Value, pointsPerStep!.Value, wholeSteps)
            : ScoreRule.AboveReference(reference!.Value, basePoints!.Value, step!.Value, pointsPerStep!.Value, wholeSteps);
    }

    /// <summary>Without a type nobody knows which members belong, so none is held against the rule.</summary>
    private static ScoreRule? SkipTyped(StrictJsonObject item)
    {
        foreach (string name in (ReadOnlySpan<string>)["from", "to", "full", "none", "steps", "values", "mean", "reference", "base", "step", "pointsPerStep", "wholeSteps"])
            _ = item.Optional(name);
        return null;
    }

    /// <summary>Of an indicator that is not known, a percentage or a number.</summary>
    private static Rational? ReadValue(StrictJsonValue value, bool? isRate) => isRate switch
    {
        true => value.Parsed("a percentage", TryParsePercent, out Rational rate) ? rate : null,
        false => value.Parsed("a number", TryParseNumber, out Rational number) ? number : null,
        null => value.Parsed("a percentage or a number", TryParseEither, out Rational either) ? either : null,
    };

    private static bool TryParseEither(ReadOnlySpan<char> text, out Rational value, out TextFault fault) =>
        text.EndsWith("%", StringComparison.Ordinal) ? TryParsePercent(text, out value, out fault) : TryParseNumber(text, out value, out fault);

    private static bool TryParseNumber(ReadOnlySpan<char> text, out Rational value, out TextFault fault) => Rational.TryParse(text, out value, out fault);

    private static bool TryParsePercent(ReadOnlySpan<char> text, out Rational value, out TextFault fault)
    {
        value = default;
        if (!text.EndsWith("%", StringComparison.Ordinal))
        {
            fault = new TextFault(text.Length, "the percent sign is missing", "Write 80%.");
            return false;
        }

        if (!Rational.TryParse(text[..^1], out Rational percent, out fault))
            return false;
        try
        {
            value = percent / 100;
            return true;
        }
        catch (OverflowException)
        {
            fault = new TextFault(0, "the rate does not fit 127 bits", "Write a rounder number.");
            return false;
        }
    }
}
