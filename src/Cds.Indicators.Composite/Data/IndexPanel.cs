using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Composite.Data;

/// <summary>The figures of an index over several periods (số liệu nhiều kỳ): data of the same indicators for each of them.</summary>
/// <remarks>Periods are of one kind and kept in their order. A column that one period lacks has no data there. Immutable and thread-safe; compared by reference.</remarks>
/// <example><code>IndexPanel panel = IndexPanel.Of([new(Period.OfYear(2023), of2023), new(Period.OfYear(2024), of2024)]);</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class IndexPanel
{
    private IndexPanel(Frame frame, FrozenDictionary<string, string?[]> groups)
    {
        Frame = frame;
        Groups = groups;
    }

    /// <summary>The periods, ascending.</summary>
    public ImmutableArray<Period> Periods => [.. Frame.Rows.Periods];

    internal Frame Frame { get; }

    internal FrozenDictionary<string, string?[]> Groups { get; }

    /// <summary>A panel of data for each period.</summary>
    /// <param name="data">Period and data, each period once, in any order; at least one.</param>
    /// <returns>The panel.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="data"/>, or data in it, is null.</exception>
    /// <exception cref="FaultException">There is no period, a period stands twice, or periods are of different kinds or calendars.</exception>
    public static IndexPanel Of(IEnumerable<KeyValuePair<Period, IndexData>> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        KeyValuePair<Period, IndexData>[] given = [.. data];
        foreach ((_, IndexData one) in given)
            ArgumentNullException.ThrowIfNull(one, nameof(data));
        PanelRules.Check(given);
        Array.Sort(given, static (a, b) => a.Key.CompareTo(b.Key));

        int[] starts = new int[given.Length + 1];
        for (int i = 0; i < given.Length; i++)
            starts[i + 1] = starts[i] + given[i].Value.Units.Length;
        RowSet rows = new(
            [.. given.SelectMany(static g => g.Value.Frame.Rows.Units)], starts, [.. given.Select(static g => g.Key)], [.. Enumerable.Range(0, starts[^1])]);
        ImmutableArray<string> codes = [.. given.SelectMany(static g => g.Value.Columns).Distinct(StringComparer.Ordinal)];
        double[][] columns = [.. codes.Select(code => Stack(given, starts, code))];
        return new IndexPanel(
            new Frame(rows, codes, columns),
            given.SelectMany(static g => g.Value.Groups.Keys).Distinct(StringComparer.Ordinal)
                .ToFrozenDictionary(static name => name, name => StackGroups(given, starts, name), StringComparer.Ordinal));
    }

    /// <summary>The periods.</summary>
    /// <returns>For example <c>2022-A1, 2023-A1</c>.</returns>
    public override string ToString() => string.Join(", ", Periods);

    private static double[] Stack(KeyValuePair<Period, IndexData>[] given, int[] starts, string code)
    {
        double[] column = new double[starts[^1]];
        Array.Fill(column, double.NaN);
        for (int i = 0; i < given.Length; i++)
        {
            Frame frame = given[i].Value.Frame;
            if (frame.Find(code) is >= 0 and int at)
                frame.Columns[at].CopyTo(column, starts[i]);
        }

        return column;
    }

    private static string?[] StackGroups(KeyValuePair<Period, IndexData>[] given, int[] starts, string name)
    {
        string?[] column = new string?[starts[^1]];
        for (int i = 0; i < given.Length; i++)
        {
            if (given[i].Value.Groups.TryGetValue(name, out string?[]? groups))
                groups.CopyTo(column, starts[i]);
        }

        return column;
    }
}
