using Xunit.Abstractions;
using Xunit.Sdk;

namespace Cds.Indicators.Tests.Aggregation.Vectors;

public sealed class VectorLedgerTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, VectorAnswer<int>> s_answers = new(StringComparer.Ordinal)
    {
        ["one"] = VectorAnswer<int>.Same(vector => Assert.Equal(1, vector)),
        ["two"] = VectorAnswer<int>.Other("it is ours", vector => Assert.NotEqual(1, vector)),
    };

    [Fact]
    public void A_ledger_with_every_case_answered_closes() => VectorLedger.Close("v.json", [("one", 1), ("two", 2)], s_answers, 1, 1, output);

    [Fact]
    public void Unknown_unvisited_doubled_and_failing_cases_are_named()
    {
        XunitException failure = Assert.ThrowsAny<XunitException>(() => VectorLedger.Close("v.json", [("one", 2), ("one", 1), ("three", 3)], s_answers, 1, 1, output));
        Assert.Contains("v.json, one: EqualException", failure.Message, StringComparison.Ordinal);
        Assert.Contains("v.json, one: two cases have this id.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("v.json, three: nothing says how this case is answered.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("v.json, two: there is an answer and no such case.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_numbers_than_stated_are_named() =>
        Assert.ThrowsAny<XunitException>(() => VectorLedger.Close("v.json", [("one", 1), ("two", 2)], s_answers, 2, 0, output));
}
