using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Areas;
using NodaTime;
using Xunit.Abstractions;
using Interval = Cds.Indicators.Rates.Interval;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Aggregation.National;

/// <summary>The whole country across the reorganisation of 1 July 2025: 24 months, every commune, every view, against a truth that is known piece by piece.</summary>
public sealed class NationalTests(ITestOutputHelper output)
{
    private static readonly RatioIndicator s_onTime = (RatioIndicator)Catalogue.Vietnam()["dossier.on-time"];
    private static readonly Lazy<ObservationSet> s_reports = new(static () => ObservationSet.Of(SharedUnits.Registry, Truth.Reports(s_onTime)));

    private static NationalTruth Truth => NationalTruth.Instance;

    private static LocalDate Reform => SharedUnits.Reform;

    private static Rollup Question => s_reports.Value.Rollup(s_onTime).Per(PeriodKind.Month);

    [SharedFact]
    public void The_nation_has_one_total_in_every_view()
    {
        RollupResult[] views =
        [
            Question.ToEverything().AsRecorded().Compute(),
            Question.ToEverything().RestatedTo(Reform).Compute(),
            Question.ToEverything().RestatedTo(SharedUnits.Before).Compute(),
        ];
        for (int month = 0; month < Truth.Months.Length; month++)
        {
            Ratio truth = Truth.Sum(month, Truth.Pieces);
            Assert.All(views, view => Exactly(truth, view[view.Targets.Single(), Truth.Months[month]]));
        }
    }

    [SharedFact]
    public void Provinces_are_exact_in_every_view()
    {
        RollupResult recorded = Question.To(AreaLevel.Province).AsRecorded().Compute();
        RollupResult forward = Question.To(AreaLevel.Province).RestatedTo(Reform).Compute();
        RollupResult back = Question.To(AreaLevel.Province).RestatedTo(SharedUnits.Before).Compute();
        Assert.Equal((97, 34, 63), (recorded.Targets.Length, forward.Targets.Length, back.Targets.Length));
        for (int month = 0; month < Truth.Months.Length; month++)
        {
            Period period = Truth.Months[month];
            foreach (RollupTarget target in forward.Targets)
                Exactly(Truth.Sum(month, Truth.Pieces.Where(piece => piece.New.IsWithin(target.Area!))), forward[target, period]);
            foreach (RollupTarget target in back.Targets)
                Exactly(Truth.Sum(month, Truth.Pieces.Where(piece => piece.Old.IsWithin(target.Area!))), back[target, period]);
            foreach (RollupTarget target in recorded.Targets.Where(target => target.Area!.IsValidThroughout(period)))
                Exactly(Truth.Sum(month, Truth.Pieces.Where(piece => piece.Old.IsWithin(target.Area!) || piece.New.IsWithin(target.Area!))), recorded[target, period]);
        }
    }

    [SharedFact]
    public void Communes_of_today_hold_the_truth_of_before_and_are_exact_where_their_parts_came_whole()
    {
        RollupResult forward = Question.To(AreaLevel.Commune).RestatedTo(Reform).Compute();
        HashSet<Area> split = [.. Truth.ByOld.Where(old => old.Count() > 1).Select(old => old.Key)];
        Assert.Equal((3321, 441), (forward.Targets.Length, split.Count));
        int exact = 0;
        int bounded = 0;
        for (int month = 0; month < NationalTruth.MonthsBefore; month++)
        {
            foreach (RollupTarget target in forward.Targets)
            {
                RollupCell cell = forward[target, Truth.Months[month]];
                NationalTruth.Piece[] pieces = [.. Truth.ByNew[target.Area!]];
                Contains(Truth.Sum(month, pieces), cell);
                if (!pieces.Any(piece => split.Contains(piece.Old)))
                    Exactly(Truth.Sum(month, pieces), cell);
                exact += cell.Counts.IsExact ? 1 : 0;
                bounded += cell.Counts.IsExact ? 0 : 1;
            }
        }

        output.WriteLine($"{exact} cells of communes before the reorganisation are exact, {bounded} have bounds");
        Assert.True(bounded > 0, "No commune has bounds, although 441 were split.");
    }

    [SharedFact]
    public void Communes_of_then_hold_the_truth_of_after()
    {
        RollupResult back = Question.To(AreaLevel.Commune).RestatedTo(SharedUnits.Before).Compute();
        Assert.Equal(10_033, back.Targets.Length);
        for (int month = NationalTruth.MonthsBefore; month < Truth.Months.Length; month++)
        {
            foreach (RollupTarget target in back.Targets)
                Contains(Truth.Sum(month, Truth.ByOld[target.Area!]), back[target, Truth.Months[month]]);
        }
    }

    [SharedTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void Given_the_shares_every_commune_is_exact(bool forward)
    {
        AreaRegistry shared = SharedUnits.Registry.WithShares(Truth.Shares());
        RollupResult result = Question.To(AreaLevel.Commune).RestatedTo(forward ? Reform : SharedUnits.Before, registry: shared).Compute();
        for (int month = 0; month < Truth.Months.Length; month++)
        {
            foreach (RollupTarget target in result.Targets)
                Exactly(Truth.Sum(month, (forward ? Truth.ByNew : Truth.ByOld)[Known(target.Area!)]), result[target, Truth.Months[month]]);
        }

        static Area Known(Area area) => SharedUnits.Registry[area.Key];
    }

    [SharedTheory]
    [InlineData("386", "Bá Thước")]
    [InlineData("387", "Quan Sơn")]
    [InlineData("453", "Tuyên Hóa")]
    [InlineData("427", "Đô Lương")]
    [InlineData("530", "Sơn Tây")]
    [InlineData("535", "Ba Tơ")]
    [InlineData("536", "Lý Sơn")]
    public void Former_districts_can_be_asked_for_afterwards(string code, string name)
    {
        Area district = SharedUnits.Old(AreaLevel.District, code);
        Assert.EndsWith(name, district.Name, StringComparison.Ordinal);
        RollupResult then = Question.To(district).RestatedTo(SharedUnits.Before).Compute();
        AreaGroup successors = SharedUnits.Registry.SuccessorGroup(district, Reform);
        RollupResult now = Question.To(successors).RestatedTo(Reform).Compute();
        bool whole = successors.ReachingOutside.IsEmpty;
        for (int month = 0; month < Truth.Months.Length; month++)
        {
            Period period = Truth.Months[month];
            Ratio truth = Truth.Sum(month, Truth.Pieces.Where(piece => piece.Old.IsWithin(district)));
            Contains(truth, then[district, period]);
            if (whole || month < NationalTruth.MonthsBefore)
                Exactly(truth, then[district, period]);
            if (whole)
                Exactly(truth, now[now.Targets.Single(), period]);
        }

        output.WriteLine($"{district}: {successors.Members.Length} successors, {successors.ReachingOutside.Length} reach outside");
    }

    private static void Exactly(Ratio truth, RollupCell cell)
    {
        Assert.True(cell.Counts == new CellCounts(Interval.Point(Rational.Of(truth.Numerator, 1)), Interval.Point(Rational.Of(truth.Denominator, 1))), $"{truth} is the truth of {cell}: {cell.Counts}");
        Assert.True(truth.Denominator == 0 || cell.Rate.Kind == OutcomeKind.Value, $"{cell} of {truth} has no value");
    }

    private static void Contains(Ratio truth, RollupCell cell) => Assert.True(
        cell.Counts.Numerator.Contains(Rational.Of(truth.Numerator, 1)) && cell.Counts.Denominator!.Value.Contains(Rational.Of(truth.Denominator, 1)),
        $"{truth} is the truth of {cell}: {cell.Counts}");
}
