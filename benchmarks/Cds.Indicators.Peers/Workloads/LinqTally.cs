using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Dossiers;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>What one would write without a library: dossiers grouped by LINQ on two threads, each group counted in one loop.</summary>
internal static class LinqTally
{
    private readonly record struct Key(int Commune, int Month);

    private readonly record struct Counts(Key Key, (long Numerator, long Denominator)[] Rates);

    public static Contestant Over(Dossier[] dossiers) => new InProcess<Counts[]>("linq", () => Group(dossiers), Cells);

    private static Counts[] Group(Dossier[] dossiers) =>
    [
        .. dossiers.AsParallel().WithDegreeOfParallelism(2)
            .GroupBy(dossier => new Key(dossier.Commune, dossier.ReceivedOn.Month), Count),
    ];

    private static Counts Count(Key key, IEnumerable<Dossier> dossiers)
    {
        long all = 0, offered = 0, charged = 0, settled = 0, rated = 0;
        long online = 0, offeredOnline = 0, paidOnline = 0, onTime = 0, early = 0, digitised = 0, electronic = 0, satisfied = 0;
        foreach (Dossier dossier in dossiers)
        {
            all++;
            online += dossier.IsOnline ? 1 : 0;
            digitised += dossier.IsDigitised ? 1 : 0;
            if (dossier.IsOffered)
            {
                offered++;
                offeredOnline += dossier.IsOnline ? 1 : 0;
            }

            if (dossier.Fee > 0)
            {
                charged++;
                paidOnline += dossier.IsPaidOnline ? 1 : 0;
            }

            if (dossier.SettledOn is { } settledOn)
            {
                settled++;
                onTime += settledOn <= dossier.DueOn ? 1 : 0;
                early += settledOn < dossier.DueOn ? 1 : 0;
                electronic += dossier.HasElectronicResult ? 1 : 0;
            }

            rated += dossier.Rating > 0 ? 1 : 0;
            satisfied += dossier.Rating >= 4 ? 1 : 0;
        }

        return new Counts(key, [(online, all), (offeredOnline, offered), (paidOnline, charged), (onTime, settled), (early, settled), (digitised, all), (electronic, settled), (satisfied, rated)]);
    }

    private static Cells Cells(Counts[] groups)
    {
        Cells cells = new(TallyOfDossiers.Rates, MadeDossiers.Communes, MadeDossiers.Months, MadeDossiers.Communes);
        foreach (Counts group in groups)
        {
            for (int rate = 0; rate < group.Rates.Length; rate++)
            {
                (long numerator, long denominator) = group.Rates[rate];
                if (denominator > 0)
                    cells.Add(rate, group.Key.Commune, group.Key.Month - 1, numerator, denominator);
            }
        }

        return cells;
    }
}
