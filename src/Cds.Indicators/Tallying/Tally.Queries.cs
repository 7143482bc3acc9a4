using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tallying;

/// <content>Counts, rates and totals.</content>
public sealed partial class Tally
{
    /// <summary>The numerator and the denominator of a ratio or mean, in one area and period.</summary>
    /// <param name="code">The code of the column.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="period">The period, of the kind and calendar of the tally.</param>
    /// <returns>What was counted, each in the smallest unit of its measure; no data, with the reason, where nothing was counted there.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> or <paramref name="area"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The tally has no such column; the message names those that it has.</exception>
    /// <exception cref="ArgumentException">The column is a single number, or the period is of another kind or calendar.</exception>
    /// <example><code>tally.Counts("dossier.on-time", "00070", Period.Month(2025, 8)).Value;   // 160/166</code></example>
    public Outcome<Ratio> Counts(string code, string area, Period period)
    {
        int column = PairOf(code);
        return CellOf(area, period) is { } cell ? Outcome.Of(CountsAt(cell, column)) : NothingIn<Ratio>(area, period);
    }

    /// <summary>The rate (tỷ lệ) of a ratio, or the quotient of the sums of a mean, in one area and period.</summary>
    /// <param name="code">The code of the column.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="period">The period, of the kind and calendar of the tally.</param>
    /// <returns>
    /// The exact quotient; measures with different decimals are brought together exactly. No data, with the reason, where nothing was counted there; a zero denominator where other
    /// columns were counted alone.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> or <paramref name="area"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The tally has no such column; the message names those that it has.</exception>
    /// <exception cref="ArgumentException">The column is a single number, or the period is of another kind or calendar.</exception>
    /// <exception cref="OverflowException">A part brought to the finer unit does not fit 64 bits.</exception>
    /// <example><code>tally.Rate("dossier.on-time", "00070", Period.Month(2025, 8)).ToString("vi");   // 96,39%</code></example>
    public Outcome<Rate> Rate(string code, string area, Period period)
    {
        int column = PairOf(code);
        return CellOf(area, period) is { } cell ? RateOf(column, CountsAt(cell, column)) : NothingIn<Rate>(area, period);
    }

    /// <summary>The rate over all areas and periods: the quotient of the sums, never a mean of rates.</summary>
    /// <param name="code">The code of the column.</param>
    /// <returns>The exact quotient; no data where the tally is empty.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The tally has no such column; the message names those that it has.</exception>
    /// <exception cref="ArgumentException">The column is a single number.</exception>
    /// <exception cref="OverflowException">A sum, or a part brought to the finer unit, does not fit 64 bits.</exception>
    public Outcome<Rate> Rate(string code)
    {
        int column = PairOf(code);
        return Count > 0 ? RateOf(column, Total(code)) : Outcome.NoData<Rate>("nothing was counted");
    }

    /// <summary>The rate of one area over all periods: the quotient of the sums, never a mean of rates.</summary>
    /// <param name="code">The code of the column.</param>
    /// <param name="area">The code of the area.</param>
    /// <returns>The exact quotient; no data, with the reason, where nothing was counted in the area.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> or <paramref name="area"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The tally has no such column; the message names those that it has.</exception>
    /// <exception cref="ArgumentException">The column is a single number.</exception>
    /// <exception cref="OverflowException">A sum, or a part brought to the finer unit, does not fit 64 bits.</exception>
    public Outcome<Rate> Rate(string code, string area)
    {
        int column = PairOf(code);
        return PlaceOf(area) >= 0 ? RateOf(column, Total(code, area)) : Outcome.NoData<Rate>($"nothing was counted in {area}");
    }

    /// <summary>The rate of one period over all areas: the quotient of the sums, never a mean of rates.</summary>
    /// <param name="code">The code of the column.</param>
    /// <param name="period">The period, of the kind and calendar of the tally.</param>
    /// <returns>The exact quotient; no data, with the reason, where nothing was counted in the period.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The tally has no such column; the message names those that it has.</exception>
    /// <exception cref="ArgumentException">The column is a single number, or the period is of another kind or calendar.</exception>
    /// <exception cref="OverflowException">A sum, or a part brought to the finer unit, does not fit 64 bits.</exception>
    public Outcome<Rate> Rate(string code, Period period)
    {
        int column = PairOf(code);
        return PlaceOf(period) >= 0 ? RateOf(column, Total(code, period)) : Outcome.NoData<Rate>($"nothing was counted in {period}");
    }

    /// <summary>A single number, in one area and period: how many records there were, or the sum of a quantity.</summary>
    /// <param name="code">The code of the column.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="period">The period, of the kind and calendar of the tally.</param>
    /// <returns>The number, in the smallest unit of its measure; no data, with the reason, where nothing was counted there.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> or <paramref name="area"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The tally has no such column; the message names those that it has.</exception>
    /// <exception cref="ArgumentException">The column is a numerator and a denominator, or the period is of another kind or calendar.</exception>
    public Outcome<long> Number(string code, string area, Period period)
    {
        int column = Structure.IndexOf(code);
        if (Structure.Columns[column].IsPair)
            throw new ArgumentException($"'{code}' is a numerator and a denominator, not a single number. Ask for its Counts or its Rate.", nameof(code));
        return CellOf(area, period) is { } cell ? Outcome.Of(_numerators[column][cell]) : NothingIn<long>(area, period);
    }

    /// <summary>The sums over all areas and periods.</summary>
    /// <param name="code">The code of the column.</param>
    /// <returns>
    /// The sum of the numerators and that of the denominators, each in the smallest unit of its measure; of a single number the denominator is 0. 0/0 where nothing was counted. Where the
    /// measures have different decimals, the rate is that of <see cref="Rate(string)"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The tally has no such column; the message names those that it has.</exception>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    /// <example><code>tally.Total("dossier.on-time").ToString();   // 1604/1666</code></example>
    public Ratio Total(string code) => Sum(Structure.IndexOf(code), 0, Count, period: null);

    /// <summary>The sums of one area over all periods.</summary>
    /// <param name="code">The code of the column.</param>
    /// <param name="area">The code of the area.</param>
    /// <returns>As <see cref="Total(string)"/>, of the area alone.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> or <paramref name="area"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The tally has no such column; the message names those that it has.</exception>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    public Ratio Total(string code, string area)
    {
        int column = Structure.IndexOf(code);
        int place = PlaceOf(area);
        return place < 0 ? Ratio.None : Sum(column, _areaStart[place], _areaStart[place + 1], period: null);
    }

    /// <summary>The sums of one period over all areas.</summary>
    /// <param name="code">The code of the column.</param>
    /// <param name="period">The period, of the kind and calendar of the tally.</param>
    /// <returns>As <see cref="Total(string)"/>, of the period alone.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The tally has no such column; the message names those that it has.</exception>
    /// <exception cref="ArgumentException">The period is of another kind or calendar.</exception>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    public Ratio Total(string code, Period period)
    {
        int column = Structure.IndexOf(code);
        int place = PlaceOf(period);
        return place < 0 ? Ratio.None : Sum(column, 0, Count, place);
    }

    private static Outcome<T> NothingIn<T>(string area, Period period)
        where T : notnull => Outcome.NoData<T>($"nothing was counted in {area} in {period}");

    private int PairOf(string code)
    {
        int column = Structure.IndexOf(code);
        return Structure.Columns[column].IsPair
            ? column
            : throw new ArgumentException($"'{code}' is a single number, not a numerator and a denominator. Ask for its Number or its Total.", nameof(code));
    }

    private int PlaceOf(string area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return Array.BinarySearch(_areas, area, StringComparer.Ordinal);
    }

    private int PlaceOf(Period period)
    {
        Structure.Require(period);
        return Array.BinarySearch(_periods, period);
    }

    private int? CellOf(string area, Period period)
    {
        int areaPlace = PlaceOf(area);
        int periodPlace = PlaceOf(period);
        if (areaPlace < 0 || periodPlace < 0)
            return null;
        int start = _areaStart[areaPlace];
        int cell = Array.BinarySearch(_cellPeriod, start, _areaStart[areaPlace + 1] - start, periodPlace);
        return cell < 0 ? null : cell;
    }

    private Outcome<Rate> RateOf(int column, Ratio counts)
    {
        TallyColumn definition = Structure.Columns[column];
        return Ratio.OfScaled(counts.Numerator, definition.NumeratorDecimals, counts.Denominator, definition.DenominatorDecimals).Rate;
    }

    /// <summary>The sums of the cells from <paramref name="first"/> to before <paramref name="end"/>, of one period or of all.</summary>
    private Ratio Sum(int column, int first, int end, int? period)
    {
        Int128 numerator = 0;
        Int128 denominator = 0;
        for (int cell = first; cell < end; cell++)
        {
            if (period is not null && _cellPeriod[cell] != period)
                continue;
            numerator += _numerators[column][cell];
            denominator += _denominators[column]?[cell] ?? 0;
        }

        return Ratio.OfSigned(Narrow(numerator, "numerators", column), Narrow(denominator, "denominators", column));
    }

    private long Narrow(Int128 sum, string what, int column) => sum == unchecked((long)sum)
        ? (long)sum
        : throw new OverflowException(FormattableString.Invariant(
            $"'{sum}' is the sum of the {what} of {Structure.Columns[column].Code}, and does not fit 64 bits. Ask for the areas or periods one by one."));
}
