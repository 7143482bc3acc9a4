using System.Globalization;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Weighting;

public static partial class Weights
{
    private const double BudgetTolerance = 1e-9;

    /// <summary>Weights by budget allocation (phân bổ ngân sách): experts share out a number of points among the nodes; the weight is the mean share.</summary>
    /// <param name="allocations">For each expert, by name, the points for each node, by code: 0 or more, the same nodes for all experts.</param>
    /// <param name="budget">How many points each expert has, above 0.</param>
    /// <returns>The mean share of the budget that each node is given; they sum to 1.</returns>
    /// <remarks>Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), weighting.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="allocations"/>, or the points of an expert, are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="budget"/> is not a finite number above 0.</exception>
    /// <exception cref="FaultException">
    /// There is no expert; an expert names other nodes than the first, gives negative points or points that do not sum to the budget; all of it at once.
    /// </exception>
    /// <example><code>
    /// WeightSet weights = Weights.BudgetAllocation(new Dictionary&lt;string, IReadOnlyDictionary&lt;string, double&gt;&gt;
    /// {
    ///     ["An"] = new Dictionary&lt;string, double&gt; { ["services"] = 70, ["delays"] = 30 },
    ///     ["Bình"] = new Dictionary&lt;string, double&gt; { ["services"] = 50, ["delays"] = 50 },
    /// });
    /// weights["services"];   // 0.6
    /// </code></example>
    public static WeightSet BudgetAllocation(IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> allocations, double budget = 100)
    {
        ArgumentNullException.ThrowIfNull(allocations);
        if (!double.IsFinite(budget) || budget <= 0)
            throw new ArgumentOutOfRangeException(nameof(budget), budget, "The budget is a finite number of points above 0. Give 100.");
        string[] experts = [.. allocations.Keys.Order(StringComparer.Ordinal)];
        foreach (string expert in experts)
            ArgumentNullException.ThrowIfNull(allocations[expert], nameof(allocations));
        string[] codes = experts.Length == 0 ? [] : [.. allocations[experts[0]].Keys.Order(StringComparer.Ordinal)];

        List<Fault> faults = [];
        if (codes.Length == 0)
            faults.Add(Points("experts", "", "no expert has given points", "Give the points of at least one expert."));
        foreach (string expert in experts)
            CheckPoints(expert, allocations[expert], codes, budget, faults);
        if (faults.Count > 0)
            throw new FaultException([.. faults]);

        return WeightSet.Of(codes.Select(code =>
        {
            double points = 0;
            foreach (string expert in experts)
                points += allocations[expert][code];
            return KeyValuePair.Create(code, points / experts.Length / budget);
        }));
    }

    private static void CheckPoints(string expert, IReadOnlyDictionary<string, double> points, string[] codes, double budget, List<Fault> faults)
    {
        double sum = 0;
        foreach ((string code, double given) in points.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            sum += given;
            if (!double.IsFinite(given) || given < 0)
                faults.Add(Points(expert, Text(given), $"the points for {code} are negative or not a number", "Give 0 or more."));
        }

        string[] differing = [.. codes.Except(points.Keys, StringComparer.Ordinal).Union(points.Keys.Except(codes, StringComparer.Ordinal), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (differing.Length > 0)
            faults.Add(Points(expert, string.Join(", ", differing), "these nodes are not those that the first expert has given points to", "Give the points of all experts for the same nodes, 0 for none."));
        else if (!(Math.Abs(sum - budget) <= BudgetTolerance * budget))
            faults.Add(Points(expert, Text(sum), string.Create(CultureInfo.InvariantCulture, $"the points do not sum to the budget of {budget:R}"), "Give points that sum to the budget."));
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static Fault Points(string expert, string value, string rule, string cure) => new(new FaultPlace("budget allocation", Row: null, expert, JsonPath: null), value, rule, cure);
}
