using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Denomination;

/// <summary>Divides indicators by denominators, such as population or output (chia theo mẫu số), so that units of different size can be compared.</summary>
/// <remarks>
/// The result is value x scale factor / denominator. The denominator is that of the same unit and period in the data as they were given, whatever earlier stages
/// did to a column of the same code. A missing value stays missing, whatever its denominator. Of a value, a denominator that is zero is the case
/// <see cref="UndefinedCase.ZeroDenominator"/>, also where the value is zero; one without data is <see cref="UndefinedCase.MissingDenominator"/>; a quotient beyond
/// the numbers is <see cref="UndefinedCase.TooLarge"/>. A negative denominator divides as any other number does. Indicators without a denominator stay as they are. Source: OECD/JRC, Handbook on Constructing Composite
/// Indicators (2008), step 2. Immutable and thread-safe.
/// </remarks>
/// <example><code>
/// new DenominationStage(ImmutableSortedDictionary&lt;string, Denominator&gt;.Empty
///     .Add("embassies", new Denominator("population"))
///     .Add("patents", new Denominator("population", 1_000_000)))
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record DenominationStage : IndexStage
{
    /// <summary>A stage that divides some indicators.</summary>
    /// <param name="denominators">By what each indicator is divided, by its code; ordered ordinally in the stage.</param>
    /// <exception cref="ArgumentNullException"><paramref name="denominators"/> is null.</exception>
    public DenominationStage(ImmutableSortedDictionary<string, Denominator> denominators)
        : base("denominate")
    {
        ArgumentNullException.ThrowIfNull(denominators);
        Denominators = denominators;
    }

    /// <summary>By what each indicator is divided, by its code.</summary>
    /// <exception cref="ArgumentException">They are null, or what stands for a code is.</exception>
    public ImmutableSortedDictionary<string, Denominator> Denominators
    {
        get;
        init => field = ByCode.Of(value);
    }

    /// <summary>Whether two stages say the same.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they do.</returns>
    public bool Equals(DenominationStage? other) =>
        base.Equals(other) && ByCode.AreSame(Denominators, other.Denominators);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Denominators.Count);

    private protected override string Describe() =>
        Denominators.IsEmpty ? "nothing" : string.Join("; ", Denominators.Select(static entry => $"{entry.Key} {entry.Value}"));

    internal override StageOutput Apply(Frame input, StageContext context)
    {
        RequireColumns(context);
        double[][] results = [.. input.Columns];
        Columns.ForEach(results.Length, input.Rows.Count, context.Threads, column =>
        {
            if (Denominators.TryGetValue(input.Codes[column], out Denominator? denominator))
                results[column] = Divide(input, column, denominator, context);
        });
        return new StageOutput(input.With(results));
    }

    internal override void Check(StageCheck check) => check.RequireIndicators(Denominators.Keys);

    private static double[] Divide(Frame input, int column, Denominator denominator, StageContext context)
    {
        double[] values = input.Columns[column];
        double[] divisors = context.Data.Columns[context.Data.Find(denominator.Column)];
        double[] results = new double[values.Length];
        List<int> zero = [], missing = [], tooLarge = [];
        for (int block = 0; block < input.Rows.Blocks; block++)
        {
            zero.Clear();
            missing.Clear();
            tooLarge.Clear();
            for (int row = input.Rows.Starts[block]; row < input.Rows.Starts[block + 1]; row++)
            {
                double value = values[row];
                double divisor = divisors[input.Rows.Source[row]];
                if (double.IsNaN(value))
                    results[row] = value;
                else if (double.IsNaN(divisor))
                    missing.Add(row);
                else if (divisor == 0)
                    zero.Add(row);
                else if (!TryDivide(value, divisor, denominator.ScaleFactor, out results[row]))
                    tooLarge.Add(row);
            }

            SetUndefined(UndefinedCase.ZeroDenominator, zero);
            SetUndefined(UndefinedCase.MissingDenominator, missing);
            SetUndefined(UndefinedCase.TooLarge, tooLarge);
        }

        return results;

        void SetUndefined(UndefinedCase undefined, List<int> rows)
        {
            if (rows.Count == 0)
                return;
            double given = context.Undefined(undefined, input, column, input.Codes[column], rows.ToArray());
            if (double.IsNaN(given) && undefined == UndefinedCase.ZeroDenominator)
                given = Missing.Of(MissingKind.ZeroDenominator);
            foreach (int row in rows)
                results[row] = given;
        }
    }

    /// <summary>Divides; where the product leaves the doubles, the quotient is taken first.</summary>
    private static bool TryDivide(double value, double divisor, double scaleFactor, out double quotient)
    {
        quotient = value * scaleFactor / divisor;
        if (!double.IsFinite(quotient))
            quotient = value / divisor * scaleFactor;
        return double.IsFinite(quotient);
    }

    private void RequireColumns(StageContext context)
    {
        ImmutableArray<Fault> faults =
        [
            .. Denominators.Where(d => context.Data.Find(d.Value.Column) < 0).Select(d => new Fault(
                new FaultPlace("data", Row: null, d.Value.Column, JsonPath: null),
                d.Value.Column,
                $"the data have no column {d.Value.Column}, by which {d.Key} is divided",
                "Give the column, or name another denominator.")),
        ];
        if (!faults.IsEmpty)
            throw new FaultException(faults);
    }
}
