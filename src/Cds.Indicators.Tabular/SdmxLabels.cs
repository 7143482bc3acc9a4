namespace Cds.Indicators.Tabular;

/// <summary>How the names of components and codes stand in a message (tên gọi): the parameter <c>labels</c> of SDMX-CSV.</summary>
public enum SdmxLabels : byte
{
    /// <summary>Codes alone: <c>REF_AREA</c>, <c>01</c>. The default value.</summary>
    Id = 0,

    /// <summary>Names in a column of their own, after that of the code. Version 2 only.</summary>
    Name = 1,

    /// <summary>Code and name in one cell: <c>REF_AREA: Địa phương</c>, <c>01: Thành phố Hà Nội</c>.</summary>
    Both = 2,
}
