using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Rankings;

/// <summary>A unit with the bounds of its value and the places that it may hold.</summary>
/// <typeparam name="T">What is ranked.</typeparam>
/// <param name="Item">The unit.</param>
/// <param name="Bounds">All values that it may have.</param>
/// <param name="Places">All places that it may hold.</param>
/// <example><code>foreach (BoundedRow&lt;Area&gt; row in ranking.Rows) Console.WriteLine($"{row.Places}  {row.Item.Name}");   // 4–7/13  Ba Tơ</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct BoundedRow<T>(T Item, Interval Bounds, RankInterval Places)
    where T : notnull
{
    /// <summary>The places and the unit.</summary>
    /// <returns>For example <c>4–7/13 Ba Tơ</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Places} {Item}");
}
