using System.Collections.Immutable;
using Cds.Indicators.Aggregation.Evaluation;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Aggregation;

/// <summary>Asks observations for a roll-up (tổng hợp).</summary>
/// <example><code>observations.Rollup(catalogue["dossier.on-time"]).To(AreaLevel.Province).Per(PeriodKind.Quarter).Compute()</code></example>
public static class RollupExtensions
{
    /// <summary>Begins a roll-up of some indicators or measures.</summary>
    /// <param name="observations">The observations; a slice rolls up what is in it.</param>
    /// <param name="subjects">The indicators and measures, each once, at least one.</param>
    /// <returns>The question, to be narrowed and computed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="observations"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no subject, one is none, or one is given twice.</exception>
    public static Rollup Rollup(this ObservationSet observations, params ReadOnlySpan<Subject> subjects)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ImmutableArray<Subject> all = Aggregation.Rollup.Checked(subjects);
        return new Rollup(new RollupQuestion(observations.Areas, observations, all));
    }
}
