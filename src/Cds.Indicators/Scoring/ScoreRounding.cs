using System.Diagnostics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>At which one stage points are rounded, and how.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Rounding">Mode and decimals; not looked at where the stage is <see cref="RoundingStage.None"/>.</param>
/// <remarks>The default value rounds nowhere.</remarks>
/// <example><code>new ScoreRounding(RoundingStage.Component, Rounding.HalfAwayFromZero(2));   // 766/QĐ-TTg as the portal computes it</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct ScoreRounding(RoundingStage Stage, Rounding Rounding);
