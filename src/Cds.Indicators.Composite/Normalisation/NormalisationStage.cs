using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Normalisation;

/// <summary>Brings all indicators to a common scale (chuẩn hóa).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>
/// new NormalisationStage(NormalisationMethod.MinMax(0, 100))
/// {
///     Overrides = ImmutableSortedDictionary&lt;string, NormalisationMethod&gt;.Empty.Add("internet", NormalisationMethod.Goalposts(0, 1)),
/// }
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record NormalisationStage : IndexStage
{
    /// <summary>A stage that normalises every indicator by one method.</summary>
    /// <param name="method">The method.</param>
    /// <exception cref="ArgumentNullException"><paramref name="method"/> is null.</exception>
    public NormalisationStage(NormalisationMethod method)
        : base("normalise")
    {
        ArgumentNullException.ThrowIfNull(method);
        Method = method;
    }

    /// <summary>The method of every indicator that has no other.</summary>
    /// <exception cref="ArgumentNullException">The method is null.</exception>
    public NormalisationMethod Method
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>The methods of single indicators, by code.</summary>
    /// <exception cref="ArgumentException">They are null, or what stands for a code is.</exception>
    public ImmutableSortedDictionary<string, NormalisationMethod> Overrides
    {
        get;
        init => field = ByCode.Of(value);
    } = ImmutableSortedDictionary.Create<string, NormalisationMethod>(StringComparer.Ordinal);

    /// <summary>Over which values of a panel the parameters are taken; of the same period unless given. Without effect where data have no periods.</summary>
    public NormalisationScope Scope { get; init; }

    /// <summary>Whether two stages say the same.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they do.</returns>
    public bool Equals(NormalisationStage? other) =>
        base.Equals(other) && Method == other.Method && Scope == other.Scope && ByCode.AreSame(Overrides, other.Overrides);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Method, Scope, Overrides.Count);

    private protected override string Describe() => Scope switch
    {
        NormalisationScope.AllPeriods => $"{Method}, over all periods{ByCode.Text(Overrides)}",
        NormalisationScope.FirstPeriod => $"{Method}, by the first period{ByCode.Text(Overrides)}",
        _ => $"{Method}{ByCode.Text(Overrides)}",
    };

    internal NormalisationMethod MethodOf(string code) => Overrides.GetValueOrDefault(code, Method);

    internal override StageOutput Apply(Frame input, StageContext context)
    {
        double[][] results = new double[input.Columns.Length][];
        Columns.ForEach(results.Length, input.Rows.Count, context.Threads, column =>
        {
            results[column] = GC.AllocateUninitializedArray<double>(input.Rows.Count);
            NormalisationMethod method = MethodOf(input.Codes[column]);
            if (Scope == NormalisationScope.AllPeriods || method.IsOverPeriods)
            {
                Apply(method, new NormalisationContext(context, input, column, .., .., results[column]));
                return;
            }

            for (int block = 0; block < input.Rows.Blocks; block++)
            {
                Range rows = input.Rows.Block(block);
                Range reference = Scope == NormalisationScope.FirstPeriod ? input.Rows.Block(0) : rows;
                Apply(method, new NormalisationContext(context, input, column, rows, reference, results[column]));
            }
        });
        return new StageOutput(input.With(results));
    }

    internal override void Check(StageCheck check)
    {
        check.RequireIndicators(Overrides.Keys);
        if (!Enum.IsDefined(Scope))
            check.Report("scope", Scope.ToString(), "it is not a scope", "Give EachPeriod, AllPeriods or FirstPeriod.");
        foreach (string code in check.Hierarchy.Codes.Take(check.Hierarchy.IndicatorCount))
        {
            NormalisationMethod method = MethodOf(code);
            if (check.Hierarchy[code].Direction == Direction.LowerIsBetter && !method.TurnsRound)
                check.Report(code, method.ToString(), $"less is better for {code}, and values as they are given cannot be turned round", "Give the sum of a value and its mirror image, or another method.");
            else if (Scope == NormalisationScope.FirstPeriod && !method.TakesReference)
                check.Report(code, method.ToString(), $"the method of {code} does not take its parameters from the first period alone", "Choose another scope, or a method with parameters: min-max, z-score, goalposts.");
        }
    }

    private static void Apply(NormalisationMethod method, in NormalisationContext context)
    {
        method.Apply(context);

        // A number that became none, and nobody said why, was too large somewhere.
        List<int>? tooLarge = null;
        ReadOnlySpan<double> values = context.Values, results = context.Results;
        for (int i = 0; i < results.Length; i++)
        {
            if (!double.IsFinite(results[i]) && !double.IsNaN(values[i]) && (double.IsInfinity(results[i]) || Missing.Kind(results[i]) == MissingKind.NoData))
                (tooLarge ??= []).Add(context.First + i);
        }

        if (tooLarge is not null)
            context.Undefined(UndefinedCase.TooLarge, tooLarge);
    }
}
