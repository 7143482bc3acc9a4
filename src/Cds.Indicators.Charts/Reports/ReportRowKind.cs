namespace Cds.Indicators.Charts.Reports;

/// <summary>What a row is to those around it.</summary>
internal enum ReportRowKind : byte
{
    /// <summary>A row among its like.</summary>
    Plain = 0,

    /// <summary>The sum of the plain rows below it.</summary>
    Group = 1,

    /// <summary>The sum of all.</summary>
    Total = 2,
}
