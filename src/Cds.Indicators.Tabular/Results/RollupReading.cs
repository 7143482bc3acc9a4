using System.Collections.Immutable;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Tabular.Internal;

namespace Cds.Indicators.Tabular.Results;

/// <summary>Reads the long table of a roll-up.</summary>
internal static class RollupReading
{
    public static ImmutableArray<RollupRow> Read(Stream source, ResultTableOptions options, FaultList faults) =>
        throw new NotSupportedException($"{source.CanRead} {options} {faults.Count}");
}
