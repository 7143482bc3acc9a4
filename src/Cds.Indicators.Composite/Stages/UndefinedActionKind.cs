namespace Cds.Indicators.Composite.Stages;

/// <summary>What is done where an operation has no result.</summary>
public enum UndefinedActionKind : byte
{
    /// <summary>The computation is refused, with the indicator and the units.</summary>
    Refuse = 0,

    /// <summary>The result is missing, with the case as its reason.</summary>
    Missing = 1,

    /// <summary>The result is a given number.</summary>
    Value = 2,
}
