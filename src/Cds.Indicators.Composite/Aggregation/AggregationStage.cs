using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Aggregation;

/// <summary>Aggregates the indicators group by group up to the index (tổng hợp).</summary>
/// <remarks>
/// The method of a group is that of its code in <see cref="Overrides"/>, else that of its level in <see cref="Levels"/>, else <see cref="Method"/>.
/// Immutable and thread-safe.
/// </remarks>
/// <example><code>
/// new AggregationStage(AggregationMethod.ArithmeticMean)
/// {
///     Levels = [AggregationMethod.ArithmeticMean, AggregationMethod.GeometricMean],   // pillars, then the index
///     Availability = 0.66,
/// }
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record AggregationStage : IndexStage
{
    /// <summary>A stage that aggregates every group by one method.</summary>
    /// <param name="method">The method.</param>
    /// <exception cref="ArgumentNullException"><paramref name="method"/> is null.</exception>
    public AggregationStage(AggregationMethod method)
        : base("aggregate")
    {
        ArgumentNullException.ThrowIfNull(method);
        Method = method;
    }

    /// <summary>The method of every group that has no other.</summary>
    /// <exception cref="ArgumentNullException">The method is null.</exception>
    public AggregationMethod Method
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>The methods by level, the first for level 2, right above the indicators; where there are fewer than levels, <see cref="Method"/> is used for those above.</summary>
    /// <exception cref="ArgumentNullException">A method is null.</exception>
    public ImmutableArray<AggregationMethod> Levels
    {
        get;
        init
        {
            field = value.IsDefault ? [] : value;
            foreach (AggregationMethod method in field)
                ArgumentNullException.ThrowIfNull(method, nameof(value));
        }
    } = [];

    /// <summary>The methods of single groups, by code.</summary>
    /// <exception cref="ArgumentException">They are null, or what stands for a code is.</exception>
    public ImmutableSortedDictionary<string, AggregationMethod> Overrides
    {
        get;
        init => field = ByCode.Of(value);
    } = ImmutableSortedDictionary.Create<string, AggregationMethod>(StringComparer.Ordinal);

    /// <summary>
    /// The share of the children of a group, 0 to 1, that must have a number (ngưỡng số liệu); a score with fewer is incomplete. 0, the default, asks for one child.
    /// </summary>
    /// <remarks>
    /// The share that is available, present / expected as the nearest double, passes where it is equal or more: 2 of 3 passes 2.0 / 3 and 0.66, not 0.67. Children
    /// with weight 0 are not counted.
    /// </remarks>
    public double Availability { get; init; }

    /// <summary>The threshold by level, the first for level 2; where there are fewer than levels, <see cref="Availability"/> is used for those above.</summary>
    public ImmutableArray<double> LevelAvailability
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Whether two stages say the same.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they do.</returns>
    public bool Equals(AggregationStage? other) =>
        base.Equals(other) && Method == other.Method
        && Levels.AsSpan().SequenceEqual(other.Levels.AsSpan())
        && ByCode.AreSame(Overrides, other.Overrides)
        && Availability.Equals(other.Availability)
        && LevelAvailability.AsSpan().SequenceEqual(other.LevelAvailability.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Method, Levels.Length, Overrides.Count, Availability);

    private protected override string Describe()
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        string levels = string.Concat(Levels.Select((method, i) => string.Create(culture, $"; level {i + 2}: {method}")));
        string availability = Availability == 0 ? "" : string.Create(culture, $"; availability ≥ {Availability:R}");
        string levelAvailability = string.Concat(LevelAvailability.Select((share, i) => string.Create(culture, $"; level {i + 2}: availability ≥ {share:R}")));
        return $"{Method}{levels}{ByCode.Text(Overrides)}{availability}{levelAvailability}";
    }

    internal AggregationMethod MethodOf(IndexHierarchy hierarchy, int node)
    {
        int level = hierarchy.Levels[node] - 2;
        return Overrides.TryGetValue(hierarchy.Codes[node], out AggregationMethod? own) ? own
            : level < Levels.Length ? Levels[level]
            : Method;
    }

    internal override StageOutput Apply(Frame input, StageContext context)
    {
        IndexHierarchy hierarchy = context.Hierarchy;
        double[][] columns = new double[hierarchy.Nodes.Length][];
        input.Columns.CopyTo(columns, 0);
        Dictionary<(int Column, int Row), Partial> partials = [];

        for (int node = hierarchy.IndicatorCount; node < columns.Length; node++)
        {
            int[] children = hierarchy.Children[node];
            columns[node] = new GroupScores(context, input, node).Compute(
                MethodOf(hierarchy, node),
                Array.ConvertAll(children, child => Towards(hierarchy, child, columns[child], context.Mirrors[child])),
                Array.ConvertAll(children, child => context.Weights[child]),
                ThresholdOf(hierarchy, node),
                partials);
        }

        return new StageOutput(new Frame(input.Rows, hierarchy.Codes, columns) { Partials = partials.Count > 0 ? partials : null });
    }

    internal override void Check(StageCheck check)
    {
        check.RequireGroups(Overrides.Keys);
        for (int node = check.Hierarchy.IndicatorCount; node < check.Hierarchy.Nodes.Length; node++)
        {
            string code = check.Hierarchy.Codes[node];
            AggregationMethod method = MethodOf(check.Hierarchy, node);
            if (method.FaultFor(check.Hierarchy.Nodes[node].Children.Count(static child => child.Weight > 0)) is { } fault)
                check.Report(code, method.ToString(), $"in {code} {fault.Rule}", fault.Cure);
        }

        foreach (double share in LevelAvailability.Add(Availability))
        {
            if (!(share is >= 0 and <= 1))
                check.Report("availability", share.ToString(CultureInfo.InvariantCulture), "the share does not lie from 0 to 1", "Write a share: 0.66.");
        }
    }

    private static double[] Towards(IndexHierarchy hierarchy, int child, double[] column, double? mirror)
    {
        // An indicator was turned round when it was normalised; a group for which less is better is turned round here.
        if (hierarchy.Nodes[child].IsIndicator || hierarchy.Nodes[child].Direction != Direction.LowerIsBetter)
            return column;
        double sum = mirror ?? throw new InvalidOperationException("The definition was checked: the group can be mirrored.");
        return Array.ConvertAll(column, x => double.IsNaN(x) ? x : sum - x);
    }

    private double ThresholdOf(IndexHierarchy hierarchy, int node)
    {
        int level = hierarchy.Levels[node] - 2;
        return level < LevelAvailability.Length ? LevelAvailability[level] : Availability;
    }
}
