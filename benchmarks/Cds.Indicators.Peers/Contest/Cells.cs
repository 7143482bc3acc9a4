using System.Globalization;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Rates;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Peers.Contest;

/// <summary>An answer as a dense table of groups by indicator, area and target period; groups without a row do not count.</summary>
internal sealed class Cells
{
    private readonly long[] _numerator;
    private readonly long[] _denominator;
    private readonly int[] _observed;
    private readonly int _areas;
    private readonly int _targets;
    private readonly int _numberedAreas;

    /// <param name="indicators">Indicators.</param>
    /// <param name="areas">Areas in the data.</param>
    /// <param name="targets">Target periods.</param>
    /// <param name="numberedAreas">Areas by which cells are numbered, as in the workload's SQL: at least those in the data.</param>
    public Cells(int indicators, int areas, int targets, int numberedAreas)
    {
        (_areas, _targets, _numberedAreas) = (areas, targets, numberedAreas);
        int count = indicators * areas * targets;
        _numerator = new long[count];
        _denominator = new long[count];
        _observed = new int[count];
    }

    /// <summary>The cells of a result of this library, read through its public surface.</summary>
    public static Cells Of(RollupResult result, int numberedAreas)
    {
        Cells cells = new(result.Subjects.Length, result.Targets.Length, result.Periods.Length, numberedAreas);
        int place = 0;
        foreach (RollupCell cell in result.Cells())
        {
            CellCounts counts = cell.Counts;
            cells._numerator[place] = Whole(counts.Numerator);
            cells._denominator[place] = Whole(counts.Denominator!.Value);
            cells._observed[place] = cell.Coverage.Present;
            place++;
        }

        return cells;
    }

    /// <summary>The cells of a tally of rates, read through its public surface; a rate without denominator does not count.</summary>
    /// <param name="tally">The tally, by communes and the months of 2025.</param>
    /// <param name="areas">Communes, of which the code is the number.</param>
    public static Cells Of(Tally tally, int areas)
    {
        Cells cells = new(tally.Structure.Columns.Length, areas, 12, areas);
        foreach (TallyCell cell in tally.Cells)
        {
            int area = int.Parse(cell.Area, CultureInfo.InvariantCulture);
            for (int column = 0; column < tally.Structure.Columns.Length; column++)
            {
                Ratio counts = cell.CountsOf(column);
                if (counts.Denominator > 0)
                    cells.Add(column, area, cell.Period.Start.Month - 1, counts.Numerator, counts.Denominator);
            }
        }

        return cells;
    }

    /// <summary>How many cells one indicator is numbered by.</summary>
    public int NumberedCellsOfIndicator => _numberedAreas * _targets;

    public int Indicators => _observed.Length / (_areas * _targets);

    /// <summary>Adds to a group.</summary>
    public void Add(int indicator, int area, int target, long numerator, long denominator, int observed = 1)
    {
        int place = (((indicator * _areas) + area) * _targets) + target;
        _numerator[place] += numerator;
        _denominator[place] += denominator;
        _observed[place] += observed;
    }

    public Answer Answer()
    {
        Answer answer = default;
        for (int indicator = 0; indicator < Indicators; indicator++)
        {
            foreach (Group group in Groups(indicator))
                answer = answer.With(group);
        }

        return answer;
    }

    public IEnumerable<Group> Groups(int indicator)
    {
        for (int area = 0; area < _areas; area++)
        {
            for (int target = 0; target < _targets; target++)
            {
                int place = (((indicator * _areas) + area) * _targets) + target;
                long cell = (((long)indicator * _numberedAreas + area) * _targets) + target;
                if (_observed[place] > 0)
                    yield return new Group(cell, _numerator[place], _denominator[place], _observed[place]);
            }
        }
    }

    private static long Whole(Interval counts) => counts is { IsPoint: true, Lower.Value: { Denominator: var one, Numerator: var whole } } && one == 1
        ? (long)whole
        : throw new InvalidOperationException($"'{counts}' is not one whole number.");
}
