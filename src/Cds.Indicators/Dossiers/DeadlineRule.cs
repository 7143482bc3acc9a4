using System.Diagnostics;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;

namespace Cds.Indicators.Dossiers;

/// <summary>One rule of a deadline clock in words (quy tắc tính thời hạn), with the text it comes from and how well that is known.</summary>
/// <param name="Text">What the rule says, in Vietnamese and English.</param>
/// <param name="Basis">Where it comes from.</param>
/// <exception cref="ArgumentNullException">A part is null.</exception>
/// <remarks>Equal when both are equal. Immutable.</remarks>
/// <example><code>foreach (DeadlineRule rule in judgement.Rules) Console.WriteLine($"{rule.Text.English}: {rule.Basis}");</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record DeadlineRule(LocalizedText Text, LegalBasis Basis)
{
    /// <summary>What the rule says, in Vietnamese and English. Never null.</summary>
    public LocalizedText Text { get; } = Text ?? throw new ArgumentNullException(nameof(Text));

    /// <summary>Where it comes from. Never null.</summary>
    public LegalBasis Basis { get; } = Basis ?? throw new ArgumentNullException(nameof(Basis));

    internal static DeadlineRule Of(string vietnamese, string english, LegalBasis basis) => new(new LocalizedText(vietnamese, english), basis);
}
