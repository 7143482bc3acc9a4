using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Composite.Treatment;

/// <summary>An extreme value that was set to the next one (giá trị được thay ở đuôi phân phối).</summary>
/// <param name="Unit">The code of the unit.</param>
/// <param name="Original">The value before.</param>
/// <param name="Value">The value after.</param>
/// <example><code>WinsorisedValue value = result.Treatment()["Flights"].Winsorised[0];   // MLT: 29.6 became 18.4</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct WinsorisedValue(string Unit, double Original, double Value)
{
    /// <summary>Whether it stood at the high end.</summary>
    public bool IsHigh => Original > Value;

    /// <summary>The unit with its value before and after.</summary>
    /// <returns><c>MLT: 29.6 → 18.4</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Unit}: {Original:R} → {Value:R}");
}
