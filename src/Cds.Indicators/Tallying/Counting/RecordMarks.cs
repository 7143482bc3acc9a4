using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>What a scan finds of one record: the first sixteen conditions, and where it belongs. One line of memory holds two.</summary>
[StructLayout(LayoutKind.Sequential, Size = 32)]
internal struct RecordMarks
{
    /// <summary>Which of the first sixteen conditions hold; lane 0 is whether any condition holds.</summary>
    public LaneFlags Flags;

    /// <summary>The number of the area; <see cref="AreaTable{TKey}.NoKey"/> where no condition holds.</summary>
    public int Area;

    /// <summary>The number of the period; <see cref="PeriodTable.NotAsked"/> where no condition holds.</summary>
    public int Period;

    /// <summary>The number of the deciding day; <see cref="DecidingDay.NotCounted"/> where no condition holds.</summary>
    public int Day;

    /// <summary>Says of a record whether four of the first sixteen conditions hold. It is a method because an interpreted assignment to a member would change a copy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Set(RecordMarks[] marks, int record, int lane, bool first, bool second, bool third, bool fourth) =>
        marks[record].Flags.Set(lane, first, second, third, fourth);

    /// <summary>Says of a record where it belongs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Place(RecordMarks[] marks, int record, int area, int period, int day)
    {
        ref RecordMarks mark = ref marks[record];
        mark.Area = area;
        mark.Period = period;
        mark.Day = day;
    }

    /// <summary>Whether the record belongs to a cell.</summary>
    public readonly bool IsInCell => (Area | Period) >= 0;

    /// <summary>The flags as what is added to a cell.</summary>
    public readonly Vector128<byte> Addend => LaneFlags.AsVectors(new ReadOnlySpan<LaneFlags>(in Flags))[0];
}
