using System.Globalization;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>The bytes that the parts of one workbook may have together, after decompression.</summary>
internal sealed class PartBudget(string source, long maximumBytes)
{
    private long _taken;

    /// <exception cref="WorkbookFault">There are no more.</exception>
    public void Take(int count)
    {
        _taken += count;
        if (_taken > maximumBytes)
        {
            throw Fault(
                string.Create(CultureInfo.InvariantCulture, $"the workbook has more than {maximumBytes} bytes after decompression"),
                $"Split it, or raise {nameof(TableOptions)}.{nameof(TableOptions.MaximumBytes)}.");
        }
    }

    public WorkbookFault Fault(string rule, string cure) => WorkbookFault.OfWhole(source, rule, cure);
}
