using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Imputation;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Composite.Tests.Stages;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Composite.Tests.Imputation;

/// <summary>Imputation from other periods: the single calls of the reference, gaps between periods, undefined cases, and laws.</summary>
public sealed class SeriesImputationTests
{
    private const double NA = double.NaN;

    /// <summary>Calls and results of the reference, from its edge cases: impute_panel of one unit over the years 1 to 4.</summary>
    [Fact]
    public void Single_calls_of_the_reference()
    {
        Assert.Equal([5, 5, 7, 7], Years(ImputationMethod.Linear, NA, 5, 7, NA));
        Assert.Equal([NA, 5, 5, 5], Years(ImputationMethod.LatestObservation(), NA, 5, NA, NA));
        Assert.Equal([5, 5, 5, 5], Years(ImputationMethod.PiecewiseConstant, NA, 5, NA, NA));
    }

    /// <summary>R's approx, method constant and linear with rule 2, by its documentation: the value to the left, and both ends held.</summary>
    [Fact]
    public void Values_between_others()
    {
        Assert.Equal([1, 1, 1, 7, 7], Years(ImputationMethod.PiecewiseConstant, 1, NA, NA, 7, NA));
        Assert.Equal([1, 3, 5, 7, 7], Years(ImputationMethod.Linear, 1, NA, NA, 7, NA));
        Assert.Equal([1, 3, 5, 7, 7], Years(ImputationMethod.LinearOrConstant, 1, NA, NA, 7, NA));
        Assert.Equal([1, 1, 1, 7, 7], Years(ImputationMethod.LatestObservation(), 1, NA, NA, 7, NA));
        Assert.Equal([1, 1, NA, 7, 7], Years(ImputationMethod.LatestObservation(1), 1, NA, NA, 7, NA));
    }

    [Fact]
    public void A_single_value_has_no_line()
    {
        // The reference stops there, which is why it has linear-constant.
        Assert.Equal([NA, 5, NA], Years(ImputationMethod.Linear, NA, 5, NA));
        Assert.Equal([5, 5, 5], Years(ImputationMethod.LinearOrConstant, NA, 5, NA));
        Assert.Equal([NA, NA], Years(ImputationMethod.LinearOrConstant, NA, NA));
        FaultException refused = Assert.Throws<FaultException>(() =>
            SmallIndex.RunYears(new ImputationStage(ImputationMethod.Linear), UndefinedPolicies.RefuseAll, (2020, NA), (2021, 5), (2022, NA)));
        Assert.Equal(["x in 2020 of u00", "x in 2022 of u00"], refused.Faults.Select(fault => fault.Value));
    }

    [Fact]
    public void Periods_that_the_panel_leaves_out_are_counted()
    {
        PanelResult Run(ImputationMethod method) => SmallIndex.RunYears(new ImputationStage(method), UndefinedPolicies.MissingAll, (2010, 1), (2011, NA), (2015, NA), (2020, 11));

        Assert.Equal([1, 2, 6, 11], Column(Run(ImputationMethod.Linear)));
        Assert.Equal([1, 1, NA, 11], Column(Run(ImputationMethod.LatestObservation(4))));
        Assert.Equal([1, 1, 1, 11], Column(Run(ImputationMethod.LatestObservation(5))));
    }

    [Fact]
    public void Quarters_are_counted_over_the_turn_of_the_year()
    {
        Period[] periods = [Period.Quarter(2023, 3), Period.Quarter(2023, 4), Period.Quarter(2024, 3)];
        Assert.Equal([1, 2, 5], Over(ImputationMethod.Linear, periods, 1, NA, 5));
        Assert.Equal([1, 1, NA], Over(ImputationMethod.LatestObservation(1), periods, 1, NA, NA));
    }

    [Fact]
    public void Years_to_date_of_the_same_months_are_a_year_apart_and_others_are_no_steps()
    {
        Assert.Equal([1, 2, 4], Over(ImputationMethod.Linear, [Period.YearToDate(2021, 9), Period.YearToDate(2022, 9), Period.YearToDate(2024, 9)], 1, NA, 4));
        FaultException refused = Assert.Throws<FaultException>(() => Over(ImputationMethod.Linear, [Period.YearToDate(2021, 9), Period.YearToDate(2022, 6)], 1, NA));
        Assert.Equal("2022-YTD06", Assert.Single(refused.Faults).Value);
    }

    [Fact]
    public void The_source_of_a_value_taken_as_it_is_stands_in_the_report()
    {
        PanelResult result = SmallIndex.RunYears(new ImputationStage(ImputationMethod.Linear), UndefinedPolicies.RefuseAll, (2020, 1), (2021, NA), (2022, 3), (2023, NA));
        Assert.Null(Assert.Single(result[Period.OfYear(2021)].Imputation().Cells).Source);
        ImputedCell last = Assert.Single(result[Period.OfYear(2023)].Imputation().Cells);
        Assert.Equal(new ImputedCell("u00", "x", 3, ImputationMethod.Linear, Period.OfYear(2022)), last);
    }

    [Fact]
    public void Data_without_periods_have_no_other_periods()
    {
        foreach (ImputationMethod method in (ImputationMethod[])[ImputationMethod.LatestObservation(), ImputationMethod.PiecewiseConstant, ImputationMethod.Linear, ImputationMethod.LinearOrConstant])
        {
            FaultException refused = Assert.Throws<FaultException>(() => SmallIndex.Run(new ImputationStage(method), 1, 2));
            Assert.Contains("the data have none", Assert.Single(refused.Faults).Rule, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_unit_that_a_period_lacks_is_not_added_to_it()
    {
        PanelResult result = SmallIndex.Of(UndefinedPolicies.MissingAll, [IndexNode.Indicator("x")], new ImputationStage(ImputationMethod.LatestObservation())).Compute(IndexPanel.Of(
        [
            new(Period.OfYear(2021), IndexData.Of(["b"], [new("x", [4])])),
            new(Period.OfYear(2022), IndexData.Of(["a"], [new("x", [5])])),
            new(Period.OfYear(2023), IndexData.Of(["a", "b"], [new("x", [NA, NA])])),
        ]));
        Assert.Equal("a", string.Join(" ", result[Period.OfYear(2022)].Stage("impute").Units));
        Assert.Equal([5, 4], result[Period.OfYear(2023)].Stage("impute").Column("x").ToArray());
        Assert.Equal(Period.OfYear(2021), result[Period.OfYear(2023)].Imputation()["b", "x"]!.Source);
    }

    /// <summary>Every method against a search for the values before and after, year by year.</summary>
    [Fact]
    public void Series_are_those_of_a_search_for_neighbours() => Property.Holds((int seed) =>
    {
        Random random = new(seed);
        (int Year, double Value)[] series = [.. Enumerable.Range(2000, 20).Where(_ => random.Next(3) > 0).Select(year => (year, random.Next(2) == 0 ? NA : random.Next(-50, 50)))];
        if (series.Length == 0)
            return;
        (int Year, double Value)[] given = [.. series.Where(point => !double.IsNaN(point.Value))];
        int age = random.Next(1, 5);
        foreach ((ImputationMethod method, Func<int, double> slow) in new (ImputationMethod, Func<int, double>)[]
        {
            (ImputationMethod.LatestObservation(), year => Before(year)?.Value ?? NA),
            (ImputationMethod.LatestObservation(age), year => Before(year) is { } before && year - before.Year <= age ? before.Value : NA),
            (ImputationMethod.PiecewiseConstant, year => Before(year)?.Value ?? After(year)?.Value ?? NA),
            (ImputationMethod.Linear, year => given.Length > 1 ? OnLine(year) : NA),
            (ImputationMethod.LinearOrConstant, OnLine),
        })
        {
            double[] ours = Column(SmallIndex.RunYears(new ImputationStage(method), UndefinedPolicies.MissingAll, series));
            for (int i = 0; i < series.Length; i++)
            {
                if (double.IsNaN(series[i].Value))
                    Close.Assert(slow(series[i].Year), ours[i], $"{method} in {series[i].Year}");
                else
                    Assert.Equal(series[i].Value, ours[i]);
            }
        }

        (int Year, double Value)? Before(int year) => given.Where(p => p.Year < year).Select(p => ((int, double)?)p).LastOrDefault();

        (int Year, double Value)? After(int year) => given.Where(p => p.Year > year).Select(p => ((int, double)?)p).FirstOrDefault();

        double OnLine(int year) => (Before(year), After(year)) switch
        {
            ({ } a, { } b) => ((a.Value * (b.Year - year)) + (b.Value * (year - a.Year))) / (b.Year - a.Year),
            ({ } a, null) => a.Value,
            (null, { } b) => b.Value,
            _ => NA,
        };
    });

    private static double[] Years(ImputationMethod method, params double[] values) =>
        Column(SmallIndex.RunYears(new ImputationStage(method), UndefinedPolicies.MissingAll, [.. values.Select((value, i) => (2020 + i, value))]));

    private static double[] Over(ImputationMethod method, Period[] periods, params double[] values) =>
        Column(SmallIndex.Of(UndefinedPolicies.MissingAll, [IndexNode.Indicator("x")], new ImputationStage(method)).Compute(IndexPanel.Of(
            periods.Zip(values, (period, value) => KeyValuePair.Create(period, IndexData.Of(["u"], [new("x", [value])]))))));

    private static double[] Column(PanelResult result) => [.. result.Results.Select(ofPeriod => ofPeriod.Column("impute")[0])];
}
