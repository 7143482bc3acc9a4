namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>What asks for a column of a message of observations.</summary>
[Flags]
internal enum SdmxNeeds
{
    None = 0,

    /// <summary>It is part of the key.</summary>
    Dimension = 1 << 0,

    /// <summary>Every observation has it.</summary>
    Always = 1 << 1,

    Counts = 1 << 2,

    Figure = 1 << 3,

    Status = 1 << 4,

    Confidentiality = 1 << 5,

    YearStart = 1 << 6,

    PeriodText = 1 << 7,

    Source = 1 << 8,
}
