using System.Collections.Immutable;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Reports;

/// <summary>A column of a table (cột): its heading, what it shows of a row, and where that comes from.</summary>
/// <typeparam name="T">What a row tells of.</typeparam>
/// <remarks>Made by <see cref="ReportColumn"/>. Immutable; the functions are called when a table is made.</remarks>
/// <example><code>
/// ReportColumn&lt;TargetAssessment&gt; figure = ReportColumn.Figure(new LocalizedText("Số liệu", "Figure"), (TargetAssessment held) => held.Figure)
///     .SourcedBy(held => held.Target.LegalBasis)
///     .ExplainedBy(held => new LocalizedText(held.Explain("vi"), held.Explain("en")));
/// </code></example>
public sealed class ReportColumn<T>
    where T : notnull
{
    private readonly Func<T, ReportCell> _cell;

    internal ReportColumn(LocalizedText heading, bool isNumeric, Func<T, ReportCell> cell)
    {
        Heading = ReportLimits.Heading(heading, nameof(heading));
        IsNumeric = isNumeric;
        _cell = cell;
    }

    /// <summary>The heading, with the unit where its numbers have one.</summary>
    public LocalizedText Heading { get; }

    /// <summary>Whether the cells are numbers, or the words for why there is none, and so are aligned to the right.</summary>
    public bool IsNumeric { get; }

    /// <summary>Links each value to its source (nguồn). Sources of several calls add up.</summary>
    /// <param name="source">The source of a row; null where there is none. An empty cell needs none and gets none.</param>
    /// <returns>A column with the source.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public ReportColumn<T> SourcedBy(Func<T, ReportSource?> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return With((row, cell) => source(row) is { } one && !cell.Sources.Contains(one) ? cell with { Sources = cell.Sources.Add(one) } : cell);
    }

    /// <summary>Links each value to the explanation how it came about (giải trình), which stands below the table.</summary>
    /// <param name="explanation">The explanation of a row, a line feed between its lines, at most 20,000 characters in each language; null where there is none.</param>
    /// <returns>A column with the explanation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="explanation"/> is null.</exception>
    public ReportColumn<T> ExplainedBy(Func<T, LocalizedText?> explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return With((row, cell) => explanation(row) is { } text ? cell with { Explanation = ReportLimits.Text(text, nameof(explanation)) } : cell);
    }

    /// <summary>Adds a line of small print below each value (chú thích): how complete it is, or that it is not official.</summary>
    /// <param name="remark">The remark on a row, at most 500 characters in each language; null where there is none.</param>
    /// <returns>A column with the remark.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="remark"/> is null.</exception>
    public ReportColumn<T> RemarkedBy(Func<T, LocalizedText?> remark)
    {
        ArgumentNullException.ThrowIfNull(remark);
        return With((row, cell) => remark(row) is { } text ? cell with { Remark = ReportLimits.Heading(text, nameof(remark)) } : cell);
    }

    /// <summary>Shows each value on a scale of its own (thước đo) beside the number; a value that is missing, or not one number, has no bar.</summary>
    /// <param name="meter">The scale of a row, in the unit of the value; null for no bar.</param>
    /// <returns>A column with the scale.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="meter"/> is null.</exception>
    public ReportColumn<T> MeasuredBy(Func<T, ReportMeter?> meter)
    {
        ArgumentNullException.ThrowIfNull(meter);
        return With((row, cell) => cell with { Meter = meter(row) });
    }

    /// <summary>The heading in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Heading.English;

    /// <summary>Links each value to several sources.</summary>
    internal ReportColumn<T> SourcedByAll(Func<T, IEnumerable<ReportSource>> sources) =>
        With((row, cell) => cell with { Sources = [.. cell.Sources.Concat(sources(row)).Distinct()] });

    internal ReportCell CellOf(T row) => _cell(row);

    private ReportColumn<T> With(Func<T, ReportCell, ReportCell> change) => new(Heading, IsNumeric, row => _cell(row) is { Text: not null } cell ? change(row, cell) : ReportCell.Empty);
}
