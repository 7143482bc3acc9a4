using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>From what was added up to what is answered: the value between its bounds, or why there is none.</summary>
internal static class CellOutcome
{
    /// <summary>The bounds of the value in the unit of the indicator; rates as fractions.</summary>
    public static Outcome<Interval> Of(in CellReading cell, SubjectParts parts, RollupQuestion question, bool isThere)
    {
        if (!isThere)
            return Outcome.NotApplicable<Interval>("the unit was not there in the period");
        if (Refused(cell, parts, question) is { } refused)
            return refused;

        int missing = cell.Expected - cell.Present;
        bool zero = question.Missing.IsTreatAsZero;
        if (!cell.HasAny && !(zero && parts.AddsUp && cell.Expected > 0))
            return Outcome.NoData<Interval>(cell.Expected == 0 ? "no report is expected" : Text($"none of {cell.Expected} expected reports is there"));
        if (zero && missing > 0 && !parts.AddsUp)
            return Outcome.NotApplicable<Interval>(Text($"{missing} of {cell.Expected} reports are missing, and missing is not zero for what does not add up over areas and time"));
        if (cell.Unweighted > 0)
            return missing <= 0 && cell.Sole is { } sole ? Outcome.Of(sole.Bounds) : Outcome.NoData<Interval>(Unweighted(cell));

        Outcome<Interval> value = Divide(cell, parts);
        if (missing <= 0 || question.Missing.Threshold is not { } threshold || Suffices(cell, threshold))
            return value;
        return value.TryGetValue(out Interval partial)
            ? Outcome.Incomplete(partial, cell.Present, cell.Expected, Text($"{missing} of {cell.Expected} expected reports are missing"))
            : Outcome.NoData<Interval>(Text($"{cell.Present} of {cell.Expected} expected reports are there, and their denominator is zero"));
    }

    /// <summary>Numerator and denominator in the units of their measures.</summary>
    public static CellCounts Counts(in CellReading cell, SubjectParts parts) => new(
        cell.Numerator * parts.Numerator.Scale,
        parts.Denominator is { } denominator ? cell.Denominator * denominator.Scale : null);

    private static Outcome<Interval>? Refused(in CellReading cell, SubjectParts parts, RollupQuestion question) => cell switch
    {
        { Suppressed: > 0 } when !question.SuppressedIsMissing =>
            Outcome.Suppressed<Interval>(Text($"{cell.Suppressed} of the reports are suppressed")),
        { Bar: CellBar.AreasDoNotAdd } => Outcome.NotApplicable<Interval>($"{parts.Subject} is not aggregated over areas"),
        { Bar: CellBar.PeriodsDoNotAdd } => Outcome.NotApplicable<Interval>($"{parts.Subject} is not aggregated over time"),
        { Bar: CellBar.UnitsChanged } => Outcome.NotApplicable<Interval>("units changed within the period, so that the largest or smallest value of each is not that of the whole period"),
        { Bar: CellBar.WindowCut } => Outcome.NoData<Interval>("the result has not all the periods that are needed"),
        { Bar: CellBar.MeanOfParts } => Outcome.NotApplicable<Interval>("a mean by law is taken of whole units, and only parts of some lie here"),
        { Bar: CellBar.FiguresUndecided } => Outcome.NotApplicable<Interval>("the largest or smallest of published figures is not known from their words"),
        _ => null,
    };

    private static Outcome<Interval> Divide(in CellReading cell, SubjectParts parts)
    {
        if (parts.Denominator is not { } rule)
            return Outcome.Of(Known(cell.Numerator * parts.Numerator.Scale, parts.Range));

        Interval denominator = Known(cell.Denominator * rule.Scale, Interval.AtLeast(Rational.Zero));
        if (denominator is { IsPoint: true, Lower: { } point })
        {
            return point.Value.Sign == 0
                ? Outcome.ZeroDenominator<Interval>(parts.DenominatorMeasure?.Code)
                : Outcome.Of(Known(cell.Numerator * (parts.Numerator.Scale / point.Value), parts.Range, cell));
        }

        Interval numerator = cell.Numerator * parts.Numerator.Scale;
        if (numerator.Lower is not { Value.Sign: >= 0 })
            return Outcome.NoData<Interval>("only bounds of numerator and denominator are known, and the numerator may be negative");
        return denominator.TryIntersect(Interval.Above(Rational.Zero), out Interval positive)
            ? Outcome.Of(Known(numerator.DivideBy(positive), parts.Range, cell))
            : Outcome.ZeroDenominator<Interval>(parts.DenominatorMeasure?.Code);
    }

    private static Interval Known(Interval bounds, Interval range) =>
        bounds.IsPoint || !bounds.TryIntersect(range, out Interval known) ? bounds : known;

    /// <summary>Bounds are narrowed by the range of the indicator; an exact value is never changed, even where it contradicts the range.</summary>
    private static Interval Known(Interval bounds, Interval range, in CellReading cell) => cell.Numerator.IsPoint && cell.Denominator.IsPoint ? bounds : Known(bounds, range);

    private static bool Suffices(in CellReading cell, Rate threshold) =>
        (Int128)cell.Present * threshold.Denominator >= (Int128)cell.Expected * threshold.Numerator;

    private static string Unweighted(in CellReading cell) =>
        Text($"{cell.Unweighted} of the rates are published without their counts, and there are no denominators to weigh them by");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
