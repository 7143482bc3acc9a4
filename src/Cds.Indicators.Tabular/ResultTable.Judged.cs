using Cds.Indicators.Rankings;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tabular.Results;
using Cds.Indicators.Targets;

namespace Cds.Indicators.Tabular;

public static partial class ResultTable
{
    /// <summary>Figures held against targets: result, distance, degree and way of each.</summary>
    /// <param name="assessments">The assessments, in this order.</param>
    /// <param name="options">Language and decimals; null means the defaults.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="assessments"/> is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    public static TableSheet OfAssessments(IEnumerable<TargetAssessment> assessments, ResultTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        return new TableSheet(AssessmentLayout.Of([.. assessments], static assessment => assessment, new SheetColumns<TargetAssessment>(TableOptions.Checked(options).Style)));
    }

    /// <summary>Figures held against targets, with columns of the caller's own before them: whose figure it is, say.</summary>
    /// <typeparam name="T">What stands in a row.</typeparam>
    /// <param name="rows">The rows, in this order.</param>
    /// <param name="assessment">The assessment of a row.</param>
    /// <param name="columns">Names the columns that stand first, at least one.</param>
    /// <param name="options">Language and decimals; null means the defaults.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">No column is named, a heading stands twice, or the options are not sound.</exception>
    /// <example><code>ResultTable.OfAssessments(lines, line => line.Assessment, columns => columns.Text("Địa phương", line => line.Locality));</code></example>
    public static TableSheet OfAssessments<T>(IEnumerable<T> rows, Func<T, TargetAssessment> assessment, Action<TableColumns<T>> columns, ResultTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(columns);
        return new TableSheet(AssessmentLayout.Of([.. rows], assessment, TableColumns<T>.Named(columns, TableOptions.Checked(options).Style)));
    }

    /// <summary>A ranking: the best first, equal places said, units without a place last with the reason.</summary>
    /// <typeparam name="T">What is ranked.</typeparam>
    /// <param name="ranking">The ranking.</param>
    /// <param name="columns">Names the columns that stand first, at least one: code, name and value of a unit.</param>
    /// <param name="options">Language and decimals; null means the defaults.</param>
    /// <returns>The table, whose notes say how equal values are placed.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">No column is named, a heading stands twice, or the options are not sound.</exception>
    /// <example><code>ResultTable.OfRanking(ranking, columns => columns.Text("Tỉnh", row => row.Name).Number("Điểm", row => row.Points));</code></example>
    public static TableSheet OfRanking<T>(Ranking<T> ranking, Action<TableColumns<T>> columns, ResultTableOptions? options = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(columns);
        return new TableSheet(RankingLayout.Of(ranking, TableColumns<T>.Named(columns, TableOptions.Checked(options).Style)));
    }

    /// <summary>A ranking of values that are known between bounds: the best and the worst place of each unit.</summary>
    /// <typeparam name="T">What is ranked.</typeparam>
    /// <param name="ranking">The ranking.</param>
    /// <param name="columns">Names the columns that stand first, at least one: code, name and value of a unit.</param>
    /// <param name="options">Language and decimals; null means the defaults.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">No column is named, a heading stands twice, or the options are not sound.</exception>
    public static TableSheet OfRanking<T>(BoundedRanking<T> ranking, Action<TableColumns<T>> columns, ResultTableOptions? options = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(columns);
        return new TableSheet(RankingLayout.Of(ranking, TableColumns<T>.Named(columns, TableOptions.Checked(options).Style)));
    }

    /// <summary>The score of one unit: the total with its band, then each group with its components, what was counted and what it is worth.</summary>
    /// <param name="score">The score.</param>
    /// <param name="options">Language and decimals; null means the defaults.</param>
    /// <returns>The table, named after the scorecard.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="score"/> is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    public static TableSheet OfScore(ScorecardScore score, ResultTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(score);
        return new TableSheet(ScoreLayout.Of([score], static own => own, new SheetColumns<ScorecardScore>(TableOptions.Checked(options).Style)));
    }

    /// <summary>The scores of several units, one below the other, each line with the columns of its unit.</summary>
    /// <typeparam name="T">A unit.</typeparam>
    /// <param name="units">The units, in this order.</param>
    /// <param name="score">The score of a unit.</param>
    /// <param name="columns">Names the columns that stand first, at least one: code, name and period of a unit.</param>
    /// <param name="options">Language and decimals; null means the defaults.</param>
    /// <returns>The table, named after the scorecard.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">No column is named, a heading stands twice, or the options are not sound.</exception>
    /// <example><code>ResultTable.OfScores(scored, unit => unit.Score, columns => columns.Text("Mã", unit => unit.Code).Text("Đơn vị", unit => unit.Name));</code></example>
    public static TableSheet OfScores<T>(IEnumerable<T> units, Func<T, ScorecardScore> score, Action<TableColumns<T>> columns, ResultTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(score);
        ArgumentNullException.ThrowIfNull(columns);
        return new TableSheet(ScoreLayout.Of([.. units], score, TableColumns<T>.Named(columns, TableOptions.Checked(options).Style)));
    }
}
