using Cds.Indicators.Indicators;

namespace Cds.Indicators.Rankings;

/// <summary>Makes tie-breaks (tiêu chí phụ) from a second value or a text.</summary>
/// <example><code>TieBreak&lt;Area&gt; byCode = TieBreak.ByText&lt;Area&gt;(new("theo mã đơn vị", "by unit code"), area => area.Code);</code></example>
public static class TieBreak
{
    /// <summary>The unit with the better second value stands first.</summary>
    /// <typeparam name="T">What is ranked.</typeparam>
    /// <typeparam name="TKey">The type of the second value.</typeparam>
    /// <param name="statement">The rule in words.</param>
    /// <param name="key">The second value of a unit.</param>
    /// <param name="direction">Whether more of it is better.</param>
    /// <returns>The tie-break.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="direction"/> is <see cref="Direction.Neutral"/>, which orders nothing.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="direction"/> is not defined.</exception>
    public static TieBreak<T> By<T, TKey>(LocalizedText statement, Func<T, TKey> key, Direction direction)
        where T : notnull
        where TKey : struct, IComparable<TKey>
    {
        ArgumentNullException.ThrowIfNull(key);
        RankingRules.RequireOrder(direction);
        return new TieBreak<T>(statement, Comparer<T>.Create(direction == Direction.HigherIsBetter
            ? (left, right) => key(right).CompareTo(key(left))
            : (left, right) => key(left).CompareTo(key(right))));
    }

    /// <summary>The unit whose text comes first stands first: a code, compared character by character in no culture (ordinal).</summary>
    /// <typeparam name="T">What is ranked.</typeparam>
    /// <param name="statement">The rule in words.</param>
    /// <param name="text">The text of a unit, such as its code.</param>
    /// <returns>The tie-break.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static TieBreak<T> ByText<T>(LocalizedText statement, Func<T, string> text)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TieBreak<T>(statement, Comparer<T>.Create((left, right) => string.CompareOrdinal(text(left), text(right))));
    }
}
