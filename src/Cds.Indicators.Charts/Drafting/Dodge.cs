namespace Cds.Indicators.Charts.Drafting;

/// <summary>Places for labels that would lie over each other.</summary>
internal static class Dodge
{
    /// <summary>
    /// Moves positions apart, as little as is needed, until neighbours are a distance from each other and all lie within a height. Where there is not
    /// enough room for all, they are spread evenly.
    /// </summary>
    /// <param name="wanted">Where the labels would stand, in pixels from the top.</param>
    /// <param name="distance">The least distance of two neighbours.</param>
    /// <param name="height">The height.</param>
    public static double[] Apart(IReadOnlyList<double> wanted, double distance, double height)
    {
        int[] order = [.. Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ThenBy(static i => i)];
        double[] placed = new double[wanted.Count];
        double least = Math.Min(distance, wanted.Count > 1 ? height / (wanted.Count - 1) : distance);

        // Runs of labels that touch are kept together, each around the mean of what its members want.
        List<(double Sum, int Count)> runs = [];
        for (int i = 0; i < order.Length; i++)
        {
            (double Sum, int Count) run = (wanted[order[i]], 1);
            while (runs.Count > 0 && Start(runs[^1]) + (runs[^1].Count * least) > Start(run))
            {
                // A member that stands k-th in a run wants the run to begin k distances above its own place.
                run = (runs[^1].Sum + run.Sum - (runs[^1].Count * least * run.Count), runs[^1].Count + run.Count);
                runs.RemoveAt(runs.Count - 1);
            }

            runs.Add(run);
        }

        int next = 0;
        foreach ((double Sum, int Count) run in runs)
        {
            double start = Start(run);
            for (int k = 0; k < run.Count; k++)
                placed[order[next++]] = start + (k * least);
        }

        return placed;

        double Start((double Sum, int Count) run) => Math.Clamp(run.Sum / run.Count, 0, Math.Max(height - ((run.Count - 1) * least), 0));
    }
}
