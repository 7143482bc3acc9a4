using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Analysis;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;
using LocalDate = NodaTime.LocalDate;

namespace Cds.Indicators.Composite.Tests.Analysis;

/// <summary>Growth and change over time.</summary>
public sealed class TrendTests
{
    /// <summary>The exact answers of <c>get_trends_raw_prc_latest3.csv</c>, by Python's fractions from the raw figures; the reference loses some digits, since it does not centre.</summary>
    private static readonly Dictionary<string, double> s_exact = new(StringComparer.Ordinal)
    {
        ["CO2 of AUS"] = -0.7974610305435684,
        ["CO2 of FRA"] = 28.91421922517693,
        ["CO2 of IND"] = -7.883829653060655,
        ["Flights of AUS"] = 14.561926028318775,
        ["Flights of FRA"] = -3.215591755946999,
        ["Flights of IND"] = 21.66566735647605,
        ["LPI of AUS"] = 3.4373979211184738,
        ["LPI of FRA"] = -1.440019099825654,
        ["LPI of IND"] = -0.49153962637105403,
    };

    private static readonly string[] s_indicators = ["CO2", "Flights", "LPI"];

    [SharedFact]
    public void Growth_over_five_years_is_that_of_the_reference()
    {
        VectorTable expected = VectorTable.Read("trends/get_trends_raw_CAGR.csv");
        Trends trends = Trends.Of(Panel, TrendMethod.CompoundAnnualGrowth);

        Assert.Equal(9, expected.Count);
        foreach (IReadOnlyDictionary<string, string> row in expected.Rows)
        {
            Trend trend = trends[row["uCode"], row["iCode"]];
            Close.Assert(VectorTable.Number(row["CAGR"]), trend.Value.Value, $"{row["iCode"]} of {row["uCode"]}");
            Close.Assert(VectorTable.Number(row["Avail"]), trend.Availability, row["uCode"]);
            Assert.Equal(VectorTable.Number(row["t_first"]), trend.First!.Value.Year);
            Assert.Equal(VectorTable.Number(row["t_latest"]), trend.Latest!.Value.Year);
        }
    }

    [SharedFact]
    public void Change_over_the_latest_three_years_is_exact_where_the_reference_is_close()
    {
        VectorTable expected = VectorTable.Read("trends/get_trends_raw_prc_latest3.csv");
        Trends trends = Trends.Of(Panel, TrendMethod.PercentageChange(), latest: 3);

        Assert.Equal(9, expected.Count);
        foreach (IReadOnlyDictionary<string, string> row in expected.Rows)
        {
            string place = $"{row["iCode"]} of {row["uCode"]}";
            Trend trend = trends[row["uCode"], row["iCode"]];
            Close.Assert(s_exact[place], trend.Value.Value, place, tolerance: 1e-13);
            Close.Assert(VectorTable.Number(row["prc_change"]), trend.Value.Value, place, tolerance: 2e-12);
            Close.Assert(VectorTable.Number(row["Avail"]), trend.Availability, place);
            Close.Assert(VectorTable.Number(row["Avail_use_latest"]), trend.UsedAvailability, place);
            Assert.Equal(VectorTable.Number(row["t_first"]), trend.First!.Value.Year);
            Assert.Equal(VectorTable.Number(row["t_first_use_latest"]), trend.UsedFirst!.Value.Year);
        }
    }

    /// <summary>
    /// The seven series of the reference for 2016 to 2020, with the exact answers. Where a series starts at or below zero there is no growth; the reference says Inf,
    /// NaN, -2.2e14 (d, the fitted start is zero but for rounding) and -137.5 (g). From zero to zero (c) it says 0; nothing cannot grow.
    /// </summary>
    [SharedTheory]
    [InlineData("a", OutcomeKind.Value, 0.4953487812212205, OutcomeKind.Value, 100.0)]
    [InlineData("b", OutcomeKind.Value, -0.331259695023578, OutcomeKind.Value, -20.0)]
    [InlineData("c", OutcomeKind.ZeroDenominator, 0, OutcomeKind.ZeroDenominator, 0)]
    [InlineData("d", OutcomeKind.ZeroDenominator, 0, OutcomeKind.ZeroDenominator, 0)]
    [InlineData("e", OutcomeKind.NoData, 0, OutcomeKind.NoData, 0)]
    [InlineData("f", OutcomeKind.Value, 0.41421356237309515, OutcomeKind.Value, 75.0)]
    [InlineData("g", OutcomeKind.NotApplicable, 0, OutcomeKind.NotApplicable, 0)]
    public void Each_series_of_the_reference_has_an_answer_or_a_reason(string series, OutcomeKind growthKind, double growth, OutcomeKind changeKind, double change)
    {
        VectorTable table = VectorTable.Read("trends/CAGR_prc_change_cases.csv");
        IReadOnlyDictionary<string, string> row = table.Rows.Single(one => one["series"] == series);
        double[] years = [2016, 2017, 2018, 2019, 2020];
        double[] values = [.. row["y"].Split(' ').Select(VectorTable.Number)];
        Outcome<double> compound = TrendMethod.CompoundAnnualGrowth.Of(years, values);
        Outcome<double> yearly = TrendMethod.PercentageChange().Of(years, values);
        Outcome<double> decade = TrendMethod.PercentageChange(10).Of(years, values);

        Assert.Equal(7, table.Count);
        Assert.Equal(growthKind, compound.Kind);
        Assert.Equal(changeKind, yearly.Kind);
        Assert.Equal(changeKind, decade.Kind);
        if (growthKind == OutcomeKind.Value)
        {
            Close.Assert(growth, compound.Value, series);
            Close.Assert(VectorTable.Number(row["CAGR"]), compound.Value, series);
            Close.Assert(change, yearly.Value, series, tolerance: 1e-14);
            Close.Assert(10 * change, decade.Value, series, tolerance: 1e-14);
            Close.Assert(VectorTable.Number(row["prc_change_per1"]), yearly.Value, series, tolerance: 1e-11);
            Close.Assert(VectorTable.Number(row["prc_change_per10"]), decade.Value, series, tolerance: 1e-11);
        }
    }

    /// <summary>The rows of <c>edge/edge_cases.csv</c> on trends. Where the reference is wrong, what it says stands beside.</summary>
    [Fact]
    public void Edge_cases_of_the_reference()
    {
        TrendMethod growth = TrendMethod.CompoundAnnualGrowth;
        TrendMethod change = TrendMethod.PercentageChange();

        Assert.Equal(OutcomeKind.ZeroDenominator, growth.Of([1, 2, 3], [0, 1, 2]).Kind);             // CAGR_zero_start: Inf
        Assert.Equal(OutcomeKind.NotApplicable, growth.Of([1, 2], [-1, 1]).Kind);                    // CAGR_negative: -2
        Assert.Equal(OutcomeKind.ZeroDenominator, growth.Of([1, 2, 3], [0, 5, 0]).Kind);             // CAGR_same_start_end: 0
        Assert.Equal(OutcomeKind.NoData, growth.Of([1, 2, 3], [double.NaN, 5, double.NaN]).Kind);    // CAGR_one_obs: NA
        Assert.Equal(OutcomeKind.ZeroDenominator, change.Of([1, 2], [0, 1]).Kind);                   // prc_zero_start: Inf
        Assert.Equal(25, change.Of([2010, 2012], [2, 3]).Value);                                     // prc_two_points: 25
        Close.Assert(500 / 3.0, change.Of([2010, 2011, 2012], [2, 3, 7]).Value, "prc_reg", 1e-15);   // prc_reg: 166.6666666670715, un-centred
    }

    [Fact]
    public void A_series_that_falls_to_zero_has_lost_all_and_one_that_ends_below_has_no_growth()
    {
        Assert.Equal(-1, TrendMethod.CompoundAnnualGrowth.Of([2020, 2024], [5, 0]).Value);
        Assert.Equal(OutcomeKind.NotApplicable, TrendMethod.CompoundAnnualGrowth.Of([2020, 2024], [5, -1]).Kind);
        Assert.Equal(-100, TrendMethod.PercentageChange().Of([2020, 2021], [5, 0]).Value);
        Assert.Equal(-240, TrendMethod.PercentageChange(2).Of([2020, 2021], [5, -1]).Value, 1e-12);
    }

    [Fact]
    public void A_growth_that_no_number_holds_is_not_applicable()
    {
        Assert.Equal(OutcomeKind.NotApplicable, TrendMethod.CompoundAnnualGrowth.Of([0, 1e-3], [1e-300, 1e300]).Kind);
        Assert.Equal(OutcomeKind.NotApplicable, TrendMethod.PercentageChange().Of([0, 1], [1e-300, 1e300]).Kind);
        Close.Assert(1e300, TrendMethod.CompoundAnnualGrowth.Of([0, 2], [1e-300, 1e300]).Value, "a growth of 600 powers of ten in two years", 1e-12);
        Close.Assert(10, TrendMethod.PercentageChange().Of([0, 1, 2], [1e308, 1.1e308, 1.2e308]).Value, "values whose sum is too large", 1e-12);
    }

    [Fact]
    public void Growth_compounds()
    {
        Property.Holds(
            Arb.From(Gen.Choose(-50, 300)), Arb.From(Gen.Choose(1, 30)), Arb.From(Gen.Choose(1, 1_000_000)),
            (percent, years, start) =>
            {
                // Ten percent a year, n years long, by multiplication in decimals.
                decimal value = start;
                for (int i = 0; i < years; i++)
                    value *= 1 + (percent / 100m);
                double growth = TrendMethod.CompoundAnnualGrowth.Of([2000, 2000 + years], [start, (double)value]).Value;
                Close.Assert(percent / 100.0, growth, "growth", tolerance: 1e-12, floor: 1e-14);
            });
    }

    [Fact]
    public void The_change_of_a_line_is_its_slope_whatever_is_missing()
    {
        Property.Holds(
            Arb.From(Gen.Choose(1, 1000)), Arb.From(Gen.Choose(-50, 1000)), Arb.From(Gen.Choose(0, 1 << 10)),
            (start, slope, gaps) =>
            {
                double[] years = [.. Enumerable.Range(2010, 12).Select(year => (double)year)];
                double[] values = [.. years.Select((_, i) => i > 0 && i < 11 && (gaps >> (i - 1) & 1) != 0 ? double.NaN : start + (slope * (double)i))];
                Close.Assert(100.0 * slope / start, TrendMethod.PercentageChange().Of(years, values).Value, "change", tolerance: 1e-9, floor: 1e-9);
            });
    }

    [Fact]
    public void Bad_input_is_named()
    {
        Assert.Contains("1 values at 2 times", Assert.Throws<ArgumentException>(() => TrendMethod.CompoundAnnualGrowth.Of([1, 2], [1])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => TrendMethod.CompoundAnnualGrowth.Of([2, 1], [1, 2]));
        Assert.Throws<ArgumentException>(() => TrendMethod.CompoundAnnualGrowth.Of([1, double.NaN], [1, 2]));
        Assert.Throws<ArgumentException>(() => TrendMethod.CompoundAnnualGrowth.Of([1, 2], [1, double.PositiveInfinity]));
        Assert.Throws<ArgumentOutOfRangeException>(() => TrendMethod.PercentageChange(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TrendMethod.PercentageChange(double.PositiveInfinity));
        IndexPanel panel = Small(PeriodKind.Year);
        Assert.Throws<ArgumentOutOfRangeException>(() => Trends.Of(panel, TrendMethod.CompoundAnnualGrowth, latest: 1));
        Assert.Throws<KeyNotFoundException>(() => Trends.Of(panel, TrendMethod.CompoundAnnualGrowth)["nobody", "x"]);
        Assert.Throws<KeyNotFoundException>(() => Trends.Of(panel, TrendMethod.CompoundAnnualGrowth)["a", "nothing"]);
    }

    [Fact]
    public void A_quarter_is_a_quarter_of_a_year_and_a_unit_may_come_late()
    {
        Trends years = Trends.Of(Small(PeriodKind.Year), TrendMethod.CompoundAnnualGrowth);
        Trends quarters = Trends.Of(Small(PeriodKind.Quarter), TrendMethod.CompoundAnnualGrowth);

        // From 100 to 121 in two years, or in half a year.
        Close.Assert(0.1, years["a", "x"].Value.Value, "years");
        Close.Assert(Math.Pow(1.21, 2) - 1, quarters["a", "x"].Value.Value, "quarters");
        Trend late = years["b", "x"];
        Assert.Equal(OutcomeKind.NoData, late.Value.Kind);
        Assert.Equal(Period.OfYear(2022), late.First);
        Assert.Equal(Period.OfYear(2022), late.Latest);
        Close.Assert(1 / 3.0, late.Availability, "availability");
        Assert.Equal<string>(["a", "b"], years.Units);
    }

    [Fact]
    public void Time_is_counted_between_the_ends_of_periods()
    {
        // Three and nine months to date begin on the same day, and end half a year apart.
        Trends months = Trends.Of(Two(Period.YearToDate(2024, 3), Period.YearToDate(2024, 9)), TrendMethod.PercentageChange());
        Trends days = Trends.Of(Two(Period.Day(new LocalDate(2024, 1, 15)), Period.Day(new LocalDate(2024, 3, 28))), TrendMethod.PercentageChange());

        Close.Assert(42, months["a", "x"].Value.Value, "21 percent in half a year");
        Close.Assert(21 * 365.2425 / 73, days["a", "x"].Value.Value, "21 percent in 73 days");
        IndexPanel ending = Two(Period.Range(new LocalDate(2024, 1, 1), new LocalDate(2024, 6, 30)), Period.Range(new LocalDate(2024, 2, 1), new LocalDate(2024, 6, 30)));
        Assert.Contains("does not end after", Assert.Throws<ArgumentException>(() => Trends.Of(ending, TrendMethod.PercentageChange())).Message, StringComparison.Ordinal);

        static IndexPanel Two(Period first, Period second) => IndexPanel.Of(
            [new(first, IndexData.Of(["a"], [new("x", [100])])), new(second, IndexData.Of(["a"], [new("x", [121])]))]);
    }

    [SharedFact]
    public void Scores_and_stages_of_a_panel_have_trends()
    {
        IndexNode root = IndexNode.Group("index", s_indicators.Select(code => IndexNode.Indicator(code)).ToArray());
        PanelResult result = CompositeIndex.Of(new IndexDefinition
        {
            Code = "own",
            Name = new LocalizedText("Chỉ số", "Index"),
            Root = root,
            Stages =
            [
                new NormalisationStage(NormalisationMethod.MinMax(1, 100)) { Scope = NormalisationScope.AllPeriods },
                new AggregationStage(AggregationMethod.ArithmeticMean),
            ],
        }).Compute(Panel);
        Trends scores = Trends.Of(result, TrendMethod.CompoundAnnualGrowth);
        Trends normalised = Trends.Of(result, TrendMethod.CompoundAnnualGrowth, stage: "normalise");

        double first = result[Period.OfYear(2018)].Score("FRA").Value, last = result[Period.OfYear(2022)].Score("FRA").Value;
        Close.Assert(last, first * Math.Pow(1 + scores["FRA", "index"].Value.Value, 4), "FRA");
        Assert.Equal(4, scores.Columns.Length);
        Assert.Equal(3, normalised.Columns.Length);
        Assert.Equal(scores["FRA", "LPI"], normalised["FRA", "LPI"]);
        Assert.Equal(2, Trends.Of(result, TrendMethod.CompoundAnnualGrowth, latest: 2).Periods.Length);
        Assert.Throws<KeyNotFoundException>(() => Trends.Of(result, TrendMethod.CompoundAnnualGrowth, stage: "treat"));
    }

    [Fact]
    public void Methods_compare_by_value_and_say_what_they_are()
    {
        Assert.Equal(TrendMethod.PercentageChange(2), TrendMethod.PercentageChange(2));
        Assert.NotEqual(TrendMethod.PercentageChange(2), TrendMethod.PercentageChange(1));
        Assert.Equal("percentage-change(0.5)", TrendMethod.PercentageChange(0.5).ToString());
        Assert.Equal("compound-annual-growth", TrendMethod.CompoundAnnualGrowth.ToString());
    }

    private static IndexPanel Panel
    {
        get
        {
            VectorTable figures = VectorTable.Read("input/ASEM_iData_p.csv");
            return IndexPanel.Of(figures.Rows.GroupBy(row => row["Time"]).Select(year => KeyValuePair.Create(
                Period.OfYear(int.Parse(year.Key, System.Globalization.CultureInfo.InvariantCulture)),
                IndexData.Of(
                    year.Select(row => row["uCode"]),
                    s_indicators.Select(code => KeyValuePair.Create(code, year.Select(row => VectorTable.Number(row[code])).ToArray()))))));
        }
    }

    private static IndexPanel Small(PeriodKind kind)
    {
        Period first = kind == PeriodKind.Year ? Period.OfYear(2020) : Period.Quarter(2020, 1);
        return IndexPanel.Of(
        [
            new(first, IndexData.Of(["a"], [new("x", [100])])),
            new(first.Next(), IndexData.Of(["a"], [new("x", [double.NaN])])),
            new(first.Next().Next(), IndexData.Of(["b", "a"], [new("x", [7, 121])])),
        ]);
    }
}
