using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Composite.Imputation;

/// <summary>Estimates missing values (điền số liệu thiếu).</summary>
/// <remarks>
/// A given value is never altered; <see cref="ImputationReport"/> names every cell that was imputed and by what. Methods that look at other units or indicators
/// take each period by itself. Immutable and thread-safe.
/// </remarks>
/// <example><code>
/// new ImputationStage(ImputationMethod.GroupMean("region"))
/// {
///     Overrides = ImmutableSortedDictionary&lt;string, ImputationMethod&gt;.Empty.Add("embassies", ImputationMethod.Constant(0)),
/// }
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ImputationStage : IndexStage
{
    /// <summary>A stage that imputes every indicator by one method.</summary>
    /// <param name="method">The method.</param>
    /// <exception cref="ArgumentNullException"><paramref name="method"/> is null.</exception>
    public ImputationStage(ImputationMethod method)
        : base("impute")
    {
        ArgumentNullException.ThrowIfNull(method);
        Method = method;
    }

    /// <summary>The method of every indicator that has no other.</summary>
    /// <exception cref="ArgumentNullException">The method is null.</exception>
    public ImputationMethod Method
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
    public ImmutableSortedDictionary<string, ImputationMethod> Overrides
    {
        get;
        init => field = ByCode.Of(value);
    } = ImmutableSortedDictionary.Create<string, ImputationMethod>(StringComparer.Ordinal);

    internal ImputationMethod MethodOf(string code) => Overrides.GetValueOrDefault(code, Method);

    /// <summary>Whether two stages say the same.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they do.</returns>
    public bool Equals(ImputationStage? other) =>
        base.Equals(other) && Method == other.Method && ByCode.AreSame(Overrides, other.Overrides);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Method, Overrides.Count);

    private protected override string Describe() => $"{Method}{ByCode.Text(Overrides)}";

    internal override StageOutput Apply(Frame input, StageContext context)
    {
        ImputationMethod[] methods = [.. input.Codes.Select(MethodOf)];
        RequireGroupings(methods, context);
        ImputationWork work = new(input, context, Array.Exists(methods, static m => m.IsOverPeriods), Array.Exists(methods, static m => m.IsOverIndicators));
        double[][] results = [.. input.Columns];
        IReadOnlyList<ImputedRow>?[] logs = new IReadOnlyList<ImputedRow>?[results.Length];
        Columns.ForEach(results.Length, input.Rows.Count, context.Threads, number =>
        {
            if (!Array.Exists(input.Columns[number], double.IsNaN))
                return;
            ImputationColumn column = new(work, number, methods[number]);
            methods[number].Apply(column);
            results[number] = column.Results;
            logs[number] = column.Log;
        });
        return new StageOutput(input.With(results), context.WithReports ? Report(input, logs) : null);
    }

    internal override void Check(StageCheck check)
    {
        check.RequireIndicators(Overrides.Keys);
        foreach ((string member, ImputationMethod method) in Overrides.Prepend(KeyValuePair.Create("method", Method)))
        {
            if (method is RowImputation { Level: { } level } && level > check.Hierarchy.Depth)
                check.Report(member, method.ToString(), "the index has no such level", "Name a level of the index, 2 or more, or none for all indicators.");
        }
    }

    private static void RequireGroupings(ImputationMethod[] methods, StageContext context)
    {
        ImmutableArray<Fault> faults =
        [
            .. methods.Select(static method => method.Grouping).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Where(grouping => !context.Groups.ContainsKey(grouping))
                .Select(static grouping => new Fault(
                    new FaultPlace("data", Row: null, grouping, JsonPath: null), grouping, "the data have no such grouping of units", "Give the groups of the units, or choose another method.")),
        ];
        if (!faults.IsEmpty)
            throw new FaultException(faults);
    }

    private static ImputationReport[] Report(Frame input, IReadOnlyList<ImputedRow>?[] logs)
    {
        ImmutableArray<ImputedCell>.Builder[] cells = [.. Enumerable.Range(0, input.Rows.Blocks).Select(static _ => ImmutableArray.CreateBuilder<ImputedCell>())];
        for (int column = 0; column < logs.Length; column++)
        {
            foreach (ImputedRow imputed in (logs[column] ?? []).OrderBy(static imputed => imputed.Row))
            {
                Period? source = imputed.Source < 0 ? null : input.Rows.Periods[BlockOf(imputed.Source)];
                cells[BlockOf(imputed.Row)].Add(new ImputedCell(input.Rows.Units[imputed.Row], input.Codes[column], imputed.Value, imputed.Method, source));
            }
        }

        return Array.ConvertAll(cells, static block => new ImputationReport(block.DrainToImmutable()));

        int BlockOf(int row) => Array.FindIndex(input.Rows.Starts, start => start > row) - 1;
    }
}
