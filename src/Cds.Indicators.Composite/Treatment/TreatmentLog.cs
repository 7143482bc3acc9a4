using System.Collections.Immutable;

namespace Cds.Indicators.Composite.Treatment;

/// <summary>What is found while an indicator is treated.</summary>
internal sealed class TreatmentLog
{
    public TreatmentOutcome Outcome { get; set; }

    public DistributionShape? Before { get; set; }

    public DistributionShape? AfterWinsorising { get; set; }

    public DistributionShape? AfterTransformation { get; set; }

    public ImmutableArray<WinsorisedValue> Winsorised { get; set; } = [];

    public Transformation? Transformation { get; set; }

    public bool IsPassed { get; set; }
}
