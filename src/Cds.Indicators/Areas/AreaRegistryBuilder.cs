using System.Collections.Immutable;

namespace Cds.Indicators.Areas;

/// <summary>Makes a registry of rows, or reports every fault of them.</summary>
internal static class AreaRegistryBuilder
{
    private const int None = -1;

    /// <summary>The registry; null after faults.</summary>
    public static AreaRegistry? Build(AreaEntry[] units, SuccessionEntry[] passages, AreaFaults faults)
    {
        UnitTable table = new(units, faults);
        UnitHierarchy hierarchy = new(table, units.Length, faults);
        PassageTable links = new(passages, table, faults);
        if (!faults.IsEmpty)
            return null;

        Area[] byRow = MakeAreas(table, hierarchy.Parent, out AreaTree tree);
        List<(Succession Passage, int Row)> made = new(passages.Length);
        for (int row = 0; row < passages.Length; row++)
        {
            if (links.Predecessor[row] != None)
                made.Add((new Succession(passages[row], byRow[links.Predecessor[row]], byRow[links.Successor[row]]), row));
        }

        made.Sort(static (left, right) => Compare(left.Passage, right.Passage));
        new RegistryNotes(made, tree.Areas, RowsOf(byRow), faults).Take();
        return new AreaRegistry(tree, [.. made.Select(static item => item.Passage)], faults.Notes);
    }

    /// <summary>Orders passages by day, predecessor and successor.</summary>
    private static int Compare(Succession left, Succession right)
    {
        int byDay = left.Successor.FirstDay.CompareTo(right.Successor.FirstDay);
        int byPredecessor = byDay != 0 ? byDay : left.Predecessor.Ordinal.CompareTo(right.Predecessor.Ordinal);
        return byPredecessor != 0 ? byPredecessor : left.Successor.Ordinal.CompareTo(right.Successor.Ordinal);
    }

    /// <summary>Makes the units depth-first, siblings in the order of the table.</summary>
    private static Area[] MakeAreas(UnitTable table, int[] parents, out AreaTree tree)
    {
        // The children of a row are a stretch of one array: counted, placed, and filled in the order of the table.
        int[] start = new int[parents.Length + 2];
        foreach (int row in table.Order)
            start[parents[row] + 2]++;
        for (int i = 1; i < start.Length; i++)
            start[i] += start[i - 1];
        int[] children = new int[parents.Length];
        int[] next = start[..^1];
        foreach (int row in table.Order)
            children[next[parents[row] + 1]++] = row;

        tree = new AreaTree();
        Area[] byRow = new Area[parents.Length];
        ImmutableArray<Area>.Builder all = ImmutableArray.CreateBuilder<Area>(parents.Length);
        Stack<int> open = new();
        Push(None);
        while (open.TryPop(out int row))
        {
            Area area = new(table[row], tree, all.Count, parents[row] == None ? null : byRow[parents[row]]);
            byRow[row] = area;
            all.Add(area);
            Push(row);
        }

        tree.Areas = all.MoveToImmutable();
        for (int row = 0; row < parents.Length; row++)
            byRow[row].Children = [.. children[start[row + 1]..start[row + 2]].Select(child => byRow[child])];

        // Children stand behind their parent, so that backwards each unit knows its own end first.
        for (int i = tree.Areas.Length - 1; i >= 0; i--)
        {
            if (tree.Areas[i].Parent is { } parent)
                parent.LastOrdinal = Math.Max(parent.LastOrdinal, tree.Areas[i].LastOrdinal);
        }

        return byRow;

        void Push(int parent)
        {
            for (int i = start[parent + 2] - 1; i >= start[parent + 1]; i--)
                open.Push(children[i]);
        }
    }

    private static int[] RowsOf(Area[] byRow)
    {
        int[] rows = new int[byRow.Length];
        for (int row = 0; row < byRow.Length; row++)
            rows[byRow[row].Ordinal] = row;
        return rows;
    }
}
