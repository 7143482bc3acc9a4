using Cds.Indicators.Composite.Imputation;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Treatment;

namespace IndexReport;

/// <summary>Writes what the stages did to the figures: units that were screened out, cells that were imputed, outliers that were treated.</summary>
internal sealed class StageReport(Study study, Words words)
{
    public void Write(TextWriter output)
    {
        foreach (IndexStage stage in study.Index.Definition.Stages)
        {
            switch (stage)
            {
                case ScreeningStage:
                    Write($"{stage.Name}: {words.ScreeningTitle}", words.ScreeningColumns, ScreenedOut(stage.Name), output);
                    break;
                case ImputationStage:
                    Write($"{stage.Name}: {words.ImputationTitle}", words.ImputationColumns, Imputed(stage.Name), output);
                    break;
                case TreatmentStage:
                    Write($"{stage.Name}: {words.TreatmentTitle}", words.TreatmentColumns, Treated(stage.Name), output);
                    break;
            }
        }
    }

    private void Write(string title, string[] columns, List<string[]> rows, TextWriter output)
    {
        if (rows.Count > 0)
            StudyReport.WriteTable(title, columns, rows, output);
        else
            output.WriteLine($"## {title}\n\n{words.None}\n");
    }

    private List<string[]> ScreenedOut(string stage) =>
    [
        .. study.Result.Screening(stage).Units.Where(static unit => !unit.IsKept).Select(unit => (string[])
        [
            unit.Unit, study.Figures.Names[unit.Unit], $"{unit.Coverage.Available}/{unit.Coverage.Indicators}", words.Number(100 * unit.Coverage.Availability, 1) + "%",
        ]),
    ];

    private List<string[]> Imputed(string stage) =>
    [
        .. study.Result.Imputation(stage).Cells.Select(cell => (string[])
        [
            cell.Unit, study.Figures.Names[cell.Unit], cell.Indicator, words.Number(cell.Value, 2), cell.Method?.ToString() ?? "",
        ]),
    ];

    private List<string[]> Treated(string stage) =>
    [
        .. study.Result.Treatment(stage).Indicators.Where(static indicator => indicator.AfterWinsorising is not null || indicator.AfterTransformation is not null).Select(indicator => (string[])
        [
            indicator.Indicator,
            Shape(indicator.Before),
            Shape(indicator.AfterTransformation ?? indicator.AfterWinsorising),
            string.Join('\n', indicator.Winsorised.Select(value => $"{value.Unit}: {words.Number(value.Original, 2)} → {words.Number(value.Value, 2)}")),
            indicator.Transformation?.ToString() ?? "",
        ]),
    ];

    private string Shape(DistributionShape? shape) => shape is { } known ? $"{words.Number(known.Skewness, 2)} / {words.Number(known.ExcessKurtosis, 2)}" : "";
}
