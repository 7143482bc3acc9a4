namespace Cds.Indicators.Areas;

/// <summary>A fault of a row of units or of passages.</summary>
/// <param name="IsUnit">Whether the row is one of units.</param>
/// <param name="Row">The zero-based row.</param>
/// <param name="Member">The member of the JSON form that it concerns; empty for the row.</param>
/// <param name="Value">The value found.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Cure">The cure.</param>
internal readonly record struct AreaFault(bool IsUnit, int Row, string Member, string Value, string Rule, string Cure);
