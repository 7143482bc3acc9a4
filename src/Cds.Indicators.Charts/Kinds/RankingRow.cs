using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>A row of a ranking chart (dòng xếp hạng): a unit, its value, and where they are known the range of the value and the places it may take.</summary>
/// <param name="Name">The name, as it is shown; two rows may have the same one.</param>
/// <param name="Value">The value, exact or between bounds; or why there is none.</param>
/// <example><code>
/// RankingRow estonia = new("Estonia", Figure.Exactly(0.742m, FigureForm.Number))
/// {
///     Range = Interval.Between(Rational.Parse("0.71"), Rational.Parse("0.77")),
///     Places = RankInterval.Between(best: 1, worst: 3, of: 33),
/// };
/// </code></example>
public sealed record RankingRow(string Name, Outcome<Figure> Value)
{
    /// <summary>A row of a known value.</summary>
    /// <param name="name">The name, as it is shown.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public RankingRow(string name, Figure value)
        : this(name, Outcome.Of(value))
    {
    }

    /// <summary>
    /// The range that the value lies in (khoảng tin cậy, khoảng bất định), for instance of 90% of the replicates of an uncertainty analysis, drawn as a line
    /// over the bar; null where none is known. In the scale of the value: a fraction for percentages.
    /// </summary>
    /// <value>Null unless set.</value>
    public Interval? Range { get; init; }

    /// <summary>The places that the unit may take (khoảng thứ hạng), the first being the best; null where it has none.</summary>
    /// <value>Null unless set.</value>
    public RankInterval? Places { get; init; }

    /// <summary>Name, value and places, for a log.</summary>
    /// <returns>For example <c>Estonia: 0.742, place 1–3/33</c>.</returns>
    public override string ToString() => $"{Name}: {Value.ToString("en", formatProvider: null)}{(Places is { } places ? $", place {places}" : "")}";
}
