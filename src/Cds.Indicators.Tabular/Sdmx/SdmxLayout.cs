using System.Collections.Immutable;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>Which cell of a row is what; -1 where there is no such cell.</summary>
/// <param name="Structure">The id of the artefact.</param>
/// <param name="StructureName">The name of the artefact.</param>
/// <param name="Action">The action.</param>
/// <param name="SeriesKey">The key of the series.</param>
/// <param name="ObservationKey">The key of the observation.</param>
/// <param name="Values">The cell of each column of the header.</param>
/// <param name="Names">The cell with the name of the value of each column of the header.</param>
internal sealed record SdmxLayout(int Structure, int StructureName, int Action, int SeriesKey, int ObservationKey, ImmutableArray<int> Values, ImmutableArray<int> Names)
{
    public static SdmxLayout None { get; } = new(-1, -1, -1, -1, -1, [], []);
}
