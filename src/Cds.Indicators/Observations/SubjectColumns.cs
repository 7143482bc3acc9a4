using System.Numerics;

namespace Cds.Indicators.Observations;

/// <summary>
/// The rows of one subject in columns, in the order of area and period. A series is the rows of one area; periods within a series are distinct and
/// ascend. Never changed once made; shared by all slices.
/// </summary>
/// <remarks>
/// Periods and numbers stand in arrays as narrow as their values allow (<see cref="SizedColumns{TPeriod, TNumber}"/>). Row by row they are read here;
/// who reads many is given the arrays by <see cref="Accept"/>.
/// </remarks>
internal abstract class SubjectColumns
{
    /// <summary>Rows are marked in blocks of so many.</summary>
    public const int BlockSize = 1 << BlockShift;

    private const int BlockShift = 12;

    private readonly bool[] _isMarked;

    protected SubjectColumns(Subject subject, int[] seriesArea, int[] seriesRow, int[]? attribute, bool hasDenominators, ulong largestMagnitude)
    {
        Subject = subject;
        SeriesArea = seriesArea;
        SeriesRow = seriesRow;
        Attribute = attribute;
        HasDenominators = hasDenominators;
        LargestMagnitude = largestMagnitude;
        _isMarked = attribute is null ? [] : Marks(attribute);
    }

    /// <summary>An indicator that is observed in pairs, a score or rank, or a measure.</summary>
    public Subject Subject { get; }

    /// <summary>The ordinal of the area of each series, ascending.</summary>
    public int[] SeriesArea { get; }

    /// <summary>The first row of each series, and one entry more: the number of rows.</summary>
    public int[] SeriesRow { get; }

    /// <summary>The ordinal of the attribute of each row, 0 for plain ones; null where all rows are plain.</summary>
    public int[]? Attribute { get; }

    /// <summary>Whether rows have denominators: not where the subject is observed in numbers.</summary>
    public bool HasDenominators { get; }

    /// <summary>What no absolute value of a numerator or denominator exceeds; 0 where there are no rows.</summary>
    public ulong LargestMagnitude { get; }

    /// <summary>How many rows there are.</summary>
    public int Count => SeriesRow[^1];

    /// <summary>How many series there are.</summary>
    public int SeriesCount => SeriesArea.Length;

    /// <summary>The form of plain rows.</summary>
    public ObservedForm PlainForm => HasDenominators ? ObservedForm.Ratio : ObservedForm.Number;

    /// <summary>Whether all rows from <paramref name="first"/> to before <paramref name="end"/> lie in blocks of plain rows, so that their attributes need not be read.</summary>
    public bool IsPlain(int first, int end)
    {
        if (Attribute is null)
            return true;
        for (int block = first >> BlockShift; block << BlockShift < end; block++)
        {
            if (_isMarked[block])
                return false;
        }

        return true;
    }

    /// <summary>The ordinal of the attribute of a row.</summary>
    public int AttributeOf(int row) => Attribute is null ? 0 : Attribute[row];

    /// <summary>The ordinal of the period of a row.</summary>
    public abstract int PeriodOf(int row);

    /// <summary>The numerator or number of a row; 0 where the row has no value, the place in the list of figures where it is a figure.</summary>
    public abstract long NumeratorOf(int row);

    /// <summary>The denominator of a row; 0 where it has none.</summary>
    public abstract long DenominatorOf(int row);

    /// <summary>The rows from <paramref name="first"/> on, as many as there is room for in <paramref name="periods"/>. Denominators are left as they are where there are none.</summary>
    public abstract void CopyTo(int first, Span<int> periods, Span<long> numerators, Span<long> denominators);

    /// <summary>The row of a period among the rows of one series; negative where there is none: the complement of the place where it would stand.</summary>
    public abstract int RowOf(int firstRow, int endRow, int periodOrdinal);

    /// <summary>Hands the columns over with the types of their arrays.</summary>
    public abstract TResult Accept<TResult>(IColumnsReader<TResult> reader);

    /// <summary>The series of an area; negative where it has none.</summary>
    public int SeriesOf(int areaOrdinal) => Array.BinarySearch(SeriesArea, areaOrdinal);

    /// <summary>The row of an area and a period; negative where there is none.</summary>
    public int RowOf(int areaOrdinal, int periodOrdinal)
    {
        int series = SeriesOf(areaOrdinal);
        return series < 0 ? -1 : RowOf(SeriesRow[series], SeriesRow[series + 1], periodOrdinal);
    }

    /// <summary>The largest absolute value; 0 of none.</summary>
    public static ulong MagnitudeOf(ReadOnlySpan<long> values)
    {
        Vector<long> least = Vector<long>.Zero;
        Vector<long> most = Vector<long>.Zero;
        int i = 0;
        for (; i <= values.Length - Vector<long>.Count; i += Vector<long>.Count)
        {
            Vector<long> next = new(values[i..]);
            least = Vector.Min(least, next);
            most = Vector.Max(most, next);
        }

        long low = 0;
        long high = 0;
        for (int lane = 0; lane < Vector<long>.Count; lane++)
            (low, high) = (Math.Min(low, least[lane]), Math.Max(high, most[lane]));
        foreach (long value in values[i..])
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        return Math.Max(unchecked((ulong)-low), (ulong)high);
    }

    private static bool[] Marks(int[] attribute)
    {
        bool[] marks = new bool[(attribute.Length + BlockSize - 1) >> BlockShift];
        for (int block = 0; block < marks.Length; block++)
        {
            int first = block << BlockShift;
            marks[block] = attribute.AsSpan(first, Math.Min(BlockSize, attribute.Length - first)).ContainsAnyExcept(0);
        }

        return marks;
    }
}
