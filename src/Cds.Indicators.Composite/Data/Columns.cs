namespace Cds.Indicators.Composite.Data;

/// <summary>Work on many columns, each by itself, so that the result is the same on any number of threads.</summary>
internal static class Columns
{
    private const int CellsWorthAThread = 50_000;

    /// <summary>Does the work of each column; on several threads where there are enough cells.</summary>
    /// <param name="count">The number of columns.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="work">What is done with the column of a number.</param>
    public static void ForEach(int count, int rows, int threads, Action<int> work)
    {
        if (threads > 1 && (long)count * rows >= CellsWorthAThread)
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, work);
            return;
        }

        for (int column = 0; column < count; column++)
            work(column);
    }
}
