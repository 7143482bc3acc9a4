using System.Diagnostics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Areas;

/// <summary>How much of a unit lies in a set of others: exactly, or between bounds where the tables do not say.</summary>
/// <remarks>The default value is exactly nothing. Equal when both bounds are.</remarks>
/// <param name="Lower">The least part, 0 to 1.</param>
/// <param name="Upper">The greatest part, 0 to 1, not below <paramref name="Lower"/>.</param>
/// <example><code>restatement.In(commune, province).IsExact;   // true: all of it, although the commune was split</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct ShareBounds(Rational Lower, Rational Upper)
{
    /// <summary>Whether the part is known exactly.</summary>
    public bool IsExact => Lower == Upper;

    /// <summary>Whether all of the unit lies there for certain.</summary>
    public bool IsWhole => Lower == Rational.One;

    /// <summary>Whether nothing of the unit lies there for certain.</summary>
    public bool IsNothing => Upper.Sign == 0;

    /// <summary>The part, or both bounds.</summary>
    /// <returns>For example <c>1</c> or <c>0 to 0.4</c>.</returns>
    public override string ToString() => IsExact ? $"{Lower}" : $"{Lower} to {Upper}";
}
