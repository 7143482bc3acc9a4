using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>What a stage came to for one combination of choices: a table, or why there is none.</summary>
internal readonly record struct CachedStage(Frame? Frame, ImmutableArray<Fault> Faults)
{
    /// <summary>The table.</summary>
    /// <exception cref="FaultException">There is none.</exception>
    public Frame Get() => Frame ?? throw new FaultException(Faults);
}
