using Cds.Indicators.Peers.Dossiers;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Benchmarks.Tallying;

/// <summary>Tallies of dossiers into eight rates, and the same numbers without the library.</summary>
internal static class MadeTallies
{
    private const int Rates = 8;
    private const int Dossiers = 1_000_000;

    /// <summary>Tallies of equal parts of a million dossiers; each has nearly all communes and months.</summary>
    public static Tally[] Of(int parts)
    {
        TallyPlan<Dossier> plan = DossierRates.Plan(Rates);
        return [.. MadeDossiers.Of(Dossiers).Chunk(Dossiers / parts).Select(part => plan.Tally(part))];
    }

    /// <summary>The cells of a tally with numerator and denominator of each rate after the other.</summary>
    public static (string Area, Period Period, long[] Counts)[] CellsOf(Tally tally) =>
    [
        .. tally.Cells.Select(cell => (
            cell.Area,
            cell.Period,
            Enumerable.Range(0, Rates).Select(column => cell.CountsOf(column)).SelectMany(static counts => new[] { counts.Numerator, counts.Denominator }).ToArray())),
    ];
}
