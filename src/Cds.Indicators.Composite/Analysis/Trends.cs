using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Periods;
using LocalDate = NodaTime.LocalDate;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>How the figures of units change over the periods of a panel (xu hướng theo thời gian).</summary>
/// <remarks>
/// Time is counted in years from the last day of one period to the last day of another: a quarter is 0.25, a year 1. Immutable and thread-safe; compared by
/// reference.
/// </remarks>
/// <example><code>
/// Trends trends = Trends.Of(result, TrendMethod.CompoundAnnualGrowth);
/// trends["38", "services"].Value;   // 0.04: four percent a year
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Trends
{
    private const double DaysOfYear = 365.2425;

    private readonly Frame _frame;
    private readonly int _latest;
    private readonly double[] _years;

    private Trends(Frame frame, TrendMethod method, int? latest, string source)
    {
        int periods = frame.Rows.Periods.Length;
        if (latest is < 2)
            throw new ArgumentOutOfRangeException(nameof(latest), latest, "A trend needs two periods. Give 2 or more, or null for all.");
        _frame = frame;
        _latest = Math.Min(latest ?? periods, periods);
        _years = [.. frame.Rows.Periods.Select(period => YearsBetween(frame.Rows.Periods[0].End, period.End))];
        for (int i = 1; i < periods; i++)
        {
            if (_years[i] <= _years[i - 1])
                throw new ArgumentException($"{frame.Rows.Periods[i]} does not end after {frame.Rows.Periods[i - 1]}, so that no time lies between them. Give periods that follow each other.", source);
        }

        Method = method;
        Units = [.. new SortedSet<string>(frame.Rows.Units, StringComparer.Ordinal)];
    }

    /// <summary>The method.</summary>
    public TrendMethod Method { get; }

    /// <summary>The codes of all units that stand in any period, ascending.</summary>
    public ImmutableArray<string> Units { get; }

    /// <summary>The codes of the columns.</summary>
    public ImmutableArray<string> Columns => _frame.Codes;

    /// <summary>The periods the trends are taken over, ascending: the latest of the panel.</summary>
    public ImmutableArray<Period> Periods => [.. _frame.Rows.Periods.AsSpan(_years.Length - _latest)];

    /// <summary>The trend of a figure of a unit.</summary>
    /// <param name="unit">The code of the unit.</param>
    /// <param name="column">The code of the indicator or node.</param>
    /// <returns>The trend, with the periods it rests on.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such unit or column.</exception>
    public Trend this[string unit, string column]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(unit);
            ArgumentNullException.ThrowIfNull(column);
            int at = _frame.Find(column);
            if (at < 0)
                throw new KeyNotFoundException($"'{column}' is not a column of the panel: its columns are {string.Join(", ", Columns)}. Give one of them.");
            if (Units.BinarySearch(unit, StringComparer.Ordinal) < 0)
                throw new KeyNotFoundException($"'{unit}' is not a unit of the panel. Give one of its {Units.Length} units.");
            return Of(unit, at);
        }
    }

    /// <summary>Trends of figures as they were given.</summary>
    /// <param name="panel">The figures of each period.</param>
    /// <param name="method">The method.</param>
    /// <param name="latest">Over how many of the latest periods, at least 2, whether they have values or not; all of them unless given, or where there are fewer.</param>
    /// <returns>The trends of all columns.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="panel"/> or <paramref name="method"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="latest"/> is below 2.</exception>
    /// <exception cref="ArgumentException">A period does not end after the one before it.</exception>
    public static Trends Of(IndexPanel panel, TrendMethod method, int? latest = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(method);
        return new Trends(panel.Frame, method, latest, nameof(panel));
    }

    /// <summary>Trends of the scores of an index, or of what a stage made of the figures.</summary>
    /// <param name="result">The scores of each period. They show a change over time only where they were normalised over all periods, or by fixed parameters.</param>
    /// <param name="method">The method.</param>
    /// <param name="latest">Over how many of the latest periods, at least 2, whether they have values or not; all of them unless given, or where there are fewer.</param>
    /// <param name="stage">The name of the stage whose table is meant; that of the scores unless given.</param>
    /// <returns>The trends of all columns.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> or <paramref name="method"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="latest"/> is below 2.</exception>
    /// <exception cref="ArgumentException">A period does not end after the one before it.</exception>
    /// <exception cref="KeyNotFoundException">The definition has no such stage.</exception>
    public static Trends Of(PanelResult result, TrendMethod method, int? latest = null, string? stage = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(method);
        IndexResult any = result.Results[0];
        return new Trends((stage is null ? any.Scores : any.Stage(stage)).Frame, method, latest, nameof(result));
    }

    /// <summary>The method, and how many series there are.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Method}: {Units.Length} units, {Columns.Length} columns");

    /// <summary>The time from one day to another: whole months as twelfths, else days.</summary>
    private static double YearsBetween(LocalDate from, LocalDate to)
    {
        int months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return from.Day == to.Day || (IsLastOfMonth(from) && IsLastOfMonth(to)) ? months / 12.0 : NodaTime.Period.DaysBetween(from, to) / DaysOfYear;
    }

    private static bool IsLastOfMonth(LocalDate day) => day.Day == day.Calendar.GetDaysInMonth(day.Year, day.Month);

    private Trend Of(string unit, int column)
    {
        int periods = _years.Length;
        double[] values = new double[periods];
        for (int block = 0; block < periods; block++)
            values[block] = _frame.Rows.Find(block, unit) is >= 0 and int row ? _frame.Columns[column][row] : double.NaN;

        int start = periods - _latest;
        int[] present = [.. Enumerable.Range(0, periods).Where(block => !double.IsNaN(values[block]))];
        int[] used = Array.FindAll(present, block => block >= start);
        return new Trend(
            unit,
            _frame.Codes[column],
            Method.Of(_years.AsSpan(start), values.AsSpan(start)),
            (double)present.Length / periods,
            present is [int first, ..] ? _frame.Rows.Periods[first] : null,
            present is [.., int last] ? _frame.Rows.Periods[last] : null,
            (double)used.Length / _latest,
            used is [int firstUsed, ..] ? _frame.Rows.Periods[firstUsed] : null);
    }
}
