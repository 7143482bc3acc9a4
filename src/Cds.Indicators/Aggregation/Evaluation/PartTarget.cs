using System.Collections.Immutable;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>A target in which a unit lies in part.</summary>
/// <param name="Target">The target.</param>
/// <param name="Lower">The least part.</param>
/// <param name="Upper">The greatest part.</param>
/// <param name="Counterparts">The counterparts inside, by their place in <see cref="Placement.Shares"/>; used where all shares are known.</param>
internal readonly record struct PartTarget(int Target, Rational Lower, Rational Upper, ImmutableArray<int> Counterparts);
