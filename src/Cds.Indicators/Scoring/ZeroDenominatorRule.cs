using System.Diagnostics;
using Cds.Indicators.Provenance;

namespace Cds.Indicators.Scoring;

/// <summary>What a component is worth where there was nothing to count (mẫu số bằng 0): no petition received is worth all points in 766/QĐ-TTg, no dossier none.</summary>
/// <param name="Points">The points, from 0 to the maximum of the component, both included.</param>
/// <param name="LegalBasis">What says so, with its tag.</param>
/// <exception cref="ArgumentNullException"><paramref name="LegalBasis"/> is null.</exception>
/// <example><code>new ZeroDenominatorRule(6, new LegalBasis("766/QĐ-TTg", "5.2", null, "qd766", Confidence.Secondary));</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ZeroDenominatorRule(decimal Points, LegalBasis LegalBasis)
{
    /// <summary>What says so, with its tag.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public LegalBasis LegalBasis { get; } = LegalBasis ?? throw new ArgumentNullException(nameof(LegalBasis));

    /// <summary>The points and what says so.</summary>
    /// <returns>For example <c>6 (766/QĐ-TTg, 5.2 [S])</c>.</returns>
    public override string ToString() => $"{PointsText.Number(Points, vietnamese: false)} ({LegalBasis})";
}
