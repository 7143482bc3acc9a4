using Cds.Indicators.Aggregation;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Scoring;

/// <content>Inputs from what the library counted: tallies and roll-ups.</content>
public readonly partial record struct ScoreInput
{
    /// <summary>Counts, or why there are none.</summary>
    /// <param name="counts">The outcome; a partial value is not scored, because it is not the value.</param>
    /// <returns>The input.</returns>
    public static ScoreInput Of(Outcome<Ratio> counts) => counts.TryGetValue(out Ratio known) ? Of(known) : Absent(counts.Kind, counts.Reason);

    /// <summary>What a roll-up (tổng hợp) knows: its counts where the value is their exact quotient, otherwise the exact value, the bounds, or why there is none.</summary>
    /// <param name="cell">The cell of the indicator that is scored.</param>
    /// <returns>The input. An incomplete cell is missing, because what is there is not the value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cell"/> is null.</exception>
    /// <example><code>card.Score(component => ScoreInput.Of(result.Of(component.Indicator)["36", "2025-M07"]));</code></example>
    public static ScoreInput Of(RollupCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        Outcome<Rational> value = cell.Value;
        return CountsOf(cell) is { } counts && ScoreCalculation.Evaluate(cell.Subject.Indicator!, counts) is var quotient && quotient.Kind == value.Kind
            && (!quotient.HasValue || quotient.Value == value.Value)
            ? Of(counts)
            : Of(cell.Figure);
    }

    /// <summary>What a tally (bảng đếm) counted of an indicator, in one area and period.</summary>
    /// <param name="tally">The tally.</param>
    /// <param name="indicator">The indicator that is scored.</param>
    /// <param name="area">The code of the area.</param>
    /// <param name="period">The period, of the kind and calendar of the tally.</param>
    /// <returns>The counts, or the number; missing where the tally does not count the indicator, or counted nothing there.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The tally counts the indicator otherwise: as a single number, or with other decimals; or the period is of another kind or calendar.</exception>
    /// <example><code>
    /// Period month = Period.Month(2025, 8);
    /// card.ScoreAll(tally.Areas, (commune, component) => ScoreInput.FromTally(tally, component.Indicator, commune, month));
    /// </code></example>
    public static ScoreInput FromTally(Tally tally, Indicator indicator, string area, Period period)
    {
        ArgumentNullException.ThrowIfNull(tally);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(area);
        TallyColumn? column = tally.Structure.Columns.FirstOrDefault(column => string.Equals(column.Code, indicator.Code, StringComparison.Ordinal));
        if (column is null)
            return Missing($"the tally does not count {indicator.Code}");
        if (Tally.DifferenceOf(column, indicator) is { } difference)
            throw new ArgumentException($"The tally counts otherwise than the indicator: {difference}. Give the indicator that the tally was made for.", nameof(indicator));
        if (column.IsPair)
            return Of(tally.Counts(column.Code, area, period));
        Outcome<long> number = tally.Number(column.Code, area, period);
        return number.TryGetValue(out long units) ? Of(Rational.Of(units, (Int128)WideInteger.PowerOfTen(column.NumeratorDecimals))) : Absent(number.Kind, number.Reason);
    }

    /// <summary>The counts of a cell in the smallest units of their measures; null where they are not whole and exact.</summary>
    private static Ratio? CountsOf(RollupCell cell)
    {
        (Measure Numerator, Measure Denominator)? measures = cell.Subject.Indicator switch
        {
            RatioIndicator ratio => (ratio.Numerator, ratio.Denominator),
            MeanIndicator mean => (mean.Numerator, mean.Denominator),
            _ => null,
        };
        return measures is { } known && cell.Counts is { IsExact: true, Numerator.Lower: { } part, Denominator.Lower: { } whole }
            && UnitsOf(part.Value, known.Numerator) is { } numerator && UnitsOf(whole.Value, known.Denominator) is >= 0 and { } denominator
            ? Ratio.Of(numerator, denominator)
            : null;
    }

    private static long? UnitsOf(Rational amount, Measure measure)
    {
        Rational units = amount * Rational.Of((Int128)WideInteger.PowerOfTen(measure.Decimals), 1);
        return units.IsInteger && units.Numerator >= long.MinValue && units.Numerator <= long.MaxValue ? (long)units.Numerator : null;
    }
}
