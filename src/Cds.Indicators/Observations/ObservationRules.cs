using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Observations;

/// <summary>What an observation must keep to be taken into a set; each rule as the clause and the cure of a fault.</summary>
internal static class ObservationRules
{
    public static readonly (string Rule, string Cure) NoSubject =
        ("the observation has no subject", "Give the indicator or the measure.");

    public static readonly (string Rule, string Cure) NoArea =
        ("the observation has no unit", "Give a unit of the registry.");

    public static readonly (string Rule, string Cure) OtherRegistry =
        ("the unit is of another registry", "Take it from the registry that the set is built with.");

    public static readonly (string Rule, string Cure) NotOrdinal =
        ("it is not the ordinal of a unit of the registry", "Give Area.Ordinal.");

    public static readonly (string Rule, string Cure) NotIndex =
        ("it is not an index into the table", "Give 0 to its length less one.");

    public static bool Holds(AreaRegistry areas, Area area) =>
        (uint)area.Ordinal < (uint)areas.Areas.Length && ReferenceEquals(areas.Areas[area.Ordinal], area);

    public static (string Rule, string Cure) OutsideValidity(Area area, Period period) => (
        $"{area} has no day of {period} in its validity, {Validity(area)}",
        "Give the unit that was there in the period, or correct the period.");

    public static (string Rule, string Cure) WrongForm(Subject subject, ObservedForm form) => (
        $"{subject.Code} is not observed as a {form}",
        subject.IsPair ? "Give numerator and denominator, a figure, or none."
            : subject.Indicator is RankIndicator or ScoreIndicator ? "Give a number, a figure, or none." : "Give a number in the smallest unit of the measure, a figure, or none.");

    /// <summary>The rule that a value or status breaks; null where it is sound.</summary>
    public static (string Rule, string Cure)? BrokenBy(Subject subject, ObservedValue value, ObservationStatus status)
    {
        if (BrokenBy(status, value.Form != ObservedForm.Missing) is { } broken)
            return broken;
        switch (value.Form)
        {
            case ObservedForm.Missing:
                return null;
            case ObservedForm.Figure:
                return subject.Indicator is { } indicator && !indicator.Admits(value.Figure!, out string rule, out string cure) ? (rule, cure) : null;
            default:
                if (value.Form != (subject.IsPair ? ObservedForm.Ratio : ObservedForm.Number))
                    return WrongForm(subject, value.Form);
                return Negative(subject, value.Counts.Numerator, value.Counts.Denominator);
        }
    }

    /// <summary>The rule that a status breaks; null where it is sound.</summary>
    public static (string Rule, string Cure)? BrokenBy(ObservationStatus status, bool hasValue)
    {
        if (!status.IsDefined())
            return ("the status has a flag that is not defined", "Give flags of ObservationStatus.");
        return hasValue && status.DeniesValue()
            ? ($"the status {status.ToText()} says that there is no value, and there is one", "Leave out the value, or correct the status.")
            : null;
    }

    /// <summary>The rule that numbers break; null where they are sound.</summary>
    public static (string Rule, string Cure)? Negative(Subject subject, long numerator, long denominator)
    {
        if (numerator < LeastNumerator(subject))
        {
            return subject.Indicator is RankIndicator
                ? ($"a rank of {subject.Code} is 1 or more", "Correct the number.")
                : ($"{subject.Code} may not be negative", "Correct the number, or let the measure be negative.");
        }

        return denominator < 0 ? ($"a denominator of {subject.Code} may not be negative", "Correct the number.") : null;
    }

    /// <summary>The least number or numerator that a subject may have.</summary>
    public static long LeastNumerator(Subject subject) => subject switch
    {
        { Measure: { } measure } => measure.MayBeNegative ? long.MinValue : 0,
        { Indicator: RatioIndicator ratio } => ratio.Numerator.MayBeNegative ? long.MinValue : 0,
        { Indicator: MeanIndicator mean } => mean.Numerator.MayBeNegative ? long.MinValue : 0,
        { Indicator: RankIndicator } => 1,
        _ => 0,
    };

    /// <summary>Whether observations of a subject may be added over areas, so that two of merged units make one.</summary>
    public static bool AddsUp(Subject subject) => subject switch
    {
        { Measure: { } measure } => measure.OverAreas == AreaAggregation.Sum,
        { Indicator: RatioIndicator ratio } => ratio.Numerator.OverAreas == AreaAggregation.Sum && ratio.Denominator.OverAreas == AreaAggregation.Sum,
        { Indicator: MeanIndicator mean } => mean.Numerator.OverAreas == AreaAggregation.Sum && mean.Denominator.OverAreas == AreaAggregation.Sum,
        _ => false,
    };

    private static string Validity(Area area) => (area.ValidFrom, area.ValidTo) switch
    {
        (null, null) => "all days",
        (null, { } to) => $"to {to.PlusDays(-1):uuuu-MM-dd}",
        ({ } from, null) => $"from {from:uuuu-MM-dd}",
        ({ } from, { } to) => $"{from:uuuu-MM-dd} to {to.PlusDays(-1):uuuu-MM-dd}",
    };
}
