using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Rankings;

/// <summary>A unit with its place in a ranking.</summary>
/// <typeparam name="T">What is ranked.</typeparam>
/// <param name="Item">The unit.</param>
/// <param name="Rank">Its place.</param>
/// <example><code>foreach (RankedRow&lt;Area&gt; row in ranking.Rows) Console.WriteLine($"{row.Rank}  {row.Item.Name}");</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct RankedRow<T>(T Item, Rank Rank)
    where T : notnull
{
    /// <summary>The place and the unit.</summary>
    /// <returns>For example <c>4/13 Ba Tơ</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rank} {Item}");
}
