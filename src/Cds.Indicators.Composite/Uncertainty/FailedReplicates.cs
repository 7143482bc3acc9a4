namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>What is done when a replicate has no result, because an undefined case is refused by the policies of the definition or a choice does not fit the others.</summary>
public enum FailedReplicates : byte
{
    /// <summary>The whole analysis is refused, naming the first such replicate and its draws.</summary>
    Refuse = 0,

    /// <summary>The replicate is listed, and left out of all statistics.</summary>
    Exclude = 1,
}
