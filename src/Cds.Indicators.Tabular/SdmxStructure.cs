using Cds.Indicators.Tabular.Sdmx;

namespace Cds.Indicators.Tabular;

/// <summary>The artefact that data are of (cấu trúc dữ liệu): <c>dataflow ESTAT:NA_MAIN(1.6.0)</c>.</summary>
/// <remarks>Equal when kind, id and name are. Immutable and thread-safe.</remarks>
/// <example><code>new SdmxStructure(SdmxStructureKind.Dataflow, "CDS:INDICATORS(1.0)", "Chỉ tiêu chuyển đổi số")</code></example>
public sealed record SdmxStructure
{
    /// <summary>Names an artefact.</summary>
    /// <param name="kind">What sort of artefact it is.</param>
    /// <param name="id">Agency, id and version, <c>ESTAT:NA_MAIN(1.6.0)</c>; without the version where the artefact has none.</param>
    /// <param name="name">Its name; null where none is given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not of this form.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not defined.</exception>
    public SdmxStructure(SdmxStructureKind kind, string id, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (!Enum.IsDefined(kind))
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind is one of Dataflow, DataStructure, DataProvision.");
        if (!SdmxId.IsArtefact(id))
            throw new ArgumentException($"'{id}' is not the id of an artefact: {SdmxId.ArtefactRule}. {SdmxId.ArtefactCure}", nameof(id));
        Kind = kind;
        Id = id;
        Name = name;
    }

    /// <summary>What sort of artefact it is.</summary>
    public SdmxStructureKind Kind { get; }

    /// <summary>Agency, id and version: <c>ESTAT:NA_MAIN(1.6.0)</c>.</summary>
    public string Id { get; }

    /// <summary>Its name; null where none is given.</summary>
    public string? Name { get; }

    /// <summary>Kind and id.</summary>
    /// <returns>For example <c>dataflow ESTAT:NA_MAIN(1.6.0)</c>.</returns>
    public override string ToString() => $"{SdmxId.WordOf(Kind)} {Id}";
}
