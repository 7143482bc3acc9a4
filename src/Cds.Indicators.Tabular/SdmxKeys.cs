namespace Cds.Indicators.Tabular;

/// <summary>Which keys a message carries beside the dimensions (khóa): the parameter <c>keys</c> of SDMX-CSV 2. They repeat the dimensions and are not read.</summary>
public enum SdmxKeys : byte
{
    /// <summary>None; the default value.</summary>
    None = 0,

    /// <summary><c>SERIES_KEY</c>, all dimensions but the period: <c>M.01.dossier_on-time</c>.</summary>
    Series = 1,

    /// <summary><c>OBS_KEY</c>, all dimensions: <c>M.01.dossier_on-time.2025-08</c>.</summary>
    Observation = 2,

    /// <summary>Both.</summary>
    Both = 3,
}
