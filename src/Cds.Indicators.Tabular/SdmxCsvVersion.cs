namespace Cds.Indicators.Tabular;

/// <summary>Which SDMX-CSV a message is in (phiên bản SDMX-CSV).</summary>
public enum SdmxCsvVersion : byte
{
    /// <summary>Known by its first cell: <c>STRUCTURE</c> is 2, <c>DATAFLOW</c> is 1. A message is written in version 2.</summary>
    Detected = 0,

    /// <summary>SDMX-CSV 1.0 (SDMX 2.1): the dataflow, then the components. No actions, one value in a cell.</summary>
    Version1 = 1,

    /// <summary>SDMX-CSV 2.0 and 2.1 (SDMX 3.0 and 3.1): structures of three kinds, actions, several values and languages in a cell.</summary>
    Version2 = 2,
}
