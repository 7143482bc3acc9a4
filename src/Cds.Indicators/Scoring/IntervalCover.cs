using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>Whether intervals cover a range without gap or overlap.</summary>
internal static class IntervalCover
{
    /// <summary>Parts from the lowest to the highest: no lower end first, and of equal ends the closed one.</summary>
    public static IEnumerable<T> InOrder<T>(IEnumerable<T> parts, Func<T, Interval> intervalOf) => parts
        .OrderBy(part => intervalOf(part).Lower is null ? 0 : 1)
        .ThenBy(part => intervalOf(part).Lower?.Value ?? Rational.Zero)
        .ThenBy(part => intervalOf(part).Lower is { IsClosed: true } ? 0 : 1)
        .ThenBy(part => intervalOf(part).Upper is null ? 1 : 0)
        .ThenBy(part => intervalOf(part).Upper?.Value ?? Rational.Zero);

    /// <summary>Names the gaps and overlaps of parts that stand in order, and what they leave out of the whole or, where they are to fit exactly, add to it.</summary>
    public static IEnumerable<(string Rule, string Cure)> Faults(IReadOnlyList<Interval> ordered, Interval whole, bool isExact, string what)
    {
        Bound? first = ordered[0].Lower;
        Interval furthest = ordered[0];
        foreach (Interval part in ordered.Skip(1))
        {
            if (Touch(furthest.Upper, part.Lower) is { } fault)
                yield return ($"the {what} {furthest} and {part} {fault}", "Let each begin where the one before ends, the border belonging to one of them.");
            furthest = IsHigher(part.Upper, furthest.Upper) ? part : furthest;
        }

        Bound? last = furthest.Upper;

        if (first is { } lower && (whole.Lower is not { } wholeLower || lower.Value > wholeLower.Value || (lower.Value == wholeLower.Value && wholeLower.IsClosed && !lower.IsClosed)))
            yield return ($"the {what} begin at {lower.Value}{(lower.IsClosed ? "" : ", which is left out")}, and values lie in {whole}", "Begin with the lowest value.");
        if (last is { } upper && (whole.Upper is not { } wholeUpper || upper.Value < wholeUpper.Value || (upper.Value == wholeUpper.Value && wholeUpper.IsClosed && !upper.IsClosed)))
            yield return ($"the {what} end at {upper.Value}{(upper.IsClosed ? "" : ", which is left out")}, and values lie in {whole}", "End with the highest value, closed.");
        if (isExact && (first is null || (whole.Lower is { } least && first.Value.Value < least.Value) || last is null || (whole.Upper is { } most && last.Value.Value > most.Value)))
            yield return ($"the {what} reach beyond {whole}", "Let them begin and end with the scale.");
    }

    private static string? Touch(Bound? end, Bound? begin)
    {
        if (end is not { } to || begin is not { } from || to.Value > from.Value || (to.Value == from.Value && to.IsClosed && from.IsClosed))
            return "overlap";
        return to.Value < from.Value || (!to.IsClosed && !from.IsClosed) ? "leave a gap" : null;
    }

    private static bool IsHigher(Bound? end, Bound? than) =>
        than is { } known && (end is not { } other || other.Value > known.Value || (other.Value == known.Value && other.IsClosed && !known.IsClosed));
}
