using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>What an assumption was in a replicate.</summary>
/// <param name="Assumption">The name of the assumption.</param>
/// <param name="Draw">The number drawn, from 0 to 1, without 1.</param>
/// <param name="Alternative">The number of the alternative, from 1; null where a value of an interval was taken.</param>
/// <param name="Text">The alternative or the value in words: <c>min-max(1, 100)</c>.</param>
/// <example><code>
/// foreach (AssumptionChoice choice in result.Replicate(17).Choices)
///     Console.WriteLine($"{choice.Assumption}: {choice.Text}");
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record AssumptionChoice(string Assumption, double Draw, int? Alternative, string Text)
{
    /// <summary>The assumption and what it was, with the number of the alternative and the number drawn, to six significant digits.</summary>
    /// <returns><c>norm: min-max(1, 100) (alternative 2, draw 0.731642)</c>; <c>(draw 0.731642)</c> of a value of an interval.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Assumption}: {Text} ({(Alternative is null ? "" : "alternative ")}{Alternative}{(Alternative is null ? "" : ", ")}draw {Draw:G6})");
}
