using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Observations;

/// <content>Making the set: order, duplicates, columns.</content>
public sealed partial class ObservationSetBuilder
{
    /// <summary>Makes the set and ends the builder.</summary>
    /// <returns>The set; empty where nothing was added.</returns>
    /// <exception cref="FaultException">Rows were refused, or two rows have one subject, area and period and the policy refuses that. Every fault is named; no set is made.</exception>
    /// <exception cref="InvalidOperationException">The set was built.</exception>
    public ObservationSet Build() => TryBuild(out ObservationSet? set, out ImmutableArray<Fault> faults) ? set : throw new FaultException(faults);

    /// <summary>Makes the set and ends the builder, and hands the faults to the caller.</summary>
    /// <param name="set">The set; null where there are faults.</param>
    /// <param name="faults">Every fault, in the order of the input; empty where there is none.</param>
    /// <returns>Whether the set was made.</returns>
    /// <exception cref="InvalidOperationException">The set was built.</exception>
    public bool TryBuild([NotNullWhen(true)] out ObservationSet? set, out ImmutableArray<Fault> faults)
    {
        RequireUnfinished();
        _isFinished = true;
        RowBuffer[] rows = [.. _rows.Values.OrderBy(static buffer => buffer.Subject.Code, StringComparer.Ordinal).ThenBy(static buffer => buffer.Subject.Measure is null)];
        _rows.Clear();
        _lastRows = null;
        ReportNamesakes(rows);

        ImmutableArray<Period> periods = [.. _periods.Keys.Order()];
        int[] ordinals = new int[periods.Length];
        for (int i = 0; i < periods.Length; i++)
            ordinals[_periods[periods[i]]] = i;

        ColumnMaker maker = new(_areas.Areas.Length, periods.Length, ordinals, _attributes, _duplicates);
        (SubjectColumns Columns, List<Clash> Clashes)[] made = new (SubjectColumns, List<Clash>)[rows.Length];
        Parallel.For(0, rows.Length, i =>
        {
            made[i] = maker.Make(rows[i]);
            rows[i] = null!;
        });

        foreach (Clash clash in made.SelectMany(static made => made.Clashes).OrderBy(static clash => clash.SecondRow))
            ReportClash(clash, periods);
        faults = AllFaults();
        set = faults.IsEmpty
            ? new ObservationSet(new ObservationTable(_areas, periods, _attributes.ToImmutable(), [.. _figures], [.. made.Select(static made => made.Columns)]), ObservationSlice.All)
            : null;
        return set is not null;
    }

    /// <summary>Two subjects of one code come of two catalogues; which of them a question means could not be told.</summary>
    private void ReportNamesakes(RowBuffer[] rows)
    {
        for (int i = 1; i < rows.Length; i++)
        {
            if (string.Equals(rows[i].Subject.Code, rows[i - 1].Subject.Code, StringComparison.Ordinal) && rows[i].Subject.Measure is null == rows[i - 1].Subject.Measure is null)
            {
                int first = Math.Max(rows[i].Row[0], rows[i - 1].Row[0]);
                Report(first, rows[i].Subject.Code, "two subjects have this code, of two catalogues", "Take both from one catalogue.");
            }
        }
    }

    private void ReportClash(Clash clash, ImmutableArray<Period> periods)
    {
        string first = PlaceOf(clash.FirstRow).ToString();
        (string rule, string cure) = clash.Reason switch
        {
            ClashReason.Refused => ($"the observation stands twice, first in {first}", "Strike one, or build with a DuplicatePolicy that says which stays."),
            ClashReason.NotAdditive => ($"the observation stands twice, first in {first}, and {clash.Subject} does not add up over areas", "Strike one."),
            ClashReason.Figure => ($"the observation stands twice, first in {first}, and a published figure cannot be added", "Give the counts, or strike one."),
            _ => ($"the sum with {first} does not fit 64 bits", "Check both numbers."),
        };
        Report(clash.SecondRow, Describe(clash.Subject, _areas.Areas[clash.Area].Code, periods[clash.Period]), rule, cure);
    }

    private ImmutableArray<Fault> AllFaults()
    {
        IEnumerable<Fault> faults = _faults.OrderBy(static fault => fault.Row).Select(static fault => fault.Fault);
        if (_faultsNotKept > 0)
            faults = faults.Append(new Fault(new FaultPlace("", Row: null, Column: null, JsonPath: null), "", FormattableString.Invariant($"{_faultsNotKept} more faults were found"), "Mend these first."));
        return [.. faults];
    }
}
