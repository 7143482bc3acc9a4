using System.Diagnostics;

namespace Cds.Indicators.Rates;

/// <summary>One end of an interval: a number, and whether the number itself belongs to the interval.</summary>
/// <param name="Value">The number.</param>
/// <param name="IsClosed"><see langword="true"/> where the number belongs to the interval: "at least 90%"; <see langword="false"/> where it does not: "more than 90%".</param>
/// <remarks>The default value is an open end at 0.</remarks>
/// <example><code>new Bound(Rational.Of(9, 10), IsClosed: false);   // above 90%</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct Bound(Rational Value, bool IsClosed);
