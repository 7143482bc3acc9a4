using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Display;
using Cds.Indicators.Display;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Data;

/// <summary>The figures an index is made of (số liệu đầu vào): units in rows, indicators and denominators in columns, and the groups the units belong to.</summary>
/// <remarks>
/// Units are kept in the order of their codes, compared ordinally, so that no result depends on the order of the input. Columns that no definition names are kept
/// and not used. Immutable and thread-safe; compared by reference.
/// </remarks>
/// <example><code>
/// IndexData data = new IndexDataBuilder()
///     .Add("38", "online", 0.94).Add("38", "paid", 0.61)
///     .Add("40", "online", 0.88).Add("40", "paid", 0.70)
///     .Build();
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(CompositeFormatterSource))]
public sealed class IndexData
{
    private IndexData(Frame frame, FrozenDictionary<string, string?[]> groups)
    {
        Frame = frame;
        Groups = groups;
        Units = [.. frame.Rows.Units];
    }

    /// <summary>The codes of the units, ascending.</summary>
    public ImmutableArray<string> Units { get; }

    /// <summary>The codes of the columns, in the order in which they were given.</summary>
    public ImmutableArray<string> Columns => Frame.Codes;

    /// <summary>The names of the groupings: <c>region</c>, <c>income-group</c>; ascending.</summary>
    public ImmutableArray<string> Groupings => [.. Groups.Keys.Order(StringComparer.Ordinal)];

    internal Frame Frame { get; }

    internal FrozenDictionary<string, string?[]> Groups { get; }

    /// <summary>Data from whole columns: the fast way for many units.</summary>
    /// <param name="units">The codes of the units, each once, in any order; not blank.</param>
    /// <param name="columns">Code and numbers of each column, as many as there are units and in their order; NaN stands for no data. Copied.</param>
    /// <param name="groupings">Name and groups of each grouping, as many as there are units and in their order; null for a unit without a group. Copied.</param>
    /// <returns>The data.</returns>
    /// <exception cref="ArgumentNullException">An argument, a code or a column is null.</exception>
    /// <exception cref="FaultException">A unit or a column stands twice, a code or a group is blank, a column has another length, or a number is infinite; all of it at once.</exception>
    /// <example><code>IndexData data = IndexData.Of(["38", "40"], [new("online", [0.94, 0.88]), new("paid", [0.61, double.NaN])]);</code></example>
    public static IndexData Of(
        IEnumerable<string> units,
        IEnumerable<KeyValuePair<string, double[]>> columns,
        IEnumerable<KeyValuePair<string, string?[]>>? groupings = null)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(columns);
        string[] codes = [.. units];
        KeyValuePair<string, double[]>[] given = [.. columns];
        KeyValuePair<string, string?[]>[] groups = [.. groupings ?? []];
        DataRules.Check(codes, given, groups);

        int[] order = [.. Enumerable.Range(0, codes.Length)];
        Array.Sort([.. codes], order, StringComparer.Ordinal);
        RowSet rows = new(Array.ConvertAll(order, row => codes[row]), [0, codes.Length], [], [.. Enumerable.Range(0, codes.Length)]);
        double[][] sorted = Array.ConvertAll(given, column => Array.ConvertAll(order, row => column.Value[row]));
        return new IndexData(
            new Frame(rows, [.. given.Select(static column => column.Key)], sorted),
            groups.ToFrozenDictionary(static g => g.Key, g => Array.ConvertAll(order, row => g.Value[row]), StringComparer.Ordinal));
    }

    /// <summary>How many units and columns there are.</summary>
    /// <returns>For example <c>33 units, 6 columns</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Units.Length} units, {Columns.Length} columns");
}
