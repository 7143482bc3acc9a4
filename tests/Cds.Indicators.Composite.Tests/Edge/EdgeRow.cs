using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Tests.Edge;

/// <summary>What we answer to one of the edge cases of the reference.</summary>
/// <param name="Check">Holds it against the answer of the reference, as it is printed.</param>
internal sealed record EdgeRow(Action<string> Check)
{
    /// <summary>The same numbers; NA is a missing score.</summary>
    public static EdgeRow Same(Func<double[]> ours) => new(printed => AssertNumbers(Numbers(printed), ours()));

    /// <summary>Other numbers than the reference, which is wrong.</summary>
    /// <param name="reason">Why it is wrong.</param>
    /// <param name="ours">What we answer.</param>
    /// <param name="right">What is right.</param>
    public static EdgeRow Right(string reason, Func<double[]> ours, params double[] right) => new(printed =>
    {
        Assert.NotEmpty(reason);
        AssertNumbers(right, ours());
        Assert.False(
            !printed.StartsWith("ERROR", StringComparison.Ordinal) && Numbers(printed) is { } given && given.Length == right.Length && given.Zip(right).All(static p => Close.Are(p.First, p.Second)),
            "The reference answers the same: the row is not wrong.");
    });

    /// <summary>No number: refused with the case unless a policy is chosen, missing where the policy says so, and the given number where it gives one.</summary>
    public static EdgeRow Undefined(UndefinedCase undefined, Func<UndefinedPolicies, double[]> ours) => new(_ =>
    {
        FaultException refusal = Assert.Throws<FaultException>(() => ours(UndefinedPolicies.RefuseAll));
        Assert.All(refusal.Faults, fault => Assert.Contains($"policy for {undefined} ", fault.Cure, StringComparison.Ordinal));
        Assert.Contains(ours(UndefinedPolicies.RefuseAll.With(undefined, UndefinedAction.Missing)), double.IsNaN);
        if (undefined != UndefinedCase.AllMissing)
            Assert.Contains(77.0, ours(UndefinedPolicies.RefuseAll.With(undefined, UndefinedAction.Give(77))));
    });

    /// <summary>A definition that is refused, whatever the data.</summary>
    public static EdgeRow Faulty(string rule, Action ours) => new(_ => Assert.Contains(Assert.Throws<FaultException>(ours).Faults, fault => fault.Rule.Contains(rule, StringComparison.Ordinal)));

    /// <summary>A parameter that is refused.</summary>
    public static EdgeRow Argument(string rule, Action ours) => new(_ => Assert.Contains(rule, Assert.ThrowsAny<ArgumentException>(ours).Message, StringComparison.Ordinal));

    /// <summary>A row whose input the file does not hold.</summary>
    public static EdgeRow Unknown(string heldBy) => new(_ => Assert.NotEmpty(heldBy));

    private static double[] Numbers(string printed) => [.. printed.Split(' ').Select(VectorTable.Number)];

    private static void AssertNumbers(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Close.Assert(expected[i], actual[i], $"number {i + 1}");
    }
}
