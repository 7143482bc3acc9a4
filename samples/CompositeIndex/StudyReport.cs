using Cds.Indicators.Composite.Analysis;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Uncertainty;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using DistrictScorecard.Tables;

namespace IndexReport;

/// <summary>Writes what an index is made of, what came out, and how sure it is, as Markdown.</summary>
internal sealed class StudyReport(Study study, Words words)
{
    public void Write(TextWriter output)
    {
        output.WriteLine($"# {MarkdownText.Escape(words.Title(study))}\n");
        WriteDefinition(output);
        WriteTable(words.ScoresTitle, words.ScoreColumns, ScoreRows.Of(study, words), output);
        foreach (string note in words.Notes(study))
            output.WriteLine(note.StartsWith('-') ? $"- {MarkdownText.Escape(note[2..])}" : MarkdownText.Escape(note) + "\n");
        output.WriteLine();
        new StageReport(study, words).Write(output);
        WriteCorrelations(output);
        WriteTable(words.SensitivityTitle, words.SensitivityColumns, SensitivityRows(), output);
        WriteTable(words.RemovalTitle, words.RemovalColumns, RemovalRows(), output);
    }

    public static void WriteTable(string title, string[] columns, IEnumerable<string[]> rows, TextWriter output)
    {
        output.WriteLine($"## {MarkdownText.Escape(title)}\n");
        MarkdownText.WriteHeader(columns, output);
        foreach (string[] row in rows)
            MarkdownText.WriteRow(row, output);
        output.WriteLine();
    }

    private void WriteDefinition(TextWriter output)
    {
        if (study.Index.Definition.LegalBasis is LegalBasis basis)
            output.WriteLine($"{words.Source}: {MarkdownText.Escape(basis.ToString())}\n");
        if (study.Index.Definition.Note is { } note)
            output.WriteLine(MarkdownText.Escape(words.Name(note)) + "\n");

        output.WriteLine($"## {words.StagesTitle}\n");
        foreach (IndexStage stage in study.Index.Definition.Stages)
            output.WriteLine($"1. {MarkdownText.Escape(Words.Stage(stage))}");
        output.WriteLine();
        WriteTable(words.NodesTitle, words.NodeColumns, NodeRows(), output);
    }

    /// <summary>Every part of the index with its weights, and how it moves with what it is a part of.</summary>
    private IEnumerable<string[]> NodeRows()
    {
        IndexHierarchy hierarchy = study.Index.Hierarchy;
        foreach (IndexNode node in hierarchy.Nodes.Reverse())
        {
            IndexNode? parent = hierarchy.Parent(node.Code);
            yield return
            [
                node.Code,
                node.Name is { } name ? words.Name(name) : "",
                parent?.Code ?? "",
                words.Direction(node.Direction),
                parent is null ? "" : words.Number(node.Weight, 2),
                words.Number(100 * hierarchy.EffectiveWeight(node.Code), 1) + "%",
                parent is null ? "" : Coefficient(node.Code, parent.Code),
            ];
        }
    }

    private void WriteCorrelations(TextWriter output)
    {
        string[] codes = [.. study.Index.Hierarchy.Root.Children.Select(static child => child.Code)];
        WriteTable(words.CorrelationTitle, ["", .. codes], codes.Select(row => (string[])[row, .. codes.Select(column => Coefficient(row, column))]), output);
    }

    private string Coefficient(string first, string second)
    {
        Outcome<CorrelationResult> correlation = Correlation.Of(study.Result.Scores.Column(first), study.Result.Scores.Column(second));
        return words.Number(correlation.Select(static known => known.Coefficient), 2);
    }

    private IEnumerable<string[]> SensitivityRows()
    {
        SensitivityResult sensitivity = study.Sensitivity();
        return sensitivity.Indices.Zip(sensitivity.Analysis.Assumptions, (index, assumption) => (string[])[words.AssumptionName(assumption), words.Estimate(index.First), words.Estimate(index.Total)]);
    }

    /// <summary>The indicators, those without which ranks change most first.</summary>
    private IEnumerable<string[]> RemovalRows() => RemovalAnalysis.Of(study.Result, level: 1).Removals
        .Select(static removal => (removal.Node, Change: removal.Comparison.MeanAbsoluteRankChange()))
        .OrderByDescending(static removal => removal.Change.ValueOr(-1))
        .ThenBy(static removal => removal.Node, StringComparer.Ordinal)
        .Select(removal => (string[])[removal.Node, words.Number(removal.Change, 2)]);
}
