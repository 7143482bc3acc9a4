using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Observations;
using Cds.Indicators.Tabular.Sdmx;

namespace Cds.Indicators.Tabular;

/// <summary>What a message of SDMX-CSV changes in a set of observations (thay đổi): rows that merge, replace and delete, in their order.</summary>
/// <remarks>
/// <para>Merge (M): value, status and source are changed where the row gives them, and stay where its cells are empty; <c>NaN</c> or <c>#N/A</c> takes them
/// away. The measures, counts and figure of a row are one value: where one of them is given, the value is what the row says. An observation that is not
/// there is added. Replace (R): the observation is what the row says, and nothing else. Delete (D): the marked ones of value, status and source are
/// taken away, or the whole observation where none is marked; an empty dimension stands for all units, subjects or periods.</para>
/// <para>Rows are applied one after the other. Immutable and thread-safe; compared by reference.</para>
/// </remarks>
/// <example><code>
/// ObservationSet corrected = SdmxCsv.ReadChangesFile("corrections.csv", areas, catalogue).ApplyTo(set);
/// </code></example>
public sealed class SdmxChanges
{
    private readonly AreaRegistry _areas;
    private readonly ImmutableArray<SdmxChange> _changes;

    internal SdmxChanges(AreaRegistry areas, ImmutableArray<SdmxChange> changes)
    {
        _areas = areas;
        _changes = changes;
    }

    /// <summary>How many rows there are.</summary>
    public int Count => _changes.Length;

    /// <summary>Makes the changes.</summary>
    /// <param name="set">The observations before; they stay as they are.</param>
    /// <returns>The observations after.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="set"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="set"/> is of another registry than the one the message was read with.</exception>
    /// <exception cref="FaultException">What the changes would make is not sound, a value beside a status that denies it, say; every fault names its row.</exception>
    public ObservationSet ApplyTo(ObservationSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (set.Areas.Areas != _areas.Areas)
            throw new ArgumentException("The set is of another registry. Read the message with the registry of the set.", nameof(set));
        return SdmxMerge.Apply(set, _changes);
    }

    /// <summary>How many rows there are.</summary>
    /// <returns>For example <c>12 changes</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} changes");
}
