using Cds.Indicators.Indicators;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Reports;

/// <summary>Makes the columns of a table, one method for each type of value (kiểu cột).</summary>
/// <remarks>
/// Every number is rounded once, half away from zero, when it is written; the page keeps the exact value beside it. Where a value is missing, the cell says why: no data, zero
/// denominator, incomplete with how much of it is there, suppressed, or not applicable.
/// </remarks>
/// <example><code>
/// ReportColumn.Points(new LocalizedText("Điểm", "Points"), (ComponentScore score) => score.Points, score => score.Component.Maximum);
/// </code></example>
public static class ReportColumn
{
    /// <summary>The most decimals of a number.</summary>
    public const int MostDecimals = Rounding.MaximumDigits;

    /// <summary>A column of text that is the same in both languages: names of units, codes.</summary>
    /// <typeparam name="T">What a row tells of.</typeparam>
    /// <param name="heading">The heading, at most 500 characters in each language.</param>
    /// <param name="text">The text of a row, at most 20,000 characters; null or blank for an empty cell.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The heading is too long.</exception>
    public static ReportColumn<T> Text<T>(LocalizedText heading, Func<T, string?> text)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ReportColumn<T>(heading, isNumeric: false, row => ReportCells.Text(text(row)));
    }

    /// <summary>A column of text in both languages.</summary>
    /// <typeparam name="T">What a row tells of.</typeparam>
    /// <param name="heading">The heading, at most 500 characters in each language.</param>
    /// <param name="text">The text of a row, at most 20,000 characters in each language; null for an empty cell.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The heading is too long.</exception>
    public static ReportColumn<T> Text<T>(LocalizedText heading, Func<T, LocalizedText?> text)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ReportColumn<T>(heading, isNumeric: false, row => ReportCells.Text(text(row)));
    }

    /// <summary>A column of numbers (số): 5.254,50.</summary>
    /// <typeparam name="T">What a row tells of.</typeparam>
    /// <param name="heading">The heading with the unit, at most 500 characters in each language.</param>
    /// <param name="number">The number of a row, or why there is none.</param>
    /// <param name="decimals">The decimals that are written, 0 to <see cref="MostDecimals"/>.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The heading is too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> lies outside.</exception>
    public static ReportColumn<T> Number<T>(LocalizedText heading, Func<T, Outcome<Rational>> number, int decimals = 2)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(number);
        Rounding rounding = Rounding.HalfAwayFromZero(decimals);
        return new ReportColumn<T>(heading, isNumeric: true, row => ReportCells.Number(number(row), rounding));
    }

    /// <summary>A column of rates (tỷ lệ) in per cent, each with a bar from 0% to 100%.</summary>
    /// <typeparam name="T">What a row tells of.</typeparam>
    /// <param name="heading">The heading, at most 500 characters in each language.</param>
    /// <param name="rate">The rate of a row, or why there is none.</param>
    /// <param name="decimals">The decimals of the percentage that are written, 0 to <see cref="MostDecimals"/>.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The heading is too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> lies outside.</exception>
    public static ReportColumn<T> Rate<T>(LocalizedText heading, Func<T, Outcome<Rate>> rate, int decimals = 2)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(rate);
        Rounding rounding = Rounding.HalfAwayFromZero(decimals);
        return new ReportColumn<T>(heading, isNumeric: true, row => ReportCells.Rate(rate(row), rounding));
    }

    /// <summary>A column of published figures (số công bố), in their words: <c>trên 90%</c>. A percentage that is one number has a bar from 0% to 100%.</summary>
    /// <typeparam name="T">What a row tells of.</typeparam>
    /// <param name="heading">The heading, at most 500 characters in each language.</param>
    /// <param name="figure">The figure of a row, or why there is none.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The heading is too long.</exception>
    public static ReportColumn<T> Figure<T>(LocalizedText heading, Func<T, Outcome<Figure>> figure)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new ReportColumn<T>(heading, isNumeric: true, row => ReportCells.Figure(figure(row)));
    }

    /// <summary>A column of points against a maximum (điểm trên điểm tối đa): <c>11,85/18</c>, each with a bar from 0 to its maximum.</summary>
    /// <typeparam name="T">What a row tells of.</typeparam>
    /// <param name="heading">The heading, at most 500 characters in each language.</param>
    /// <param name="points">The points of a row, or why there are none.</param>
    /// <param name="maximum">The maximum of a row; where it is 0 or less, there is no bar.</param>
    /// <param name="decimals">The decimals of the points that are written, 0 to <see cref="MostDecimals"/>.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The heading is too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> lies outside.</exception>
    public static ReportColumn<T> Points<T>(LocalizedText heading, Func<T, Outcome<WideRational>> points, Func<T, decimal> maximum, int decimals = 2)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(maximum);
        Rounding rounding = Rounding.HalfAwayFromZero(decimals);
        return new ReportColumn<T>(heading, isNumeric: true, row => ReportCells.Points(points(row), maximum(row), rounding));
    }

    /// <summary>A column of places (thứ hạng): <c>thứ 4/13</c>, <c>đồng hạng 2/4</c>.</summary>
    /// <typeparam name="T">What a row tells of.</typeparam>
    /// <param name="heading">The heading, at most 500 characters in each language.</param>
    /// <param name="rank">The place of a row, or why there is none.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The heading is too long.</exception>
    public static ReportColumn<T> Rank<T>(LocalizedText heading, Func<T, Outcome<Rank>> rank)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(rank);
        return new ReportColumn<T>(heading, isNumeric: true, row => ReportCells.Formatted(rank(row)));
    }

    /// <summary>A column of intervals of places (khoảng thứ hạng): from the best to the worst that is possible.</summary>
    /// <typeparam name="T">What a row tells of.</typeparam>
    /// <param name="heading">The heading, at most 500 characters in each language.</param>
    /// <param name="places">The places of a row, or why there are none.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The heading is too long.</exception>
    public static ReportColumn<T> Places<T>(LocalizedText heading, Func<T, Outcome<RankInterval>> places)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(places);
        return new ReportColumn<T>(heading, isNumeric: true, row => ReportCells.Formatted(places(row)));
    }

    /// <summary>A column of results in words (kết quả): reached, a band, or why nothing can be said.</summary>
    /// <typeparam name="T">What a row tells of.</typeparam>
    /// <param name="heading">The heading, at most 500 characters in each language.</param>
    /// <param name="result">The result of a row in words, or why there is none.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The heading is too long.</exception>
    public static ReportColumn<T> Result<T>(LocalizedText heading, Func<T, Outcome<LocalizedText>> result)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(result);
        return new ReportColumn<T>(heading, isNumeric: false, row => ReportCells.Result(result(row)));
    }
}
