using Cds.Indicators.Composite.Imputation;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Treatment;

namespace Cds.Indicators.Composite.Indices;

/// <content>What single stages tell of their work.</content>
public sealed partial class IndexResult
{
    /// <summary>Which units a stage kept, and how much data each has.</summary>
    /// <param name="stage">The name of the stage.</param>
    /// <returns>The report, for the period of this result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stage"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The definition has no such stage, or it does not screen.</exception>
    /// <example><code>result.Screening().Dropped;   // BRN, LAO, MMR</code></example>
    public ScreeningReport Screening(string stage = "screen") => ReportOf<ScreeningReport>(stage, "screen");

    /// <summary>Which values a stage imputed, and by what.</summary>
    /// <param name="stage">The name of the stage.</param>
    /// <returns>The report, for the period of this result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stage"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The definition has no such stage, or it does not impute.</exception>
    /// <example><code>result.Imputation()["LAO", "Pat"]?.Value;   // 12.4, or null where the value was given</code></example>
    public ImputationReport Imputation(string stage = "impute") => ReportOf<ImputationReport>(stage, "impute");

    /// <summary>What a stage found and did to each indicator.</summary>
    /// <param name="stage">The name of the stage.</param>
    /// <returns>The report, for the period of this result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stage"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The definition has no such stage, or it does not treat outliers.</exception>
    /// <example><code>result.Treatment()["Flights"].Outcome;   // Winsorised</code></example>
    public TreatmentReport Treatment(string stage = "treat") => ReportOf<TreatmentReport>(stage, "treat");

    private T ReportOf<T>(string stage, string verb)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(stage);
        return Report<T>(stage) ?? throw new KeyNotFoundException($"The stage '{stage}' does not {verb}, or was run without reports. Name a stage that does.");
    }
}
