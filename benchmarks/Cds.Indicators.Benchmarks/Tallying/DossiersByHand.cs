using System.Runtime.InteropServices;
using Cds.Indicators.Peers.Dossiers;

namespace Cds.Indicators.Benchmarks.Tallying;

/// <summary>The rates of <see cref="DossierRates"/> as one would count them without a library: a loop with the conditions written in, into a dictionary.</summary>
internal static class DossiersByHand
{
    /// <summary>The counts by commune and month: numerator and denominator of each rate after the other.</summary>
    public static Dictionary<(int Commune, int Month), long[]> Count(Dossier[] dossiers, int rates)
    {
        Dictionary<(int, int), long[]> cells = [];
        foreach (Dossier dossier in dossiers)
        {
            ref long[]? cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, (dossier.Commune, dossier.ReceivedOn.Month), out _);
            cell ??= new long[2 * rates];
            Add(cell, 0, true, dossier.IsOnline);
            if (rates >= 8)
                AddFurther(cell, dossier);
            if (rates >= 16)
                AddLast(cell, dossier);
        }

        return cells;
    }

    private static void AddFurther(long[] cell, in Dossier dossier)
    {
        Add(cell, 1, dossier.IsOffered, dossier.IsOnline);
        Add(cell, 2, dossier.Fee > 0, dossier.IsPaidOnline);
        Add(cell, 3, dossier.SettledOn != null, dossier.SettledOn <= dossier.DueOn);
        Add(cell, 4, dossier.SettledOn != null, dossier.SettledOn < dossier.DueOn);
        Add(cell, 5, true, dossier.IsDigitised);
        Add(cell, 6, dossier.SettledOn != null, dossier.HasElectronicResult);
        Add(cell, 7, dossier.Rating > 0, dossier.Rating >= 4);
    }

    private static void AddLast(long[] cell, in Dossier dossier)
    {
        Add(cell, 8, dossier.SettledOn != null, dossier.SettledOn > dossier.DueOn);
        Add(cell, 9, true, dossier.SettledOn == null);
        Add(cell, 10, dossier.Rating > 0, dossier.Rating <= 2);
        Add(cell, 11, dossier.SettledOn != null, dossier.SettledOn == dossier.ReceivedOn);
        Add(cell, 12, true, dossier.Fee == 0);
        Add(cell, 13, dossier.IsOnline, dossier.IsDigitised);
        Add(cell, 14, dossier.IsOffered, dossier.IsOnline && dossier.HasElectronicResult);
        Add(cell, 15, dossier.Fee > 0 && !dossier.IsOnline, dossier.IsPaidOnline);
    }

    private static void Add(long[] cell, int rate, bool isInDenominator, bool isInNumerator)
    {
        if (!isInDenominator)
            return;
        cell[(2 * rate) + 1]++;
        if (isInNumerator)
            cell[2 * rate]++;
    }
}
