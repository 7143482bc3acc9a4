using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;
using Cds.Indicators.Peers.Dossiers;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>The question of <see cref="TallyOfDossiers"/> to other forms of the same records, without peers.</summary>
internal sealed class TallyForms : Workload
{
    public override string Name => "tally-forms";

    public override Entry Enter(DataSize size)
    {
        Dossier[] dossiers = MadeDossiers.Of(size.Dossiers);
        CodedDossier[] coded = MadeDossiers.Coded(dossiers);
        DossierObject[] objects = MadeDossiers.Objects(dossiers);
        TallyPlan<Dossier> plan = DossierRates.Plan(TallyOfDossiers.Rates);
        TallyPlan<CodedDossier> planOfCodes = DossierRates.PlanOfCodes(TallyOfDossiers.Rates);
        TallyPlan<DossierObject> planOfObjects = DossierRates.PlanOfObjects(TallyOfDossiers.Rates);
        return new Entry(TallyOfDossiers.Ours("ours", dossiers), Pass: null)
        {
            Forms =
            [
                TallyOfDossiers.Ours("codes", () => planOfCodes.Tally(coded, Threads.TwoOfTally)),
                TallyOfDossiers.Ours("objects", () => planOfObjects.Tally(objects, Threads.TwoOfTally)),
                TallyOfDossiers.Ours("one-by-one", () => plan.Tally(dossiers.Where(static _ => true), Threads.TwoOfTally)),
                TallyOfDossiers.Ours("one-thread", () => plan.Tally(dossiers.AsSpan())),
            ],
            Indicators = TallyOfDossiers.Rates,
            CellsOfIndicator = MadeDossiers.Communes * MadeDossiers.Months,
        };
    }
}
