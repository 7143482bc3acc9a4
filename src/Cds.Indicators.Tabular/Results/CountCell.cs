using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Results;

/// <summary>A count as a number where it is one, otherwise as the text of its bounds.</summary>
internal static class CountCell
{
    public static void Write(RowSink sink, Interval? count)
    {
        if (count is not { } known)
            sink.Empty();
        else if (IntervalText.Integer(known) is { } number)
            sink.Integer(number);
        else
            sink.Text(IntervalText.Of(known));
    }
}
