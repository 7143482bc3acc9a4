using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>Puts something into a stage, and sees to it that it stays the stage it was.</summary>
internal static class StageChange
{
    /// <summary>The changed stage.</summary>
    /// <exception cref="ArgumentException">The stage is of another kind, or the function gives none, or one of another name.</exception>
    public static IndexStage Of<TStage>(Assumption assumption, IndexStage stage, Func<TStage, TStage> change)
        where TStage : IndexStage
    {
        if (stage is not TStage own)
            throw new ArgumentException($"The assumption '{assumption.Name}' aims at a {typeof(TStage).Name}, and the stage '{stage.Name}' is a {stage.GetType().Name}. Name a stage of that kind.", nameof(stage));
        TStage changed = change(own)
            ?? throw new ArgumentException($"The assumption '{assumption.Name}' gives no stage. Let its function return the stage with the value in it.", nameof(change));
        return string.Equals(changed.Name, stage.Name, StringComparison.Ordinal)
            ? changed
            : throw new ArgumentException($"The assumption '{assumption.Name}' renames the stage '{stage.Name}' to '{changed.Name}'. Let its function keep the name.", nameof(change));
    }
}
