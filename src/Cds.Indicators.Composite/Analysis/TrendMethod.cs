using System.Globalization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>How a series of figures becomes one figure of its change (phương pháp tính xu hướng).</summary>
/// <remarks>
/// A growth is relative to where it starts: a series that starts at zero has none (<see cref="OutcomeKind.ZeroDenominator"/>), nor one that starts below
/// (<see cref="OutcomeKind.NotApplicable"/>). Immutable and thread-safe; two of the same method and parameters are equal.
/// </remarks>
/// <example><code>
/// TrendMethod.CompoundAnnualGrowth.Of([2020, 2022], [100, 121]).Value;   // 0.1: ten percent a year
/// TrendMethod.PercentageChange(years: 1).Of([2010, 2012], [2, 3]).Value; // 25 percent a year
/// </code></example>
public abstract record TrendMethod
{
    private protected TrendMethod()
    {
    }

    /// <summary>
    /// The compound annual growth rate (tốc độ tăng trưởng bình quân hằng năm, CAGR), a fraction: (last / first)^(1 / years) - 1, of the first and the last value there
    /// is. -1 where the last is zero; not applicable where it is negative.
    /// </summary>
    public static TrendMethod CompoundAnnualGrowth { get; } = new CompoundAnnualGrowthMethod();

    /// <summary>
    /// The percentage change over a time, in percent of where the series starts: of two values (last - first) / first; of three or more the slope of the line of
    /// least squares over the value of that line at the first of them.
    /// </summary>
    /// <param name="years">The time the change is told for, in years; above 0.</param>
    /// <returns>The method.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="years"/> is not finite and above 0.</exception>
    public static TrendMethod PercentageChange(double years = 1) => double.IsFinite(years) && years > 0
        ? new PercentageChangeMethod(years)
        : throw new ArgumentOutOfRangeException(nameof(years), years, "The time is a finite number of years above 0. Write 1, or 10 for a decade.");

    /// <summary>The trend of one series.</summary>
    /// <param name="years">When each value was observed, in years, ascending: 2020, or 2020.25 for a quarter.</param>
    /// <param name="values">The values, as many, in any unit; NaN where there is none.</param>
    /// <returns>The trend; no data where there are fewer than two values, a zero denominator or not applicable where it has no meaning.</returns>
    /// <exception cref="ArgumentException">There are not as many values as times, a time is not finite or not after the one before, or a value is infinite.</exception>
    public Outcome<double> Of(ReadOnlySpan<double> years, ReadOnlySpan<double> values)
    {
        if (years.Length != values.Length)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There are {values.Length} values at {years.Length} times. Give one value for each time, NaN for none."), nameof(values));
        double[] times = new double[values.Length];
        double[] known = new double[values.Length];
        int count = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(years[i]) || (i > 0 && years[i] <= years[i - 1]))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The time {years[i]:R} is not finite, or not after the one before. Give finite times, ascending."), nameof(years));
            if (double.IsInfinity(values[i]))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The value at {years[i]:R} is infinite. Give a finite number, or NaN for none."), nameof(values));
            if (double.IsNaN(values[i]))
                continue;
            times[count] = years[i];
            known[count++] = values[i];
        }

        if (count < 2)
            return Outcome.NoData<double>(count == 0 ? "there is no value" : "there is one value only");
        return Compute(times.AsSpan(0, count), known.AsSpan(0, count)) is var trend && trend.TryGetValue(out double number) && !double.IsFinite(number)
            ? Outcome.NotApplicable<double>("the growth is too large for a number")
            : trend;
    }

    /// <summary>The short name with the parameters.</summary>
    /// <returns><c>compound-annual-growth</c>, <c>percentage-change(1)</c>.</returns>
    public sealed override string ToString() => Text;

    private protected abstract string Text { get; }

    /// <summary>The trend of two values or more, all of them known.</summary>
    private protected abstract Outcome<double> Compute(ReadOnlySpan<double> years, ReadOnlySpan<double> values);

    /// <summary>Why there is no growth from a value; no outcome where there is one.</summary>
    private protected static Outcome<double>? Without(double first) => first switch
    {
        > 0 => null,
        0 => Outcome.ZeroDenominator<double>("the series starts at zero"),
        _ => Outcome.NotApplicable<double>("the series starts below zero"),
    };
}
