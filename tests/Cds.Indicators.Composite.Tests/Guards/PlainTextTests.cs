using System.Collections.Immutable;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Analysis;
using Cds.Indicators.Composite.Denomination;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Imputation;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Treatment;
using Cds.Indicators.Composite.Uncertainty;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Tests.Guards;

/// <summary>What a notebook shows of a record: short, and the same in every culture. In these, numbers are written with a decimal comma or a minus of their own.</summary>
public sealed class PlainTextTests
{
    [Theory]
    [InlineData("vi-VN")]
    [InlineData("sv-SE")]
    public void Results_are_told_in_short(string culture)
    {
        using CultureScope scope = new(culture);
        (string, object)[] texts =
        [
            ("35.5 [34; 38.25]", new UncertaintyDistribution(Outcome.Of(35.5), 35, 35, 34, 38.25, 30, 41)),
            ("NoData [34; 38]", new UncertaintyDistribution(Outcome.NoData<double>("no score"), 35, 35, 34, 38, 30, 41)),
            ("0.83 (p = 0.0001, n = 51)", new CorrelationResult(0.83, 0.0001, 51)),
            ("-0.333333 (p = 1E-12, n = 51)", new CorrelationResult(-1.0 / 3, 1e-12, 51)),
            ("a and b in g: 0.5 (p = 0.25, n = 3)", new CorrelationPair("g", "a", "b", Outcome.Of(new CorrelationResult(0.5, 0.25, 3)))),
            ("a and b: NoData", new CorrelationPair("", "a", "b", Outcome.NoData<CorrelationResult>("too few"))),
            ("a: alpha if deleted 0.81, correlation with rest NoData", new CronbachItem("a", Outcome.Of(0.81), Outcome.NoData<double>("no variance"))),
            ("Flights of MLT: 29.6, high", new Outlier("Flights", "MLT", 29.6, IsHigh: true)),
            ("MLT: 29.600000000000005 → -18.4", new WinsorisedValue("MLT", 29.600000000000005, -18.4)),
            ("skewness -2.24, excess kurtosis 6.3", new DistributionShape(-2.24, 6.3)),
            ("Pat of MMR: 0.8 by group-mean(region)", new ImputedCell("MMR", "Pat", 0.8, ImputationMethod.GroupMean("region"), Source: null)),
            ("Pat of MMR: 0.8 by latest from 2023", new ImputedCell("MMR", "Pat", 0.8, ImputationMethod.LatestObservation(), Period.OfYear(2023))),
            ("Pat of MMR: -0.8 by policy", new ImputedCell("MMR", "Pat", -0.8, Method: null, Source: null)),
            ("online: 98.5, 1/63", new NotableIndicator("online", "g", 98.5, Rank.At(1, 63))),
            ("38: 61.5 → 64, 5/63 → 4/63", new ComparedUnit("38", Outcome.Of(61.5), Outcome.Of(64.0), Outcome.Of(Rank.At(5, 63)), Outcome.Of(Rank.At(4, 63)))),
            ("online: -1.25 (61.5 → 64)", new ChangeContribution("online", 1, Outcome.Of(61.5), Outcome.Of(64.0), Outcome.Of(-1.25), 0)),
            ("g: 1.25 (61.5 → 64), availability -0.5", new ChangeContribution("g", 2, Outcome.Of(61.5), Outcome.Of(64.0), Outcome.Of(1.25), -0.5)),
            ("online: 12.25 (score 61.25, weight 0.2)", new ScoreContribution("online", 1, Outcome.Of(61.25), Outcome.Of(0.2), Outcome.Of(12.25))),
            ("index: 61.5, 5/63 (peers 58.25, 2/9)", new UnitProfileRow("index", 3, Outcome.Of(61.5), Outcome.Of(Rank.At(5, 63)), Outcome.Of(58.25), Outcome.Of(Rank.At(2, 9)))),
            ("x of 38: -0.034 (2019 to 2024, availability 0.8)", new Trend("38", "x", Outcome.Of(-0.034), 0.9, Period.OfYear(2015), Period.OfYear(2024), 0.8, Period.OfYear(2019))),
            ("x of 38: NoData (availability 0)", new Trend("38", "x", Outcome.NoData<double>("no value"), 0, First: null, Latest: null, 0, UsedFirst: null)),
            ("mean: first 0.42 [-0.35; 0.49], total 0.5", new SobolIndex("mean", Outcome.Of(new SobolEstimate(0.42, -0.35, 0.49)), Outcome.Of(new SobolEstimate(0.5, Lower: null, Upper: null)))),
            ("norm: min-max(1, 100) (alternative 2, draw 0.25)", new AssumptionChoice("norm", 0.25, 2, "min-max(1, 100)")),
            ("points: 2.5 (draw 0.25)", new AssumptionChoice("points", 0.25, Alternative: null, "2.5")),
            ("0/0 with a value, 0 not zero", default(DataCoverage)),
        ];

        Assert.All(texts, static text => Assert.Equal(text.Item1, text.Item2.ToString()));
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("sv-SE")]
    public void Parts_of_a_definition_are_told_in_short(string culture)
    {
        using CultureScope scope = new(culture);
        NormalisationStage normalisation = new(NormalisationMethod.MinMax(0.5, 99.5)) { Overrides = ImmutableSortedDictionary<string, NormalisationMethod>.Empty.Add("b", NormalisationMethod.Rank()).Add("a", NormalisationMethod.AsGiven(-0.5)) };
        AggregationStage aggregation = new(AggregationMethod.ArithmeticMean)
        {
            Name = "add",
            Levels = [AggregationMethod.GeometricMean, AggregationMethod.PowerMean(-0.5)],
            Overrides = ImmutableSortedDictionary<string, AggregationMethod>.Empty.Add("g", AggregationMethod.HarmonicMean),
            Availability = 0.66,
            LevelAvailability = [0.5],
        };
        (string, object)[] texts =
        [
            ("normalise: min-max(0.5, 99.5); a: as-given(-0.5); b: rank(minimum)", normalisation),
            ("normalise: cyclical, over all periods", new NormalisationStage(NormalisationMethod.Cyclical) { Scope = NormalisationScope.AllPeriods }),
            ("normalise: z-score(0, 1), by the first period", new NormalisationStage(NormalisationMethod.ZScore()) { Scope = NormalisationScope.FirstPeriod }),
            ("aggregate: arithmetic-mean", new AggregationStage(AggregationMethod.ArithmeticMean)),
            ("add: arithmetic-mean; level 2: geometric-mean; level 3: power-mean(-0.5); g: harmonic-mean; availability ≥ 0.66; level 2: availability ≥ 0.5", aggregation),
            ("denominate: nothing", new DenominationStage(ImmutableSortedDictionary<string, Denominator>.Empty)),
            ("denominate: a per people; b per 0.5 people", new DenominationStage(ImmutableSortedDictionary<string, Denominator>.Empty.Add("a", new("people")).Add("b", new("people", 0.5)))),
            ("screen: nothing", new ScreeningStage()),
            (
                "screen: availability ≥ 0.65, non-zero ≥ 0.5; g: non-zero ≥ 0.25; always kept: u, v; always dropped: w",
                new ScreeningStage(0.65, 0.5) { Groups = ImmutableSortedDictionary<string, ScreeningThreshold>.Empty.Add("g", new(null, 0.25)), AlwaysKept = ["v", "u"], AlwaysDropped = ["w"] }),
            ("impute: mean; a: constant(-1.5)", new ImputationStage(ImputationMethod.Mean) { Overrides = ImmutableSortedDictionary<string, ImputationMethod>.Empty.Add("a", ImputationMethod.Constant(-1.5)) }),
            ("treat: none", new TreatmentStage(TreatmentMethod.None)),
            ("25: 40.5", new PercentileClass(25, 40.5)),
            ("a, weight 0.5, less is better", IndexNode.Indicator("a", Direction.LowerIsBetter, 0.5)),
            ("g of 2, weight 1, more is better", IndexNode.Group("g", IndexNode.Indicator("a"), IndexNode.Indicator("b"))),
            (
                "own: Chỉ số (Index), [normalise: min-max(0, 100)] [aggregate: copeland]",
                new IndexDefinition
                {
                    Code = "own",
                    Name = new LocalizedText("Chỉ số", "Index"),
                    Root = IndexNode.Group("index", IndexNode.Indicator("a")),
                    Stages = [new NormalisationStage(NormalisationMethod.MinMax()), new AggregationStage(AggregationMethod.Copeland)],
                }),
        ];

        Assert.All(texts, static text => Assert.Equal(text.Item1, text.Item2.ToString()));
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("sv-SE")]
    public void Options_are_told_in_short(string culture)
    {
        using CultureScope scope = new(culture);
        (string, object)[] texts =
        [
            ("1000 replicates, seed -7, quantiles 0.05 and 0.95", new UncertaintyOptions { Seed = -7 }),
            (
                "9 replicates, seed 1, quantiles 0.1 and 0.9, node g, threads 2, failed replicates excluded",
                new UncertaintyOptions { Replicates = 9, LowerQuantile = 0.1, UpperQuantile = 0.9, Node = "g", Threads = 2, FailedReplicates = FailedReplicates.Exclude }),
            ("100 replicates, seed 1, rank of AUT, bootstrap 1000, quantiles 0.05 and 0.95", new SensitivityOptions { Output = SensitivityOutput.RankOf("AUT") }),
            ("4096 samples, seed 7, bootstrap 0, quantiles 0.05 and 0.95, threads 1", new SobolOptions { Samples = 4096, Seed = 7, Bootstrap = 0, Threads = 1 }),
            ("5, distinct share ≥ 0, contrary excluded", new StrengthRules()),
            ("3, with ties, distinct share ≥ 0.25, stage treat", new StrengthRules { Count = 3, IncludeTies = true, MinimumDistinctShare = 0.25, ExcludeContrary = false, Stage = "treat" }),
            ("availability 0.65, non-zero 0.5, unique 0.5, skewness 2, excess kurtosis 3.5", StatisticsThresholds.Default),
        ];

        Assert.All(texts, static text => Assert.Equal(text.Item1, text.Item2.ToString()));
    }
}
