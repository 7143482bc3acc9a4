using Cds.Indicators.Areas;
using Cds.Indicators.Dossiers;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;

namespace ProvinceYear;

/// <summary>One year of dossiers, counted in memory, inside a database and in twelve parts.</summary>
/// <param name="Memory">Counted over the rows in memory.</param>
/// <param name="Database">Counted by one query of the database.</param>
/// <param name="Merged">Counted month by month, as twelve servers might, and merged in any order.</param>
internal sealed record YearTallies(RateSet<DossierRow> Rates, Tally Memory, Tally Database, Tally Merged)
{
    /// <summary>Whether all three are equal, to the last bit.</summary>
    public bool AreIdentical =>
        Memory == Database && Memory == Merged && Memory.ToBytes().AsSpan().SequenceEqual(Database.ToBytes()) && Memory.ToBytes().AsSpan().SequenceEqual(Merged.ToBytes());

    /// <summary>Makes up the dossiers of a province and counts them three times.</summary>
    public static async Task<YearTallies> CountAsync(
        Area province, int count, ulong seed, DossierDatabase database, Catalogue catalogue, Words words, ProgressBars bars, CancellationToken cancellationToken)
    {
        IProgress<long> made = bars.Add(words.Making, count);
        IProgress<long> counted = bars.Add(words.CountingInMemory, count);
        IProgress<long> stored = bars.Add(words.Storing(database.Name), count);

        DossierRow[] rows = new DossierYear(province.Children, seed).Make(count, made);
        RateSet<DossierRow> rates = DossierRates.ByStanding(catalogue).All.From(DossierRow.Facts);
        TallyPlan<DossierRow> plan = rates.Per(PeriodKind.Month).During(DossierYear.Year);

        Tally memory = plan.Tally(rows, new TallyOptions { Progress = counted, CancellationToken = cancellationToken });
        IEnumerable<Tally> parts = rows.GroupBy(static row => (row.ReceivedOn.Year, row.ReceivedOn.Month)).Select(part => plan.Tally(part));
        Tally merged = Tally.Merge(new SplitMix(seed).Shuffled(parts));
        Tally inDatabase = await database.TallyAsync(rows, plan, stored, cancellationToken);
        return new YearTallies(rates, memory, inDatabase, merged);
    }
}
