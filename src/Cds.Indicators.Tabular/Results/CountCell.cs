using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Results;

/// <summary>Numerators and denominators as numbers, where something was counted.</summary>
internal static class CountCell
{
    /// <summary>Whether the sums of a cell say anything: nothing was counted where nothing was reported, and where only the rate was published.</summary>
    public static bool IsCounted(OutcomeKind kind, Interval? denominator) => kind switch
    {
        OutcomeKind.Value or OutcomeKind.Incomplete => denominator is not { } divisor || divisor != Interval.Point(Rational.Zero),
        OutcomeKind.ZeroDenominator => true,
        _ => false,
    };

    /// <summary>A count as a number where it is a whole one, otherwise as the text of its bounds; empty where nothing was counted.</summary>
    public static void Write(RowSink sink, Interval? count, bool isCounted)
    {
        if (!isCounted || count is not { } known)
            sink.Empty();
        else if (IntervalText.Integer(known) is { } number)
            sink.Integer(number);
        else
            sink.Text(IntervalText.Of(known));
    }
}
