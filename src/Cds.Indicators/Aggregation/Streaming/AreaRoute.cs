namespace Cds.Indicators.Aggregation.Streaming;

/// <summary>Where the rows of a unit go, as far as the unit says it.</summary>
/// <param name="Class">Which units share its way through the periods; see <see cref="StreamRoutes.Of(Periods.Period)"/>.</param>
/// <param name="FirstCell">The cell of its target and the first asked period.</param>
internal readonly record struct AreaRoute(int Class, int FirstCell);
