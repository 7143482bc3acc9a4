using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Composite.Treatment;

/// <summary>What a stage found and did to each indicator.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
/// <example><code>
/// TreatmentReport report = result.Treatment();
/// report["Flights"].Outcome;                                          // Winsorised
/// report.Indicators.Count(i => i.Outcome == TreatmentOutcome.Passed);  // 33
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class TreatmentReport
{
    internal TreatmentReport(ImmutableArray<TreatedIndicator> indicators) => Indicators = indicators;

    /// <summary>All indicators, in the order of the hierarchy.</summary>
    public ImmutableArray<TreatedIndicator> Indicators { get; }

    /// <summary>What was found and done to an indicator.</summary>
    /// <param name="indicator">The code of the indicator.</param>
    /// <returns>What was found and done.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="indicator"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The index has no such indicator.</exception>
    public TreatedIndicator this[string indicator]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(indicator);
            foreach (TreatedIndicator treated in Indicators)
            {
                if (string.Equals(treated.Indicator, indicator, StringComparison.Ordinal))
                    return treated;
            }

            throw new KeyNotFoundException($"'{indicator}' is not an indicator of the index: its indicators are {string.Join(", ", Indicators.Select(static i => i.Indicator))}. Give one of them.");
        }
    }

    /// <summary>How many indicators were looked at.</summary>
    /// <returns>For example <c>6 indicators, 1 of them not passed</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Indicators.Length} indicators, {Indicators.Count(static treated => !treated.IsPassed)} of them not passed");
}
