namespace Cds.Indicators.Charts.Reports;

/// <summary>What a row is to those around it.</summary>
internal enum ReportRowKind : byte
{
    /// <summary>A row among its like.</summary>
    Plain = 0,

    /// <summary>The sum of the plain rows below it.</summary>
    Group = 1,

    /// <summary>A sum within the group above it, of the plain rows below it.</summary>
    Subgroup = 2,

    /// <summary>The sum of all.</summary>
    Total = 3,
}
