using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Internal;
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
    public AggregationMethod Method { get; init; }

    /// <summary>The methods by level, the first for level 2, right above the indicators; where there are fewer than levels, <see cref="Method"/> is used for those above.</summary>
    public ImmutableArray<AggregationMethod> Levels
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The methods of single groups, by code.</summary>
    public ImmutableSortedDictionary<string, AggregationMethod> Overrides { get; init; } = ImmutableSortedDictionary.Create<string, AggregationMethod>(StringComparer.Ordinal);

    /// <summary>The share of the children of a group, 0 to 1, that must have a number (ngưỡng số liệu); a score with fewer is incomplete. 0, the default, asks for one child.</summary>
    public double Availability { get; init; }

    /// <summary>The threshold by level, the first for level 2; where there are fewer than levels, <see cref="Availability"/> is used for those above.</summary>
    public ImmutableArray<double> LevelAvailability
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

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
            AggregationMethod method = MethodOf(hierarchy, node);
            columns[node] = new double[input.Rows.Count];
            if (children.Length == 0)
            {
                // All its parts were removed.
                Array.Fill(columns[node], Missing.NoData);
                continue;
            }

            AggregationContext group = new(
                context,
                input,
                node,
                Array.ConvertAll(children, child => Towards(hierarchy, child, columns[child], context.Mirrors[child])),
                Array.ConvertAll(children, child => context.Weights[child]),
                columns[node]);
            for (int block = 0; block < input.Rows.Blocks; block++)
                method.Apply(group, input.Rows.Block(block));
            Hold(group, ThresholdOf(hierarchy, node), partials);
        }

        return new StageOutput(new Frame(input.Rows, hierarchy.Codes, columns) { Partials = partials.Count > 0 ? partials : null });
    }

    internal override void Check(StageCheck check)
    {
        check.RequireGroups(Overrides.Keys);
        foreach (double share in LevelAvailability.Add(Availability))
        {
            if (!(share is >= 0 and <= 1))
                check.Report("availability", share.ToString(System.Globalization.CultureInfo.InvariantCulture), "the share does not lie from 0 to 1", "Write a share: 0.66.");
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

    private static void Hold(in AggregationContext group, double threshold, Dictionary<(int Column, int Row), Partial> partials)
    {
        if (threshold <= 0)
            return;
        int expected = group.Children.Length;
        for (int row = 0; row < group.Result.Length; row++)
        {
            int present = 0;
            foreach (double[] child in group.Children)
                present += double.IsNaN(child[row]) ? 0 : 1;
            if (present == expected || (double)present / expected >= threshold)
                continue;
            partials[(group.Group, row)] = new Partial(group.Result[row], present, expected);
            group.Result[row] = Missing.Of(MissingKind.Incomplete);
        }
    }

    private double ThresholdOf(IndexHierarchy hierarchy, int node)
    {
        int level = hierarchy.Levels[node] - 2;
        return level < LevelAvailability.Length ? LevelAvailability[level] : Availability;
    }
}
