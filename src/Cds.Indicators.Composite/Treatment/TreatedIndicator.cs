using System.Collections.Immutable;
using System.Diagnostics;

namespace Cds.Indicators.Composite.Treatment;

/// <summary>What a treatment found and did to an indicator.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
/// <example><code>
/// TreatedIndicator flights = result.Treatment()["Flights"];
/// flights.Outcome;                  // Winsorised
/// flights.Before?.Skewness;         // 2.24
/// flights.Winsorised[0].Unit;       // MLT
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class TreatedIndicator
{
    internal TreatedIndicator(string indicator, TreatmentMethod method, TreatmentLog log)
    {
        Indicator = indicator;
        Method = method;
        Outcome = log.Outcome;
        Before = log.Before;
        AfterWinsorising = log.AfterWinsorising;
        AfterTransformation = log.AfterTransformation;
        Winsorised = log.Winsorised;
        Transformation = log.Transformation;
        IsPassed = log.IsPassed;
    }

    /// <summary>The code of the indicator.</summary>
    public string Indicator { get; }

    /// <summary>The method that was asked for.</summary>
    public TreatmentMethod Method { get; }

    /// <summary>What became of it.</summary>
    public TreatmentOutcome Outcome { get; }

    /// <summary>Its shape before; null where it has too few values, equal ones, or was not to be treated.</summary>
    public DistributionShape? Before { get; }

    /// <summary>Its shape after winsorising; null where nothing was winsorised.</summary>
    public DistributionShape? AfterWinsorising { get; }

    /// <summary>Its shape after the transformation; null where it was not transformed.</summary>
    public DistributionShape? AfterTransformation { get; }

    /// <summary>
    /// The values that were winsorised, by ascending code of the unit. Where the outcome is <see cref="TreatmentOutcome.Transformed"/> and the method does not combine
    /// both, they were winsorised in vain, and the transformation is of the original values.
    /// </summary>
    public ImmutableArray<WinsorisedValue> Winsorised { get; }

    /// <summary>The transformation that was used, with the exponent where it was searched for; null where none was.</summary>
    public Transformation? Transformation { get; }

    /// <summary>Whether it passes the test now; false where it cannot be judged.</summary>
    public bool IsPassed { get; }

    /// <summary>The indicator, and what became of it.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Indicator}: {Outcome}";
}
