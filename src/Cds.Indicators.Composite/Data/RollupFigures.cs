using System.Globalization;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Data;

/// <summary>Takes the figures of an index from a roll-up of observations (số liệu từ kết quả tổng hợp).</summary>
/// <remarks>
/// Units are the targets of the roll-up by their codes, columns its indicators and measures by theirs, so that a measure may serve as a denominator. Rates come as
/// fractions, 0.9845 for 98.45%, all else in the unit of the indicator; the nearest double of the exact number. What is suppressed or known between bounds only has no
/// data. A unit to which nothing applies in the period, because it was not there, is left out.
/// </remarks>
/// <example><code>
/// IndexData data = observations.Rollup(catalogue["dossier.on-time"], catalogue["dossier.paid-online"])
///     .To(AreaLevel.Province).Per(PeriodKind.Year).During(Period.OfYear(2026)).Compute()
///     .ToIndexData(Period.OfYear(2026));
/// </code></example>
public static class RollupFigures
{
    /// <summary>The figures of one period.</summary>
    /// <param name="result">The roll-up, of one or more indicators and measures.</param>
    /// <param name="period">One of its periods.</param>
    /// <param name="takeIncomplete">Whether a figure that lacks reports stands for the whole; unless so, it is missing.</param>
    /// <returns>The data; without units where nothing applies to any target.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    /// <exception cref="ArgumentException">Two units that were there in the period have the same code: those before and after a merger within it.</exception>
    /// <exception cref="KeyNotFoundException">The period was not asked in the roll-up.</exception>
    public static IndexData ToIndexData(this RollupResult result, Period period, bool takeIncomplete = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!result.Periods.Contains(period))
            throw new KeyNotFoundException($"{period} is not a period of the roll-up: its periods are {string.Join(", ", result.Periods)}. Give one of them, or ask for it in the roll-up.");

        Subject[] subjects = [.. result.Subjects];
        RollupResult[] parts = Array.ConvertAll(subjects, result.Of);
        List<string> units = [];
        List<double>[] columns = Array.ConvertAll(subjects, static _ => new List<double>());
        HashSet<string> known = new(StringComparer.Ordinal);
        Outcome<Rational>[] values = new Outcome<Rational>[subjects.Length];
        foreach (RollupTarget target in result.Targets)
        {
            for (int i = 0; i < parts.Length; i++)
                values[i] = parts[i][target, period].Value;
            if (Array.TrueForAll(values, static value => value.Kind == OutcomeKind.NotApplicable))
                continue;
            if (!known.Add(target.Code))
                throw new ArgumentException($"{target.Code} is the code of two units that were there in {period.ToString(format: null, CultureInfo.InvariantCulture)}, before and after a change of units. Restate the roll-up to one day.", nameof(result));
            units.Add(target.Code);
            for (int i = 0; i < values.Length; i++)
                columns[i].Add(Cell(values[i], takeIncomplete));
        }

        return IndexData.Of(units, subjects.Select((subject, i) => KeyValuePair.Create(subject.Code, columns[i].ToArray())));
    }

    /// <summary>The figures of all periods of a roll-up.</summary>
    /// <param name="result">The roll-up, of one or more indicators and measures.</param>
    /// <param name="takeIncomplete">Whether a figure that lacks reports stands for the whole; unless so, it is missing.</param>
    /// <returns>The panel.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    /// <exception cref="ArgumentException">Two units that were there in the same period have the same code: those before and after a merger within it.</exception>
    /// <exception cref="Faults.FaultException">The roll-up has no periods, or periods of different kinds or calendars.</exception>
    public static IndexPanel ToIndexPanel(this RollupResult result, bool takeIncomplete = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        return IndexPanel.Of(result.Periods.Select(period => KeyValuePair.Create(period, result.ToIndexData(period, takeIncomplete))));
    }

    private static double Cell(Outcome<Rational> value, bool takeIncomplete) => value.Kind switch
    {
        OutcomeKind.Value => value.Value.ToDouble(),
        OutcomeKind.Incomplete when takeIncomplete => value.PartialValue.ToDouble(),
        OutcomeKind.ZeroDenominator => Missing.Of(MissingKind.ZeroDenominator),
        _ => Missing.NoData,
    };
}
