using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Weighting;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>Searches for the weights of a level that make its nodes equally important, or the index as informative as it can be (tối ưu trọng số).</summary>
/// <remarks>
/// The importance of a node is its correlation with the index, by Pearson, since a weight alone says little about it: a node that moves with many others counts more
/// than its weight. Each trial aggregates the units anew with other weights, as the definition says; a case without result that the definition refuses is missing
/// in a trial. The search begins at equal weights, never leaves weights of 0 or more, and draws nothing at random. Where targets cannot be reached with such
/// weights, what is found is as near as the search could come: look at <see cref="OptimisedWeights.Shares"/>. Source: W. Becker, M. Saisana, P. Paruolo
/// and I. Vandecasteele, "Weights and importance in composite indicators: closing the gap", Ecological Indicators 80 (2017) 12-22. Immutable and
/// thread-safe.
/// </remarks>
/// <example><code>
/// WeightOptimiser optimiser = new(result, level: 2);
/// OptimisedWeights balanced = optimiser.Balance();
/// OptimisedWeights twice = optimiser.Balance(new Dictionary&lt;string, double&gt; { ["services"] = 2, ["delays"] = 1 });
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class WeightOptimiser
{
    private const int MostRestarts = 5;
    private const double Nudge = 1e-2;
    private const double Nothing = 1e-7;
    private readonly WeightTrial _trial;

    /// <summary>An optimiser for the weights of a level of an index that was computed.</summary>
    /// <param name="result">The result.</param>
    /// <param name="level">The level, 1 for indicators, below that of the index.</param>
    /// <param name="groups">
    /// Whether weights are shared out among the children of each parent, the weights of the groups above staying as they are; or over the whole level, those of the
    /// groups above becoming the sums of the weights below them.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The index has no such level below it, or <paramref name="groups"/> is not one of the choices.</exception>
    /// <exception cref="ArgumentException">The level is to be weighted as a whole, and a branch of the hierarchy has no node of it.</exception>
    /// <exception cref="FaultException">
    /// A group above the level compares units with each other, so that no small change of weights changes it; or a node of the level has fewer than three values, or
    /// equal ones.
    /// </exception>
    public WeightOptimiser(IndexResult result, int level, WeightGroups groups = WeightGroups.Siblings)
    {
        ArgumentNullException.ThrowIfNull(result);
        WeightFaults.Check(groups);
        _trial = new WeightTrial(result, level, groups);
    }

    /// <summary>How many steps the search may take, 1 or more; 1000 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MostIterations
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1000;

    /// <summary>The weights with which each node has the share of the correlations with the index that is aimed at.</summary>
    /// <param name="targets">What is aimed at, by the code of every node of the level: above 0, of any scale; equal shares where null.</param>
    /// <returns>The weights, and the shares they lead to.</returns>
    /// <exception cref="FaultException">
    /// A target is not a finite number above 0, or targets and nodes of the level are not the same; or with equal weights the correlations do not have a positive sum.
    /// </exception>
    public OptimisedWeights Balance(IReadOnlyDictionary<string, double>? targets = null)
    {
        double[] shares = Targets(targets);
        return Search(correlations => Distance(correlations, shares), shares, static objective => objective);
    }

    /// <summary>The weights with which the sum of the correlations of the nodes with the index is greatest, so that it tells as much about them as it can.</summary>
    /// <returns>The weights, and the correlations they lead to.</returns>
    /// <exception cref="FaultException">With equal weights the correlations do not have a positive sum.</exception>
    public OptimisedWeights MaximiseInformation() => Search(static correlations => -Sum(correlations), targets: null, static objective => -objective);

    /// <summary>The nodes whose weights are searched.</summary>
    /// <returns>For example <c>weights of DbD, DDPS, GaaP</c>.</returns>
    public override string ToString() => $"weights of {string.Join(", ", _trial.Codes)}";

    private static double Sum(double[] values)
    {
        double sum = 0;
        foreach (double x in values)
            sum += x;
        return sum;
    }

    private static double Distance(double[] correlations, double[] targets)
    {
        double sum = Sum(correlations);
        if (!(sum > 0))
            return double.PositiveInfinity;
        double squares = 0;
        for (int i = 0; i < targets.Length; i++)
        {
            double difference = (correlations[i] / sum) - targets[i];
            squares += difference * difference;
        }

        return squares / targets.Length;
    }

    private OptimisedWeights Search(Func<double[], double> objective, double[]? targets, Func<double, double> shown)
    {
        double[] start = _trial.Share(Enumerable.Repeat(1.0, _trial.Codes.Length).ToArray());
        double[] atStart = _trial.Correlations(start);
        if (!(Sum(atStart) > 0))
        {
            throw new FaultException([new Fault(
                new FaultPlace("weights", Row: null, Column: null, JsonPath: null),
                Sum(atStart).ToString("R", CultureInfo.InvariantCulture),
                "with equal weights the nodes of the level do not move with the index",
                "Look at the directions of indicators and groups first.")]);
        }

        // A weight is the square of what is searched for, which may have any sign. Where it came to 0 it would stay there: it is moved once more, to see.
        double Of(double[] roots)
        {
            double value = objective(_trial.Correlations(Squares(roots)));
            return double.IsNaN(value) ? double.PositiveInfinity : value;
        }

        SearchResult best = new QuasiNewton(Of, MostIterations).Minimise(Array.ConvertAll(start, Math.Sqrt));
        for (int restart = 0; restart < MostRestarts && best.HasConverged; restart++)
        {
            double[] nudged = Array.ConvertAll(_trial.Share(Squares(best.Point)), share => Math.Sqrt(share) + Nudge);
            SearchResult again = new QuasiNewton(Of, MostIterations - best.Iterations).Minimise(nudged);
            bool isBetter = again.Value < best.Value - (1e-9 * Math.Abs(best.Value));
            best = (again.Value < best.Value ? again : best) with
            {
                Iterations = best.Iterations + again.Iterations,
                Evaluations = best.Evaluations + again.Evaluations,
                HasConverged = again.HasConverged,
            };
            if (!isBetter)
                break;
        }

        double[] weights = _trial.Share(Array.ConvertAll(_trial.Share(Squares(best.Point)), static share => share < Nothing ? 0 : share));
        double[] correlations = _trial.Correlations(weights);
        return new OptimisedWeights(
            _trial.WeightSet(weights), ByCode(correlations), targets is null ? ByCode([]) : ByCode(targets), shown(objective(correlations)), shown(objective(atStart)), best);
    }

    private static double[] Squares(double[] roots) => Array.ConvertAll(roots, static x => x * x);

    private ImmutableSortedDictionary<string, double> ByCode(double[] values) =>
        _trial.Codes.Zip(values).ToImmutableSortedDictionary(static pair => pair.First, static pair => pair.Second, StringComparer.Ordinal);

    private double[] Targets(IReadOnlyDictionary<string, double>? targets)
    {
        if (targets is null)
            return [.. _trial.Codes.Select(_ => 1.0 / _trial.Codes.Length)];
        List<Fault> faults = [];
        foreach (string code in _trial.Codes.Union(targets.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            FaultPlace place = new("targets", Row: null, code, JsonPath: null);
            if (!_trial.Codes.Contains(code, StringComparer.Ordinal))
                faults.Add(new Fault(place, code, "it is not a node of the level", "Name the nodes of the level."));
            else if (!targets.TryGetValue(code, out double target))
                faults.Add(new Fault(place, "", "the node has no target", "Give a target for every node of the level."));
            else if (!double.IsFinite(target) || target <= 0)
                faults.Add(new Fault(place, target.ToString("R", CultureInfo.InvariantCulture), "the target is not a finite number above 0", "Give a share: 1 for each where all are alike."));
        }

        if (faults.Count > 0)
            throw new FaultException([.. faults]);
        double sum = Sum([.. _trial.Codes.Select(code => targets[code])]);
        return [.. _trial.Codes.Select(code => targets[code] / sum)];
    }
}
