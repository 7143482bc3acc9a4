using Cds.Indicators.Faults;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>Why a workbook cannot be read on; caught within this room and listed as a fault.</summary>
internal sealed class WorkbookFault(FaultPlace place, string value, string rule, string cure) : Exception(rule)
{
    public FaultPlace Place { get; } = place;

    public string Value { get; } = value;

    public string Cure { get; } = cure;

    /// <summary>A fault of the workbook as a whole.</summary>
    public static WorkbookFault OfWhole(string source, string rule, string cure) => new(new FaultPlace(source, Row: null, Column: null, JsonPath: null), "", rule, cure);
}
