using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>The first faults of records, and how many more there are. They come in the order of the records.</summary>
internal sealed class RecordFaults(int maximum)
{
    private readonly List<(long Record, Fault Fault)> _kept = [];
    private long _others;

    /// <summary>Adds the fault of a record, counted from 1.</summary>
    public void Add(long record, string value, string rule, string cure)
    {
        if (_kept.Count < maximum)
            _kept.Add((record, new Fault(PlaceOf(record), value, rule, cure)));
        else
            _others++;
    }

    /// <summary>The first faults of several threads, in the order of the records.</summary>
    public static ImmutableArray<Fault> Join(IReadOnlyCollection<RecordFaults> parts, int maximum)
    {
        (long Record, Fault Fault)[] all = [.. parts.SelectMany(static part => part._kept).OrderBy(static fault => fault.Record)];
        long others = parts.Sum(static part => part._others) + Math.Max(0, all.Length - maximum);
        IEnumerable<Fault> first = all.Take(maximum).Select(static fault => fault.Fault);
        return others == 0
            ? [.. first]
            : [.. first, new Fault(PlaceOf(record: 0), others.ToString(CultureInfo.InvariantCulture), "so many records more are refused", "Mend the first ones; the others often have the same cause.")];
    }

    private static FaultPlace PlaceOf(long record) => new("", record is > 0 and <= int.MaxValue ? (int)record : null, Column: null, JsonPath: null);
}
