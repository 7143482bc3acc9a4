using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Results;
using NodaTime;

namespace Cds.Indicators.Tabular;

/// <summary>The columns of a table of the caller's own (các cột của bảng), named from left to right; a cell without a value stays empty.</summary>
/// <typeparam name="T">What stands in a row.</typeparam>
/// <remarks>
/// The functions are asked for each row when the table is written. Numbers are exact: a workbook holds them as numbers shown with so many decimals, a text has them
/// rounded once, half away from zero, where they do not end. Not safe for several threads.
/// </remarks>
/// <example><code>columns.Text("Mã", row => row.Code).Integer("Hồ sơ", row => row.Dossiers).Percent("Đúng hạn", row => row.OnTime, decimals: 1);</code></example>
public sealed class TableColumns<T>
{
    private readonly SheetColumns<T> _columns;
    private readonly HashSet<string> _headings = new(StringComparer.Ordinal);

    internal TableColumns(SheetColumns<T> columns) => _columns = columns;

    /// <summary>A column of texts.</summary>
    /// <param name="heading">The heading; not blank, and of no other column.</param>
    /// <param name="value">The text of a row; null and empty leave the cell empty.</param>
    /// <param name="meaning">What stands in the column, for the sheet of notes; null where the heading says all.</param>
    /// <returns>The same columns, to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">The heading is blank or stands already.</exception>
    public TableColumns<T> Text(string heading, Func<T, string?> value, string? meaning = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        _columns.Text(Heading(heading, meaning), value);
        return this;
    }

    /// <summary>A column of whole numbers.</summary>
    /// <param name="heading">The heading; not blank, and of no other column.</param>
    /// <param name="value">The number of a row; null leaves the cell empty.</param>
    /// <param name="meaning">What stands in the column, for the sheet of notes; null where the heading says all.</param>
    /// <returns>The same columns, to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">The heading is blank or stands already.</exception>
    public TableColumns<T> Integer(string heading, Func<T, long?> value, string? meaning = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        _columns.Integer(Heading(heading, meaning), row => value(row));
        return this;
    }

    /// <summary>A column of numbers.</summary>
    /// <param name="heading">The heading; not blank, and of no other column.</param>
    /// <param name="value">The number of a row; null leaves the cell empty.</param>
    /// <param name="decimals">How many decimals are shown, 0 to 12; null means as many as the options say.</param>
    /// <param name="meaning">What stands in the column, for the sheet of notes; null where the heading says all.</param>
    /// <returns>The same columns, to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">The heading is blank or stands already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are not 0 to 12.</exception>
    public TableColumns<T> Number(string heading, Func<T, Rational?> value, int? decimals = null, string? meaning = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        _columns.Number(Heading(heading, meaning), value, Checked(decimals));
        return this;
    }

    /// <summary>A column of numbers, and beside it one that says of each row that there is a number, or why there is none.</summary>
    /// <param name="heading">The heading of the numbers; not blank, and of no other column.</param>
    /// <param name="statusHeading">The heading of the words; not blank, and of no other column.</param>
    /// <param name="value">The number of a row, or why there is none.</param>
    /// <param name="decimals">How many decimals are shown, 0 to 12; null means as many as the options say.</param>
    /// <param name="meaning">What stands in the column, for the sheet of notes; null where the heading says all.</param>
    /// <returns>The same columns, to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">A heading is blank or stands already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are not 0 to 12.</exception>
    public TableColumns<T> Number(string heading, string statusHeading, Func<T, Outcome<Rational>> value, int? decimals = null, string? meaning = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        Number(heading, row => Known(value(row)), decimals, meaning);
        return Status(statusHeading, value);
    }

    /// <summary>A column of rates: 0.9845 is shown as 98.45%.</summary>
    /// <param name="heading">The heading; not blank, and of no other column.</param>
    /// <param name="value">The rate of a row, 1 for 100%; null leaves the cell empty.</param>
    /// <param name="decimals">How many decimals of the percentage are shown, 0 to 12; null means as many as the options say.</param>
    /// <param name="meaning">What stands in the column, for the sheet of notes; null where the heading says all.</param>
    /// <returns>The same columns, to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">The heading is blank or stands already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are not 0 to 12.</exception>
    public TableColumns<T> Percent(string heading, Func<T, Rational?> value, int? decimals = null, string? meaning = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        _columns.Percent(Heading(heading, meaning), value, Checked(decimals));
        return this;
    }

    /// <summary>A column of rates, and beside it one that says of each row that there is a rate, or why there is none.</summary>
    /// <param name="heading">The heading of the rates; not blank, and of no other column.</param>
    /// <param name="statusHeading">The heading of the words; not blank, and of no other column.</param>
    /// <param name="value">The rate of a row, 1 for 100%, or why there is none.</param>
    /// <param name="decimals">How many decimals of the percentage are shown, 0 to 12; null means as many as the options say.</param>
    /// <param name="meaning">What stands in the column, for the sheet of notes; null where the heading says all.</param>
    /// <returns>The same columns, to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">A heading is blank or stands already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are not 0 to 12.</exception>
    public TableColumns<T> Percent(string heading, string statusHeading, Func<T, Outcome<Rate>> value, int? decimals = null, string? meaning = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        Percent(heading, row => value(row).TryGetValue(out Rate rate) ? rate.ToRational() : null, decimals, meaning);
        return Status(statusHeading, value);
    }

    /// <summary>A column of days.</summary>
    /// <param name="heading">The heading; not blank, and of no other column.</param>
    /// <param name="value">The day of a row; null leaves the cell empty.</param>
    /// <param name="meaning">What stands in the column, for the sheet of notes; null where the heading says all.</param>
    /// <returns>The same columns, to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">The heading is blank or stands already.</exception>
    public TableColumns<T> Day(string heading, Func<T, LocalDate?> value, string? meaning = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        _columns.Day(Heading(heading, meaning), value);
        return this;
    }

    /// <summary>The columns that a caller names.</summary>
    /// <exception cref="ArgumentException">The caller names none.</exception>
    internal static SheetColumns<T> Named(Action<TableColumns<T>> columns, ResultStyle style)
    {
        SheetColumns<T> named = new(style);
        columns(new TableColumns<T>(named));
        return named.Headings.IsEmpty ? throw new ArgumentException("A table has columns: name at least one.", nameof(columns)) : named;
    }

    private static Rational? Known(Outcome<Rational> value) => value.TryGetValue(out Rational known) ? known : null;

    private static int? Checked(int? decimals)
    {
        if (decimals is { } shown)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(shown, nameof(decimals));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(shown, Rounding.MaximumDigits, nameof(decimals));
        }

        return decimals;
    }

    private TableColumns<T> Status<TValue>(string heading, Func<T, Outcome<TValue>> value)
        where TValue : notnull
    {
        _columns.Text(Heading(heading, meaning: null), row => OutcomeWords.Of(value(row), _columns.Style.Language));
        return this;
    }

    private TableHeading Heading(string heading, string? meaning)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(heading);
        return _headings.Add(heading)
            ? TableHeading.Of(heading, meaning)
            : throw new ArgumentException($"'{heading}' is the heading of another column already: a reader could not tell them apart. Give it another one.", nameof(heading));
    }
}
