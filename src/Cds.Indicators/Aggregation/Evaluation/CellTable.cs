using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>The cells of one subject in columns, by target and period; what is rare stands apart. Never changed once it is handed out.</summary>
internal sealed class CellTable
{
    private readonly long[] _numerator;
    private readonly long[]? _denominator;
    private readonly int[] _present;
    private readonly int[] _expected;
    private readonly Dictionary<int, CellReading> _details;

    private CellTable(long[] numerator, long[]? denominator, int[] present, int[] expected, Dictionary<int, CellReading> details)
    {
        _numerator = numerator;
        _denominator = denominator;
        _present = present;
        _expected = expected;
        _details = details;
    }

    public CellReading this[int cell] => _details.TryGetValue(cell, out CellReading detail)
        ? detail
        : new CellReading
        {
            Numerator = Interval.Point(_numerator[cell]),
            Denominator = Interval.Point(_denominator is { } denominator ? denominator[cell] : 0),
            Expected = _expected[cell],
            Present = _present[cell],
        };

    /// <summary>A table of plain sums.</summary>
    public static CellTable OfSums(long[] numerator, long[]? denominator, int[] present, int[] expected, Dictionary<int, CellReading> details) =>
        new(numerator, denominator, present, expected, details);

    /// <summary>A table of cells that are made one by one.</summary>
    public static CellTable Of(int count, bool isPair, Func<int, CellReading> readingOf)
    {
        long[] numerator = new long[count];
        long[]? denominator = isPair ? new long[count] : null;
        int[] present = new int[count];
        int[] expected = new int[count];
        Dictionary<int, CellReading> details = [];
        for (int cell = 0; cell < count; cell++)
        {
            CellReading reading = readingOf(cell);
            if (IsPlain(reading, out long top, out long bottom))
            {
                numerator[cell] = top;
                if (denominator is not null)
                    denominator[cell] = bottom;
                present[cell] = reading.Present;
                expected[cell] = reading.Expected;
            }
            else
            {
                details.Add(cell, reading);
            }
        }

        return new CellTable(numerator, denominator, present, expected, details);
    }

    /// <summary>The table of what was added up.</summary>
    /// <exception cref="OverflowException">A sum does not fit 64 bits; the message names indicator, area and period.</exception>
    public static CellTable Of(RollupPlan plan, SubjectParts parts, SourcePlan source, CellState[] cells) =>
        Of(cells.Length, parts.IsPair, cell => Read(plan, parts, source.Expected[cell], cell, cells[cell]));

    /// <summary>Names the cell whose sum does not fit.</summary>
    public static OverflowException Overflow(RollupPlan plan, SubjectParts parts, int cell) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"The sum of '{parts.Subject}' for '{plan.Targets[cell / plan.Periods.Length]}' in '{plan.Periods[cell % plan.Periods.Length]}' does not fit 64 bits. Check the values, or measure in a larger unit."));

    private static CellReading Read(RollupPlan plan, SubjectParts parts, int expected, int index, in CellState cell)
    {
        if (cell.Numerator.Overflows || cell.Denominator.Overflows)
            throw Overflow(plan, parts, index);
        bool own = cell.Rows == 1 && cell.Marks.HasFlag(CellMarks.Own);
        return new CellReading
        {
            Numerator = Mean(cell.Numerator.ToInterval(), parts.Numerator, cell.Units),
            Denominator = parts.Denominator is { } denominator ? Mean(cell.Denominator.ToInterval(), denominator, cell.Units) : Interval.Point(default),
            Expected = expected,
            Present = cell.Present,
            OutsideValidity = cell.OutsideValidity,
            WithoutValue = cell.WithoutValue,
            Suppressed = cell.Suppressed,
            Carried = cell.Carried,
            LeftOut = cell.LeftOut,
            Unweighted = cell.Unweighted,
            Sole = cell.Rows == 1 && !cell.Marks.HasFlag(CellMarks.InParts) ? cell.Sole : null,
            Status = cell.Status,
            Marks = own ? cell.Marks : cell.Marks & ~CellMarks.Own,
            Bar = cell.Bar != CellBar.None ? cell.Bar : cell.Rows == 0 ? cell.Inside : CellBar.None,
        };
    }

    private static Interval Mean(Interval sum, in PartRule rule, int units) =>
        rule.OverAreas == AreaAggregation.MeanByLaw && units > 1 ? sum * Rational.Of(1, units) : sum;

    private static bool IsPlain(in CellReading reading, out long numerator, out long denominator)
    {
        denominator = 0;
        return TryWhole(reading.Numerator, out numerator) && TryWhole(reading.Denominator, out denominator)
            && reading is
            {
                OutsideValidity: 0, WithoutValue: 0, Suppressed: 0, Carried: 0, LeftOut: 0, Unweighted: 0, Sole: null,
                Status: ObservationStatus.Normal, Marks: CellMarks.None, Bar: CellBar.None,
            };
    }

    private static bool TryWhole(Interval interval, out long number)
    {
        bool whole = interval is { IsPoint: true, Lower: { } point } && point.Value.IsInteger && point.Value.Numerator >= long.MinValue && point.Value.Numerator <= long.MaxValue;
        number = whole ? (long)interval.Lower!.Value.Value.Numerator : 0;
        return whole;
    }
}
