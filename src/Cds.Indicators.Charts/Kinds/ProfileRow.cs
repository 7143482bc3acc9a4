using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>A bar of a profile of pillars (điểm trụ cột): the points of one unit in one group, against the most that can be had there.</summary>
/// <param name="Unit">The name of the unit, as it is shown.</param>
/// <param name="Group">The name of the group or pillar, as it is shown.</param>
/// <param name="Points">The points, exact or between bounds; or why there are none.</param>
/// <param name="Maximum">The most points of the group, above 0.</param>
/// <example><code>
/// ProfileRow row = new("Đắk Lắk", "Công khai, minh bạch", Figure.Exactly(11.85m, FigureForm.Number), maximum: 18);
/// </code></example>
public sealed record ProfileRow(string Unit, string Group, Outcome<Figure> Points, decimal Maximum)
{
    /// <summary>A bar of known points.</summary>
    /// <param name="unit">The name of the unit, as it is shown.</param>
    /// <param name="group">The name of the group or pillar, as it is shown.</param>
    /// <param name="points">The points.</param>
    /// <param name="maximum">The most points of the group, above 0.</param>
    /// <exception cref="ArgumentNullException"><paramref name="points"/> is null.</exception>
    public ProfileRow(string unit, string group, Figure points, decimal maximum)
        : this(unit, group, Outcome.Of(points), maximum)
    {
    }

    /// <summary>Unit, group, points and maximum, for a log.</summary>
    /// <returns>For example <c>Đắk Lắk, Công khai: 11.85/18</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Unit}, {Group}: {Points.ToString("en", formatProvider: null)}/{Maximum}");
}
