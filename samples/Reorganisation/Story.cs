using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using NodaTime;

namespace Reorganisation;

/// <summary>
/// On 1 July 2025 Hà Nam, Nam Định and Ninh Bình became the province of Ninh Bình. One series of dossiers settled on time runs through that day, and every question
/// to it still has an answer. The counts are made up.
/// </summary>
internal static class Story
{
    private static readonly LocalDate s_reform = new(2025, 7, 1);

    /// <summary>Writes the story.</summary>
    /// <param name="output">Where to.</param>
    public static void Write(TextWriter output)
    {
        AreaRegistry areas = AreaRegistry.Vietnam();
        Indicator onTime = Catalogue.Vietnam()["dossier.on-time"];
        ObservationSet observations = Reports(areas, onTime);
        Rollup rollup = observations.Rollup(onTime).To(AreaLevel.Province);

        output.WriteLine($"{onTime.Name.Vietnamese} ({onTime.Name.English})");
        output.WriteLine();
        output.WriteLine("As recorded, by month:");
        foreach (RollupCell cell in rollup.Per(PeriodKind.Month).Compute().Cells().Where(Reported))
            output.WriteLine($"  {cell.Period}  {cell.Target.Name,-16} {cell.Counts,10}  {cell.Rate.ToString("vi")}");

        RollupResult forward = rollup.RestatedTo(s_reform).Per(PeriodKind.Quarter).Compute();
        output.WriteLine();
        output.WriteLine("In the units of 1 July 2025, by quarter (a sum of counts, not a mean of rates):");
        foreach (RollupCell cell in forward.Cells().Where(Reported))
            output.WriteLine($"  {cell.Period}  {cell.Target.Name,-16} {cell.Counts,10}  {cell.Rate.ToString("vi")}");

        output.WriteLine();
        output.WriteLine("In the units of 30 June 2025: what the new province reports lies somewhere in the three old ones:");
        RollupResult back = rollup.RestatedTo(s_reform.PlusDays(-1)).Per(PeriodKind.Quarter).Compute();
        foreach (RollupCell cell in back.Cells().Where(Reported))
            output.WriteLine($"  {cell.Period}  {cell.Target.Name,-16} {cell.Counts}");

        AreaGroup before = areas.SuccessorGroup(areas[AreaLevel.Province, "37", s_reform], s_reform.PlusDays(-1));
        RollupCell together = observations.Rollup(onTime).To(before).RestatedTo(s_reform.PlusDays(-1)).Per(PeriodKind.Year).Compute()[before.Code, "2025"];
        output.WriteLine();
        output.WriteLine($"The three old provinces together are exact again: {together.Counts} in {together.Period}, {together.Coverage} reports, {together.Rate.ToString("vi")}");
        output.WriteLine($"  of what there is: {together.Rate.PartialValue.ToString("vi")}");

        output.WriteLine();
        output.WriteLine(forward["37", "2025-Q2"].Explain().ToString());
    }

    private static bool Reported(RollupCell cell) => cell.Coverage.Present > 0;

    private static ObservationSet Reports(AreaRegistry areas, Subject onTime)
    {
        ObservationSetBuilder builder = ObservationSet.Builder(areas);
        Add("35", new YearMonth(2025, 4), (870, 900), (850, 900), (880, 900));
        Add("36", new YearMonth(2025, 4), (1_900, 2_000), (1_910, 2_000), (1_960, 2_000));
        Add("37", new YearMonth(2025, 4), (970, 1_000), (980, 1_000), (990, 1_000));
        Add("37", new YearMonth(2025, 7), (3_500, 3_900), (3_700, 3_900), (3_850, 3_900));
        return builder.Build();

        void Add(string province, YearMonth first, params ReadOnlySpan<(long OnTime, long Settled)> months)
        {
            for (int i = 0; i < months.Length; i++)
            {
                builder.Add(
                    onTime, AreaLevel.Province, province, Period.Month(first.Year, first.Month + i), ObservedValue.Of(Ratio.Of(months[i].OnTime, months[i].Settled)));
            }
        }
    }
}
