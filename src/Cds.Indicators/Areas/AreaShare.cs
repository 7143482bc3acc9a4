using Cds.Indicators.Rates;

namespace Cds.Indicators.Areas;

/// <summary>How much of a unit lies in another: exactly, or between bounds where the table does not say.</summary>
/// <param name="Area">The unit in which it lies.</param>
/// <param name="Lower">The least part, 0 to 1.</param>
/// <param name="Upper">The greatest part, 0 to 1, not below <paramref name="Lower"/>.</param>
public readonly record struct AreaShare(Area Area, Rational Lower, Rational Upper)
{
    /// <summary>Whether the part is known exactly.</summary>
    public bool IsExact => Lower == Upper;
}
