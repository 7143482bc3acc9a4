using System.Collections.Immutable;
using System.Globalization;

namespace Cds.Indicators.Areas;

/// <summary>Notes what is odd in tables that obey every rule, and how it is read.</summary>
/// <param name="passages">The passages with their rows, by day, predecessor and successor.</param>
/// <param name="areas">The units.</param>
/// <param name="rows">The row of each unit, by ordinal.</param>
/// <param name="faults">Where notes go.</param>
internal sealed class RegistryNotes(List<(Succession Passage, int Row)> passages, ImmutableArray<Area> areas, int[] rows, AreaFaults faults)
{
    public void Take()
    {
        foreach (IGrouping<Area, (Succession Passage, int Row)> group in passages.GroupBy(static item => item.Passage.Predecessor))
            NoteExtents([.. group]);
        NoteEnds("ended", "successor", static area => area.EndDay, static passage => passage.Predecessor);
        NoteEnds("began", "predecessor", static area => area.FirstDay, static passage => passage.Successor);
        NoteUnborne();
    }

    private void NoteExtents(List<(Succession Passage, int Row)> group)
    {
        Succession first = group[0].Passage;
        string into = string.Join(" and ", group.Select(static item => $"{item.Passage.Successor} ({SuccessionExtents.Word(item.Passage.Extent)})"));
        if (group.Count == 1)
        {
            if (!SuccessionExtents.IsAll(first.Extent) && first.Share is null)
                faults.NotePassage(group[0].Row, first.Predecessor.Code, $"{first.Predecessor} passed in part, but into {into} alone", "It is read as the whole.");
            return;
        }

        if (group.Any(static item => SuccessionExtents.IsAll(item.Passage.Extent)))
            faults.NotePassage(group[0].Row, first.Predecessor.Code, $"{first.Predecessor} passed as a whole, yet into more than one: {into}", "They are read as parts of unknown share.");
        else if (group.Count(static item => item.Passage.Extent == SuccessionExtent.PartAreaAllPopulation) > 1)
            faults.NotePassage(group[0].Row, first.Predecessor.Code, $"{first.Predecessor} passed with all its people into more than one: {into}", "They are read as parts of unknown share.");
    }

    /// <summary>Units that ended or began without a passage, on a day on which others of their level had one.</summary>
    private void NoteEnds(string verb, string missing, Func<Area, int> dayOf, Func<Succession, Area> unitOf)
    {
        HashSet<Area> passed = [.. passages.Select(item => unitOf(item.Passage))];
        HashSet<(AreaLevel, int)> reorganised = [.. passed.Select(area => (area.Level, dayOf(area)))];
        Dictionary<(AreaLevel Level, int Day), List<Area>> throughChildren = [];
        foreach (Area area in areas)
        {
            int day = dayOf(area);
            if (passed.Contains(area) || !reorganised.Contains((area.Level, day)))
                continue;
            if (area.Children.Any(child => dayOf(child) == day))
            {
                if (!throughChildren.TryGetValue((area.Level, day), out List<Area>? like))
                    throughChildren[(area.Level, day)] = like = [];
                like.Add(area);
            }
            else
            {
                faults.NoteUnit(rows[area.Ordinal], area.Code, $"{area} {verb} on {AreaDays.Text(day)} without a {missing}, although others of its level have one", "Its figures are restated to nothing beyond that day.");
            }
        }

        foreach (((AreaLevel level, int day), List<Area> like) in throughChildren)
        {
            string count = like.Count.ToString(CultureInfo.InvariantCulture);
            faults.NoteUnit(
                rows[like[0].Ordinal],
                count,
                $"{count} of the units of the level {AreaLevels.Word(level)} {verb} on {AreaDays.Text(day)} without a {missing} of their own, although others have one; the first is {like[0]}",
                "They are restated through the units that belong to them.");
        }
    }

    /// <summary>Passages of wider units that no passage of the units in them bears out, and the reverse.</summary>
    private void NoteUnborne()
    {
        HashSet<(Area, Area)> own = [.. passages.Select(static item => (item.Passage.Predecessor, item.Passage.Successor))];
        HashSet<Area> withOwn = [.. passages.Select(static item => item.Passage.Predecessor)];
        HashSet<(Area, Area)> borne = [];
        HashSet<Area> withNarrower = [];
        foreach ((Succession passage, int row) in passages)
        {
            for (Area? from = passage.Predecessor.Parent, to; from is not null; from = from.Parent)
            {
                to = passage.Successor.Ancestor(from.Level);
                if (to is null || to.FirstDay != from.EndDay || from.EndDay != passage.Successor.FirstDay)
                    continue;
                withNarrower.Add(from);
                if (borne.Add((from, to)) && withOwn.Contains(from) && !own.Contains((from, to)))
                    faults.NotePassage(row, passage.Predecessor.Code, $"{passage.Predecessor} passed from {from} into {to}, but {from} itself has no passage into it", "The wider units are restated by their own passages.");
            }
        }

        foreach ((Succession passage, int row) in passages)
        {
            if (withNarrower.Contains(passage.Predecessor) && !borne.Contains((passage.Predecessor, passage.Successor)))
                faults.NotePassage(row, passage.Predecessor.Code, $"{passage.Predecessor} passed into {passage.Successor}, but no unit within it did", "Its share is taken from the units within it where the table gives none.");
        }
    }
}
