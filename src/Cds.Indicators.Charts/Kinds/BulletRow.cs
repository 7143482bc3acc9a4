using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>A row of a bullet chart (dòng so với mục tiêu): a value and what is required of it.</summary>
/// <param name="Name">The name, as it is shown; two rows may have the same one.</param>
/// <param name="Value">The value, exact or between bounds; or why there is none.</param>
/// <param name="Requirement">
/// The requirement, as the set of values that meet it: <c>từ 80% trở lên</c>, <c>không quá 5%</c>. A plain number is met by itself alone; say
/// <see cref="Figure.AsRequirement"/> of it.
/// </param>
/// <example><code>
/// BulletRow row = new("Thanh toán trực tuyến", Outcome.Of(Figure.Parse("trên 90%", TextStyle.Vietnamese)), Figure.Parse("từ 80% trở lên", TextStyle.Vietnamese));
/// </code></example>
public sealed record BulletRow(string Name, Outcome<Figure> Value, Figure Requirement)
{
    /// <summary>The unit of the numbers (đơn vị tính); rows of one unit stand on one scale. Null for percentages, and for numbers of nothing.</summary>
    /// <value>Null unless set.</value>
    public LocalizedText? Unit { get; init; }

    /// <summary>Name, value and requirement, for a log.</summary>
    /// <returns>For example <c>Paid online: 90% (>=80%)</c>.</returns>
    public override string ToString() => $"{Name}: {Value.ToString("en", formatProvider: null)} ({Requirement})";
}
