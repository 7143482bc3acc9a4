using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation;

/// <summary>How much of what was expected a cell is made of (độ phủ số liệu).</summary>
/// <remarks>
/// A report is that of one unit for one period; of stocks, of which one value stands for a whole period, it is one of each unit. A report whose status says that there is no
/// value is not present. Immutable and thread-safe.
/// </remarks>
/// <example><code>
/// Coverage coverage = result["38", "2025-Q3"].Coverage;
/// Console.WriteLine(coverage);                                  // 164/166
/// foreach (AreaPeriod missing in coverage.MissingReports())
///     Console.WriteLine($"{missing.Area}: {missing.Period}");
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Coverage
{
    private readonly Func<IEnumerable<AreaPeriod>>? _missing;

    internal Coverage(Evaluation.CellReading cell, Func<IEnumerable<AreaPeriod>>? missing)
    {
        Expected = cell.Expected;
        Present = cell.Present;
        WithoutValue = cell.WithoutValue;
        Suppressed = cell.Suppressed;
        OutsideValidity = cell.OutsideValidity;
        Carried = cell.Carried;
        LeftOut = cell.LeftOut;
        _missing = missing;
    }

    /// <summary>How many reports are expected.</summary>
    public int Expected { get; }

    /// <summary>How many of them are there with a value.</summary>
    public int Present { get; }

    /// <summary>How many of them are not.</summary>
    public int Missing => Expected - Present;

    /// <summary>How many reports are there that say that there is no value; they are missing too where they were expected.</summary>
    public int WithoutValue { get; }

    /// <summary>How many of those are suppressed.</summary>
    public int Suppressed { get; }

    /// <summary>
    /// How many reports went in of units that were not there throughout the reported period: they were not expected, and belong to the sum all the same (a unit that
    /// ended on the 15th reports on half the month, its successor on the other).
    /// </summary>
    public int OutsideValidity { get; }

    /// <summary>For how many units an earlier value stands for the last one.</summary>
    public int Carried { get; }

    /// <summary>How many reports were left out, because their units were not there on the day that was asked.</summary>
    public int LeftOut { get; }

    /// <summary>Whether nothing is missing.</summary>
    public bool IsComplete => Missing == 0;

    /// <summary>The part that is present; <see cref="OutcomeKind.ZeroDenominator"/> where nothing is expected.</summary>
    public Outcome<Rate> Share => Ratio.Of(Present, Expected).Rate;

    /// <summary>Which reports are missing, found when they are asked for. For stocks the period is the asked one.</summary>
    /// <returns>The units and periods, in the order of the registry and of time.</returns>
    /// <exception cref="InvalidOperationException">The observations came in a stream and are not there any more; only their number is known.</exception>
    public IEnumerable<AreaPeriod> MissingReports() => _missing?.Invoke() ?? throw new InvalidOperationException(
        "Which reports are missing is not known: the observations came in a stream, and only their number was kept. Read Missing, or roll up an ObservationSet.");

    /// <summary>Present of expected.</summary>
    /// <returns>For example <c>164/166</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Present}/{Expected}");
}
