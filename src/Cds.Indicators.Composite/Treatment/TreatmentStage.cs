using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Treatment;

/// <summary>Treats outliers, which would otherwise set the scale of an indicator alone (xử lý giá trị ngoại lai).</summary>
/// <remarks>
/// Each period is treated by itself. An indicator with fewer than four values, or only two different ones, is left as it is. One whose values are all equal has no
/// shape to test (<see cref="UndefinedCase.ConstantColumn"/>): it is refused, or with any other policy left as it is. What was found and done is in
/// <see cref="TreatmentReport"/>. Immutable and thread-safe.
/// </remarks>
/// <example><code>
/// new TreatmentStage(TreatmentMethod.WinsoriseThenTransform(Transformation.RangeShiftedLog))
/// {
///     Overrides = ImmutableSortedDictionary&lt;string, TreatmentMethod&gt;.Empty.Add("online", TreatmentMethod.None),
/// }
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record TreatmentStage : IndexStage
{
    /// <summary>A stage that treats every indicator by one method.</summary>
    /// <param name="method">The method.</param>
    /// <exception cref="ArgumentNullException"><paramref name="method"/> is null.</exception>
    public TreatmentStage(TreatmentMethod method)
        : base("treat")
    {
        ArgumentNullException.ThrowIfNull(method);
        Method = method;
    }

    /// <summary>The method of every indicator that has no other.</summary>
    /// <exception cref="ArgumentNullException">The method is null.</exception>
    public TreatmentMethod Method
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
    public ImmutableSortedDictionary<string, TreatmentMethod> Overrides
    {
        get;
        init => field = ByCode.Of(value);
    } = ImmutableSortedDictionary.Create<string, TreatmentMethod>(StringComparer.Ordinal);

    internal TreatmentMethod MethodOf(string code) => Overrides.GetValueOrDefault(code, Method);

    /// <summary>Whether two stages say the same.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they do.</returns>
    public bool Equals(TreatmentStage? other) =>
        base.Equals(other) && Method == other.Method && ByCode.AreSame(Overrides, other.Overrides);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Method, Overrides.Count);

    private protected override string Describe() => $"{Method}{ByCode.Text(Overrides)}";

    internal override StageOutput Apply(Frame input, StageContext context)
    {
        double[][] results = new double[input.Columns.Length][];
        TreatmentLog[,]? logs = context.WithReports ? new TreatmentLog[input.Rows.Blocks, results.Length] : null;
        Columns.ForEach(results.Length, input.Rows.Count, context.Threads, column =>
        {
            results[column] = [.. input.Columns[column]];
            TreatmentMethod method = MethodOf(input.Codes[column]);
            for (int block = 0; block < input.Rows.Blocks; block++)
            {
                TreatmentLog? log = logs is null ? null : logs[block, column] = new TreatmentLog();
                method.Apply(new TreatmentContext(context, input, column, block, results[column], log));
            }
        });
        return new StageOutput(input.With(results), logs is null ? null : [.. Enumerable.Range(0, input.Rows.Blocks).Select(block => Report(input, block, logs))]);
    }

    internal override void Check(StageCheck check) => check.RequireIndicators(Overrides.Keys);

    private TreatmentReport Report(Frame input, int block, TreatmentLog[,] logs) =>
        new([.. input.Codes.Select((code, column) => new TreatedIndicator(code, MethodOf(code), logs[block, column]))]);
}
