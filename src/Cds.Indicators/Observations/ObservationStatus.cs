namespace Cds.Indicators.Observations;

/// <summary>The status flags of an observation, as a set (SDMX code list OBS_STATUS, CL_OBS_STATUS 2.2).</summary>
/// <remarks>Two at once are common (a break in the series that is also provisional). The default value is no flag: a normal value (A).</remarks>
[Flags]
public enum ObservationStatus
{
    /// <summary>A normal value (A).</summary>
    Normal = 0,

    /// <summary>The series breaks here (B, gián đoạn chuỗi).</summary>
    Break = 1 << 0,

    /// <summary>Estimated (E, ước tính).</summary>
    Estimated = 1 << 1,

    /// <summary>Provisional (P, sơ bộ).</summary>
    Provisional = 1 << 2,
}
