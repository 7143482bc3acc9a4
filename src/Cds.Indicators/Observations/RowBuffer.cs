namespace Cds.Indicators.Observations;

/// <summary>The rows of one subject as they were added, in columns that grow; given up when the set is built.</summary>
internal sealed class RowBuffer(Subject subject)
{
    private const int FirstCapacity = 64;

    public Subject Subject { get; } = subject;

    /// <summary>The least number or numerator.</summary>
    public long Least { get; } = ObservationRules.LeastNumerator(subject);

    public int Count { get; private set; }

    /// <summary>The ordinal of the area.</summary>
    public int[] Area { get; private set; } = [];

    /// <summary>The number of the period in the order in which the builder met them.</summary>
    public int[] Period { get; private set; } = [];

    public long[] Numerator { get; private set; } = [];

    /// <summary>Null where the subject is observed in numbers.</summary>
    public long[]? Denominator { get; private set; } = subject.IsPair ? [] : null;

    /// <summary>Null until a row is not plain.</summary>
    public int[]? Attribute { get; private set; }

    /// <summary>Which row of the whole input it was, from 1.</summary>
    public int[] Row { get; private set; } = [];

    /// <summary>Makes room for more rows.</summary>
    public void Reserve(int more)
    {
        int needed = checked(Count + more);
        if (needed <= Area.Length)
            return;
        int capacity = Math.Max(Math.Max(needed, FirstCapacity), (int)Math.Min(2L * Area.Length, Array.MaxLength));
        Area = Grow(Area, capacity);
        Period = Grow(Period, capacity);
        Numerator = Grow(Numerator, capacity);
        Denominator = Denominator is null ? null : Grow(Denominator, capacity);
        Row = Grow(Row, capacity);
        if (Attribute is not null)
        {
            int[] grown = new int[capacity];
            Attribute.AsSpan(0, Count).CopyTo(grown);
            Attribute = grown;
        }
    }

    /// <summary>Adds a row for which there is room.</summary>
    public void Add(int area, int period, long numerator, long denominator, int attribute, int row)
    {
        int i = Count++;
        Area[i] = area;
        Period[i] = period;
        Numerator[i] = numerator;
        if (Denominator is { } denominators)
            denominators[i] = denominator;
        Row[i] = row;
        if (attribute != 0)
            Attribute ??= new int[Area.Length];
        if (Attribute is { } attributes)
            attributes[i] = attribute;
    }

    /// <summary>Cells that are written before they are read need no zeros.</summary>
    private T[] Grow<T>(T[] values, int capacity)
        where T : unmanaged
    {
        T[] grown = GC.AllocateUninitializedArray<T>(capacity);
        values.AsSpan(0, Count).CopyTo(grown);
        return grown;
    }
}
