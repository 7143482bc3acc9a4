using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Composite.Tests.Stages;
using Cds.Indicators.Composite.Treatment;

namespace Cds.Indicators.Composite.Tests.Treatment;

/// <summary>What holds of every treatment.</summary>
public sealed class TreatmentLawTests
{
    public static TheoryData<Transformation> Transformations => new(
        Transformation.RangeShiftedLog,
        Transformation.UnitShiftedLog,
        Transformation.SkewAwareLog,
        Transformation.GlobalInnovationIndexLog,
        Transformation.BoxCox(0),
        Transformation.BoxCox(0.5),
        Transformation.BoxCox(-1),
        Transformation.BoxCox(2),
        Transformation.BoxCox(0.3, isShifted: false),
        Transformation.FittedBoxCox());

    [Theory]
    [MemberData(nameof(Transformations))]
    public void A_transformation_keeps_the_order_of_different_values(Transformation transformation) => Property.Holds((int seed) =>
    {
        Random random = new(seed);

        // Positive, and steps apart that every form can tell from each other.
        double[] values = [.. Enumerable.Range(0, 15).Select(_ => random.Next(5) == 0 ? double.NaN : random.Next(1, 200) / 2.0), 1, 2, 3, 150];
        double[] treated = Run(TreatmentMethod.Transform(transformation, isForced: true), values).Column("treat");
        for (int i = 0; i < values.Length; i++)
        {
            for (int j = 0; j < values.Length; j++)
                Assert.Equal(values[i].CompareTo(values[j]), treated[i].CompareTo(treated[j]));
        }
    });

    [Fact]
    public void Winsorised_values_stay_within_the_range_and_in_order_and_within_the_limit() => Property.Holds((int seed) =>
    {
        Random random = new(seed);
        double[] values = Skewed(random);
        int most = random.Next(1, 8);
        PassTest test = PassTest.Of(random.NextDouble() * 2, (random.NextDouble() * 5) - 1);
        double[] given = [.. values.Where(x => !double.IsNaN(x))];
        TreatedIndicator report = Run(TreatmentMethod.Winsorise(most, test), values).Treatment()["x"];
        double[] treated = Run(TreatmentMethod.Winsorise(most, test), values).Column("treat");

        int changed = 0;
        for (int i = 0; i < values.Length; i++)
        {
            Assert.Equal(double.IsNaN(values[i]), double.IsNaN(treated[i]));
            changed += values[i].Equals(treated[i]) ? 0 : 1;
            Assert.True(double.IsNaN(values[i]) || (treated[i] >= given.Min() && treated[i] <= given.Max()));
            for (int j = 0; j < values.Length; j++)
                Assert.True(!(values[i] < values[j]) || treated[i] <= treated[j]);
        }

        Assert.InRange(changed, 0, most);
        Assert.Equal(changed, report.Winsorised.Length);
    });

    /// <summary>Against a search that sorts anew, counts anew and tests anew at every step, by the textbook formulas of skewness and kurtosis.</summary>
    [Fact]
    public void Winsorisation_is_that_of_a_search_step_by_step()
    {
        int winsorised = 0;
        Property.Holds((int seed) =>
        {
            Random random = new(seed);
            double[] values = Skewed(random);
            int most = random.Next(1, 8);
            double[] slow = [.. values];
            (double skewness, double kurtosis) = Shape(slow);
            while (Math.Abs(skewness) >= 2 && kurtosis >= 3.5)
            {
                double[] next = [.. slow];
                double[] different = [.. slow.Where(x => !double.IsNaN(x)).Distinct().Order()];
                if (different.Length < 3)
                    break;
                (double extreme, double beside) = skewness >= 0 ? (different[^1], different[^2]) : (different[0], different[1]);
                for (int i = 0; i < next.Length; i++)
                    next[i] = next[i] == extreme ? beside : next[i];
                if (next.Zip(values).Count(pair => !pair.First.Equals(pair.Second)) > most)
                    break;
                slow = next;
                (skewness, kurtosis) = Shape(slow);
                winsorised++;
            }

            Assert.Equal(slow, Run(TreatmentMethod.Winsorise(most), values).Column("treat"));
        });
        Assert.True(winsorised > 100, "Hardly anything was winsorised: nothing was tested.");
    }

    [Fact]
    public void A_treatment_does_not_depend_on_the_order_of_the_units() => Property.Holds((int seed) =>
    {
        Random random = new(seed);
        double[] values = Skewed(random);
        int[] order = [.. Enumerable.Range(0, values.Length)];
        random.Shuffle(order);
        string[] units = SmallIndex.Units(values.Length);
        TreatmentStage stage = new(AsemStages.Treatment(2));

        IndexResult shuffled = SmallIndex.Run(
            Data.IndexData.Of(order.Select(i => units[i]), [new("x", [.. order.Select(i => values[i])])]), UndefinedPolicies.RefuseAll, ["x"], stage);
        Assert.Equal(SmallIndex.Run(stage, values).Column("treat"), shuffled.Column("treat"));
    });

    /// <summary>The exponent that is found against a fine grid of exponents, by the textbook likelihood.</summary>
    [Fact]
    public void The_exponent_found_is_the_likeliest_of_a_fine_grid() => Property.Holds((int seed) =>
    {
        Random random = new(seed);
        double[] values = [.. Enumerable.Range(0, 20).Select(_ => Math.Exp(2 * random.NextDouble()) * (1 + random.NextDouble()))];
        TreatedIndicator report = Run(TreatmentMethod.Transform(Transformation.FittedBoxCox(isShifted: false), isForced: true), values).Treatment()["x"];
        double found = ((BoxCoxTransformation)report.Transformation!).Lambda;

        // The likelihood has one peak: the best of the hundredths shows where the best of the thousandths is.
        int near = 10 * Enumerable.Range(-200, 401).MaxBy(i => Likelihood(i / 100.0));
        double best = Enumerable.Range(near - 10, 21).Select(i => i / 1000.0).Where(lambda => Math.Abs(lambda) <= 2).MaxBy(Likelihood);
        Assert.True(Math.Abs(found - best) <= 0.001 + 1e-6, $"{found} is not {best}");
        Assert.True(Likelihood(found) >= Likelihood(best) - 1e-9);

        double Likelihood(double lambda)
        {
            double[] curved = [.. values.Select(x => lambda == 0 ? Math.Log(x) : (Math.Pow(x, lambda) - 1) / lambda)];
            double mean = Sum(curved) / 20;
            return (-10 * Math.Log(Sum([.. curved.Select(y => (y - mean) * (y - mean))]) / 20)) + ((lambda - 1) * Sum([.. values.Select(x => Math.Log(x))]));
        }
    });

    private static double Sum(double[] values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        return sum;
    }

    private static (double Skewness, double Kurtosis) Shape(double[] values)
    {
        double[] given = [.. values.Where(x => !double.IsNaN(x))];
        double n = given.Length;
        double mean = Sum(given) / n;
        double Power(int exponent) => Sum([.. given.Select(x => Math.Pow(x - mean, exponent))]);
        double g1 = (Power(3) / n) / Math.Pow(Power(2) / n, 1.5);
        double g2 = (Power(4) / n / Math.Pow(Power(2) / n, 2)) - 3;
        return (g1 * Math.Sqrt(n * (n - 1)) / (n - 2), (n - 1) / ((n - 2) * (n - 3)) * (((n + 1) * g2) + 6));
    }

    private static double[] Skewed(Random random)
    {
        double sign = random.Next(2) == 0 ? 1 : -1;
        return
        [
            .. Enumerable.Range(0, random.Next(8, 30)).Select(_ => random.Next(10) == 0 ? double.NaN : random.Next(0, 30)),
            1, 2, 3, 4, 5,
            .. Enumerable.Range(0, random.Next(4)).Select(_ => sign * random.Next(50, 60) * random.Next(1, 10)),
        ];
    }

    private static IndexResult Run(TreatmentMethod method, double[] values) => SmallIndex.Run(new TreatmentStage(method), values);
}
