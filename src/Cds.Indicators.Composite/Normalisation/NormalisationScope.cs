namespace Cds.Indicators.Composite.Normalisation;

/// <summary>Over which values of a panel the parameters of a normalisation are taken: minimum and maximum, mean, rank.</summary>
public enum NormalisationScope : byte
{
    /// <summary>Those of the same period: each period by itself.</summary>
    EachPeriod = 0,

    /// <summary>Those of all periods together, so that scores of different periods are comparable.</summary>
    AllPeriods = 1,

    /// <summary>Those of the first period, the base: later scores may leave the range. Methods that rank have no such scope.</summary>
    FirstPeriod = 2,
}
