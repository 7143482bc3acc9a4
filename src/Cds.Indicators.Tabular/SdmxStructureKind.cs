namespace Cds.Indicators.Tabular;

/// <summary>What sort of artefact the data of a row are of (loại cấu trúc).</summary>
public enum SdmxStructureKind : byte
{
    /// <summary><c>dataflow</c>, the only one of version 1; the default value.</summary>
    Dataflow = 0,

    /// <summary><c>datastructure</c>, a data structure definition.</summary>
    DataStructure = 1,

    /// <summary><c>dataprovision</c>, a data provision agreement.</summary>
    DataProvision = 2,
}
