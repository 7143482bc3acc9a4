using Cds.Indicators.Composite.Tests.Reference;

namespace Cds.Indicators.Composite.Tests.Edge;

/// <summary>The rows of the ledger of edge cases that belong to the stages before the normalisation.</summary>
public sealed class StageEdgeTests
{
    [SharedFact]
    public void Every_row_is_answered_the_same_or_named_and_answered_right()
    {
        IReadOnlyDictionary<string, string>[] rows = [.. VectorTable.Read("edge/edge_cases.csv").Rows.Where(row => StageEdges.Rows.ContainsKey(row["id"]))];

        Assert.Equal(29, StageEdges.Rows.Count);
        Assert.Equal(29, rows.Length);
        Assert.Multiple([.. rows.Select<IReadOnlyDictionary<string, string>, Action>(row => () =>
        {
            Exception? failure = Record.Exception(() => StageEdges.Rows[row["id"]].Check(row["result"]));
            Assert.True(failure is null, $"{row["id"]}, {row["call"]}: {failure?.Message}");
        })]);
    }
}
