using Cds.Indicators.Composite.Analysis;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Weighting;
using Cds.Indicators.Display;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rankings;

namespace Cds.Indicators.Composite.Display;

/// <summary>Indices, their data and scores as tables.</summary>
internal sealed class CompositeFormatterSource : HtmlFormatterSource
{
    protected override string? Html(object value) => value switch
    {
        CompositeIndex index => Hierarchy($"{index.Code}: {index.Name.English}", index.Hierarchy),
        IndexHierarchy hierarchy => Hierarchy(hierarchy.ToString(), hierarchy),
        WeightSet weights => new HtmlTable("weights", "node", "weight#").Of([.. weights.Codes.Select(code => new[] { code, HtmlCell.Of(weights[code]) })]),
        IndexData data => Values(data.ToString(), data.Units, data.Columns, (row, column) => HtmlCell.Of(data.Frame.Columns[column][row])),
        IndexTable table => Values(table.ToString(), table.Units, table.Columns, (row, column) => HtmlCell.Of(table[table.Units[row], table.Columns[column]])),
        IndexResult result => Scores(result),
        ResultTable table => Scores(table),
        CorrelationMatrix matrix => Values($"{matrix.Method}", matrix.Columns, matrix.Columns, (row, column) => Correlation(matrix, row, column)),
        UnitProfile profile => new HtmlTable(profile.ToString(), "node", "score#", "rank#", "mean of peers#", "rank among peers#").Of(
            [.. profile.Rows.Select(static row => new[] { row.Node, HtmlCell.Of(row.Score), HtmlCell.OfText(row.Rank), HtmlCell.Of(row.PeerMean), HtmlCell.OfText(row.PeerRank) })]),
        ScoreContributions parts => new HtmlTable(parts.ToString(), "node", "score#", "weight#", "contribution#").Of(
            [.. parts.Rows.Select(static row => new[] { row.Node, HtmlCell.Of(row.Score), HtmlCell.Of(row.Weight), HtmlCell.Of(row.Contribution) })]),
        IndexComparison comparison => new HtmlTable(comparison.ToString(), "unit", "score before#", "score after#", "rank before#", "rank after#").Of(
            [.. comparison.Rows().Select(static row => new[] { row.Unit, HtmlCell.Of(row.BaseScore), HtmlCell.Of(row.OtherScore), HtmlCell.OfText(row.BaseRank), HtmlCell.OfText(row.OtherRank) })]),
        _ => HtmlText.Line(value.ToString()!),
    };

    private static string Hierarchy(string caption, IndexHierarchy hierarchy) =>
        new HtmlTable(caption, "level#", "node", "name", "weight#", "of the whole#").Of([.. hierarchy.Nodes.Select(node => new[]
        {
            HtmlCell.Of(hierarchy.Level(node.Code)),
            node.Code,
            node.Name is { } name ? Name(name) : "",
            HtmlCell.Of(node.Weight),
            HtmlCell.Of(hierarchy.EffectiveWeight(node.Code)),
        })]);

    private static HtmlCell Name(LocalizedText name) => new(name.English, name.Vietnamese);

    private static string Values(string caption, IReadOnlyList<string> units, IReadOnlyList<string> columns, Func<int, int, HtmlCell> cell) =>
        new HtmlTable(caption, ["unit", .. columns.Select(static column => new HtmlColumn(column, IsNumber: true))]).Of(
            units.Select((unit, row) => (HtmlCell[])[unit, .. columns.Take(HtmlTable.MaximumColumns).Select((_, column) => cell(row, column))]), units.Count);

    private static HtmlCell Correlation(CorrelationMatrix matrix, int row, int column) =>
        matrix[matrix.Columns[row], matrix.Columns[column]] is var found && found.TryGetValue(out CorrelationResult result)
            ? HtmlCell.Of(result.Coefficient) with { Title = result.ToString() }
            : HtmlCell.Of(found);

    /// <summary>Units from the best to the worst, those without a place last, with the scores of the groups below the index.</summary>
    private static string Scores(IndexResult result)
    {
        string[] nodes = [result.Index.Hierarchy.Root.Code, .. result.Index.Hierarchy.Root.Children.Select(static node => node.Code)];
        Ranking<string> ranking = result.Ranking();
        string[] units = [.. ranking.Rows.Select(static row => row.Item), .. ranking.Unranked.Select(static row => row.Item)];
        return new HtmlTable(result.ToString(), ["rank#", "unit", .. nodes.Select(static node => new HtmlColumn(node, IsNumber: true))]).Of(
            units.Select(unit => (HtmlCell[])[HtmlCell.OfText(ranking[unit]), unit, .. nodes.Take(HtmlTable.MaximumColumns).Select(node => HtmlCell.Of(result.Score(unit, node)))]), units.Length);
    }

    private static string Scores(ResultTable table) =>
        new HtmlTable(table.ToString(), ["unit", "rank#", .. table.Nodes.Select(static node => new HtmlColumn(node, IsNumber: true))]).Of(
            table.Units.Select(unit => (HtmlCell[])[unit, HtmlCell.OfText(table.Rank(unit)), .. table.Nodes.Take(HtmlTable.MaximumColumns).Select(node => HtmlCell.Of(table.Score(unit, node)))]),
            table.Units.Length);
}
