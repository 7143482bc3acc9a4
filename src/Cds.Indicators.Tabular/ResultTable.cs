using System.Collections.Immutable;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Indicators;
using Cds.Indicators.Tabular.Results;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Tabular;

/// <summary>
/// Results as tables (bảng kết quả): roll-ups, figures held against targets, rankings, scorecards, counts and the indicators themselves. Written as one text
/// (CSV) or one sheet of a workbook; several tables make a <see cref="ResultWorkbook"/>.
/// </summary>
/// <remarks>
/// <para>Rates are percentages as numbers with their exact numerator and denominator beside them. What is missing is an empty cell, never 0, and a column says which of
/// the answers it is: no data, zero denominator, incomplete, suppressed or not applicable. What is known between bounds only is a text.</para>
/// <para>A text that a spreadsheet would run as a formula is guarded. Nothing is written unless the whole can be. The class has no state and is safe for any number of threads.</para>
/// </remarks>
/// <example><code>
/// RollupResult result = observations.Rollup(catalogue["dossier.on-time"]).To(AreaLevel.Province).Per(PeriodKind.Quarter).Compute();
/// ResultTable.WriteFile("ket-qua.csv", ResultTable.OfRollup(result));
/// ImmutableArray&lt;RollupRow&gt; rows = ResultTable.ReadRowsFile("ket-qua.csv");   // equal to those written
/// </code></example>
public static partial class ResultTable
{
    /// <summary>A roll-up in long form: a row for each indicator, unit or group, and period.</summary>
    /// <param name="result">The roll-up.</param>
    /// <param name="options">Language and decimals; null means the defaults.</param>
    /// <returns>The table, whose rows <see cref="ReadRows"/> reads back.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    public static TableSheet OfRollup(RollupResult result, ResultTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableSheet(RollupLayout.Of(result, TableOptions.Checked(options).Style));
    }

    /// <summary>Rows of roll-ups in long form; names of indicators and units, which rows do not have, stay empty.</summary>
    /// <param name="rows">The rows, in this order.</param>
    /// <param name="options">Language and decimals; null means the defaults.</param>
    /// <returns>The table, whose rows <see cref="ReadRows"/> reads back.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    public static TableSheet OfRollup(IEnumerable<RollupRow> rows, ResultTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new TableSheet(RollupLayout.Of([.. rows], TableOptions.Checked(options).Style));
    }

    /// <summary>A roll-up in wide form: a row for each indicator and unit or group, and for each period its value, numerator, denominator and status. For readers; it is not read back.</summary>
    /// <param name="result">The roll-up.</param>
    /// <param name="options">Language and decimals; null means the defaults.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    public static TableSheet OfRollupByPeriod(RollupResult result, ResultTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableSheet(PeriodColumnsLayout.Of(result, TableOptions.Checked(options).Style));
    }

    /// <summary>What was counted: a row for each unit, period and indicator. A unit and period without any record has no row.</summary>
    /// <param name="tally">The counts.</param>
    /// <param name="options">Language and decimals; null means the defaults.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    public static TableSheet OfTally(Tally tally, ResultTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return new TableSheet(TallyLayout.Of(tally, TableOptions.Checked(options).Style));
    }

    /// <summary>What indicators mean: names in both languages, pillar, kind, direction, unit, what is counted, definition and legal bases.</summary>
    /// <param name="indicators">The indicators, in this order.</param>
    /// <param name="options">Language; null means the defaults.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="indicators"/> is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    public static TableSheet OfIndicators(IEnumerable<Indicator> indicators, ResultTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return new TableSheet(IndicatorLayout.Of([.. indicators], TableOptions.Checked(options).Style));
    }
}
