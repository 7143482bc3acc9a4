using System.Diagnostics;

namespace Cds.Indicators.Tallying;

/// <summary>What one column of a tally counts, in canonical words: two tallies go together only where all of it is the same.</summary>
/// <param name="Code">The code of the indicator or measure.</param>
/// <param name="Numerator">What is counted or summed in the numerator, or as the number.</param>
/// <param name="Denominator">What is counted or summed in the denominator; null where it is a single number.</param>
/// <param name="Area">The key of the area.</param>
/// <param name="Date">The day that decides the period.</param>
/// <param name="NumeratorDecimals">The decimals of the numerator's measure, 0 to 18: its sum is in units of 10 to the minus that.</param>
/// <param name="DenominatorDecimals">The decimals of the denominator's measure, 0 to 18; 0 where there is none.</param>
/// <example><code>
/// tally.Structure.Columns[0];   // dossier.received-online: count where x.IsOnline / count where true, by x.Commune and x.ReceivedOn
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record TallyColumn(
    string Code, string Numerator, string? Denominator, string Area, string Date, int NumeratorDecimals, int DenominatorDecimals)
{
    /// <summary>Whether it is a numerator and a denominator rather than a single number.</summary>
    public bool IsPair => Denominator is not null;

    /// <summary>The code and what is counted.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Code}: {Numerator}{(Denominator is null ? "" : $" / {Denominator}")}, by {Area} and {Date}";
}
