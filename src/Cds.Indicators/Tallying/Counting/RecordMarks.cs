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

    /// <summary>Whether the record belongs to a cell.</summary>
    public readonly bool IsInCell => (Area | Period) >= 0;

    /// <summary>The flags as what is added to a cell.</summary>
    public readonly Vector128<byte> Addend => MemoryMarshal.Cast<LaneFlags, Vector128<byte>>(new ReadOnlySpan<LaneFlags>(in Flags))[0];
}
