using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;
using Cds.Indicators.Peers.Dossiers;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>Dossiers of a year into eight rates by commune and month.</summary>
/// <param name="name">The name of the workload.</param>
/// <param name="byReception">Whether they stand in the order of their reception, not in a random one.</param>
internal sealed class TallyOfDossiers(string name, bool byReception) : Workload
{
    /// <summary>How many rates there are.</summary>
    public const int Rates = 8;

    /// <summary>The day of a dossier in progress: it is after all others.</summary>
    private const int Never = short.MaxValue;

    public override string Name => name;

    public override Entry Enter(DataSize size)
    {
        Dossier[] dossiers = MadeDossiers.Of(size.Dossiers, byReception);
        const string Header = "commune,month,due,settled,fee,offered,online,paid,digitised,electronic,rating";
        Contestant[] engines = Peer.Load("tally-8-rates", size, dossiers.Length, Header, (file, row) =>
        {
            Dossier dossier = dossiers[row];
            file.Put(dossier.Commune);
            file.Put(dossier.ReceivedOn.Month - 1);
            file.Put(MadeDossiers.DayOf(dossier.DueOn));
            file.Put(dossier.SettledOn is { } settled ? MadeDossiers.DayOf(settled) : Never);
            file.Put(dossier.Fee);
            file.Put(dossier.IsOffered);
            file.Put(dossier.IsOnline);
            file.Put(dossier.IsPaidOnline);
            file.Put(dossier.IsDigitised);
            file.Put(dossier.HasElectronicResult);
            file.Put(dossier.Rating);
        });
        return new Entry(Ours("ours", dossiers), PlainPass.OverRecords(dossiers), [.. engines, LinqTally.Over(dossiers)])
        {
            Indicators = Rates,
            CellsOfIndicator = MadeDossiers.Communes * MadeDossiers.Months,
        };
    }

    /// <summary>This library over values with the number of the commune, from definitions that were made beforehand.</summary>
    public static Contestant Ours(string name, Dossier[] dossiers)
    {
        TallyPlan<Dossier> plan = DossierRates.Plan(Rates);
        return Ours(name, () => plan.Tally(dossiers, Threads.TwoOfTally));
    }

    /// <summary>This library over records of any form.</summary>
    public static Contestant Ours(string name, Func<Tally> question) =>
        new InProcess<Tally>(name, question, static tally => Cells.Of(tally, MadeDossiers.Communes));
}
