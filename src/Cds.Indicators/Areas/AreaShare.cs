using System.Diagnostics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Areas;

/// <summary>How much of a unit lies in another: exactly, or between bounds where the table does not say.</summary>
/// <remarks>The default value names no unit and is nothing.</remarks>
/// <param name="Area">The unit in which it lies.</param>
/// <param name="Lower">The least part, 0 to 1.</param>
/// <param name="Upper">The greatest part, above 0, at most 1, not below <paramref name="Lower"/>.</param>
/// <example><code>foreach (AreaShare share in restatement.Of(commune)) Console.WriteLine($"{share.Area}: {share.Lower} to {share.Upper}");</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct AreaShare(Area Area, Rational Lower, Rational Upper)
{
    /// <summary>Whether the part is known exactly.</summary>
    public bool IsExact => Lower == Upper;

    /// <summary>Both bounds.</summary>
    public ShareBounds Bounds => new(Lower, Upper);

    /// <summary>The unit and its part.</summary>
    /// <returns>For example <c>Xã Yên Bài (commune:09694@2025-07-01): 0 to 1</c>.</returns>
    public override string ToString() => Area is null ? "(none)" : $"{Area}: {Bounds}";
}
