using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>Which indicators count as strengths and weaknesses of a unit.</summary>
/// <remarks>Immutable and thread-safe; two are equal where all rules are.</remarks>
/// <example><code>StrengthRules rules = new() { Count = 3, MinimumDistinctShare = 0.2 };</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record StrengthRules
{
    /// <summary>How many strengths, and how many weaknesses, are listed; at least 1, 5 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int Count
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(value));
            field = value;
        }
    } = 5;

    /// <summary>
    /// Whether indicators in which the unit has the same place as in the last one listed are listed too, beyond <see cref="Count"/>. Unless given they are not: a
    /// place among more units counts as the better one, then those that come first in the definition are taken.
    /// </summary>
    public bool IncludeTies { get; init; }

    /// <summary>
    /// The least share of different values among the values of an indicator, 0 to 1; an indicator with fewer, such as a yes or no, is left out. 0 unless given:
    /// none is left out.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The share does not lie from 0 to 1.</exception>
    public double MinimumDistinctShare
    {
        get;
        init => field = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value.ToString(CultureInfo.InvariantCulture), "The share does not lie from 0 to 1. Write a share: 0.2.");
    }

    /// <summary>
    /// Whether a value than which no unit has a worse one is never a strength, and one than which no unit has a better one never a weakness, however good or bad
    /// the place is that it shares; so unless given.
    /// </summary>
    public bool ExcludeContrary { get; init; } = true;

    /// <summary>The name of the stage whose table is ranked; null, unless given, for the figures as they were given.</summary>
    public string? Stage { get; init; }

    /// <summary>The rules in short.</summary>
    /// <returns><c>5, distinct share ≥ 0, contrary excluded</c>; where it is so, with <c>, with ties</c> and <c>, stage treat</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Count}{(IncludeTies ? ", with ties" : "")}, distinct share ≥ {MinimumDistinctShare:R}{(ExcludeContrary ? ", contrary excluded" : "")}{(Stage is null ? "" : $", stage {Stage}")}");
}
