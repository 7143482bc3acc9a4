namespace Cds.Indicators.Peers.Data;

/// <summary>Ratio pairs in columns, as every contestant gets them: an indicator, a commune, a period, a numerator and a denominator in each row.</summary>
internal sealed class Rows
{
    private const ulong MonthSeed = 20_150_101;
    private const ulong DaySeed = 20_240_101;
    private const ulong ChoiceSeed = 20_250_701;
    private const ulong ArrivalSeed = 20_260_301;

    /// <summary>Largest denominator: dossiers of a commune in a month.</summary>
    private const int LargestDenominator = 5_000;

    private Rows(int count)
    {
        Indicator = new int[count];
        Commune = new int[count];
        Period = new int[count];
        Numerator = new long[count];
        Denominator = new long[count];
    }

    public int[] Indicator { get; private set; }

    public int[] Commune { get; private set; }

    /// <summary>Months since the first, or days since the first.</summary>
    public int[] Period { get; private set; }

    public long[] Numerator { get; private set; }

    public long[] Denominator { get; private set; }

    public int Count => Indicator.Length;

    /// <summary>One row for every indicator, commune and month, sorted by them.</summary>
    public static Rows Monthly(DataSize size) => Monthly(size, 0, size.Indicators);

    /// <summary>The same of the indicators from one (inclusive) to another (exclusive).</summary>
    public static Rows Monthly(DataSize size, int from, int to)
    {
        int perIndicator = size.Communes * size.Months;
        Rows rows = new((to - from) * perIndicator);
        for (int row = 0; row < rows.Count; row++)
        {
            int cell = (from * perIndicator) + row;
            rows.Set(row, cell / perIndicator, cell / size.Months % size.Communes, cell % size.Months, SplitMix.At(MonthSeed, (ulong)cell));
        }

        return rows;
    }

    /// <summary>Distinct random days of the 52 weeks of ISO year 2024, about a third of all, sorted by indicator, commune and day.</summary>
    public static Rows Daily(DataSize size)
    {
        int cells = size.Indicators * size.Communes * Days;
        int count = 0;
        for (int cell = 0; cell < cells; cell++)
        {
            if (IsChosen(cell))
                count++;
        }

        Rows rows = new(count);
        int row = 0;
        for (int cell = 0; cell < cells; cell++)
        {
            if (IsChosen(cell))
                rows.Set(row++, cell / (size.Communes * Days), cell / Days % size.Communes, cell % Days, SplitMix.At(DaySeed, (ulong)cell));
        }

        return rows;
    }

    /// <summary>Days of the 52 weeks of ISO year 2024, from Monday 1 January to Sunday 29 December.</summary>
    public const int Days = 52 * 7;

    /// <summary>The same rows in the order in which they arrive: a random one (Fisher and Yates).</summary>
    public Rows InOrderOfArrival()
    {
        int[] order = [.. Enumerable.Range(0, Count)];
        for (int last = Count - 1; last > 0; last--)
        {
            int other = SplitMix.Below(SplitMix.At(ArrivalSeed, (ulong)last), last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }

        return new Rows(0)
        {
            Indicator = Array.ConvertAll(order, row => Indicator[row]),
            Commune = Array.ConvertAll(order, row => Commune[row]),
            Period = Array.ConvertAll(order, row => Period[row]),
            Numerator = Array.ConvertAll(order, row => Numerator[row]),
            Denominator = Array.ConvertAll(order, row => Denominator[row]),
        };
    }

    private static bool IsChosen(int cell) => SplitMix.Below(SplitMix.At(ChoiceSeed, (ulong)cell), 1_000) < 331;

    private void Set(int row, int indicator, int commune, int period, ulong random)
    {
        int denominator = 1 + SplitMix.Below(random, LargestDenominator);
        Indicator[row] = indicator;
        Commune[row] = commune;
        Period[row] = period;
        Denominator[row] = denominator;
        Numerator[row] = SplitMix.BelowFromLowerBits(random, denominator + 1);
    }
}
