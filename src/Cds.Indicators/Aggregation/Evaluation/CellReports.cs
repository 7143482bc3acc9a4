using Cds.Indicators.Areas;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>Finds the reports behind a cell again.</summary>
internal static class CellReports
{
    public static bool CanBeFound(RollupResult result) => result.Origin is { } origin ? CanBeFound(origin.Source) : result.Plan.Question.Observations is not null;

    /// <summary>The expected reports that are not there.</summary>
    public static IEnumerable<AreaPeriod> Missing(RollupCell cell)
    {
        foreach (RollupCell part in PartsOf(cell))
        {
            HashSet<AreaPeriod> present = [.. Present(part)];
            foreach (AreaPeriod report in part.Cells.Source.ExpectedReports(part.TargetOrdinal, part.PeriodOrdinal))
            {
                if (!present.Contains(report))
                    yield return report;
            }
        }
    }

    /// <summary>The reports with a value that went in; for stocks each unit with the asked period, as they are expected.</summary>
    public static IEnumerable<AreaPeriod> Present(RollupCell cell)
    {
        ObservationSet set = cell.Result.Plan.Question.Observations!;
        SubjectEvaluation evaluation = new(cell.Result.Plan, set, new SourceShapes(set), cell.Cells.Parts);
        return evaluation.Present(cell.TargetOrdinal, cell.PeriodOrdinal);
    }

    /// <summary>The cells of observations of which a cell is made: itself, or those of its window.</summary>
    public static IEnumerable<RollupCell> PartsOf(RollupCell cell)
    {
        if (cell.Result.Origin is not { } origin)
            return [cell];
        int subject = cell.Result.Subjects.IndexOf(cell.Subject);
        return (origin.Members[cell.PeriodOrdinal] is { IsDefault: false } members ? members : []).SelectMany(period => PartsOf(origin.Source.CellAt(subject, cell.TargetOrdinal, period)));
    }
}
