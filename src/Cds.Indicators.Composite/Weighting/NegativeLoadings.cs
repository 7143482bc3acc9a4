namespace Cds.Indicators.Composite.Weighting;

/// <summary>What is done with an indicator that loads negatively on the first principal component, so that it would have a negative weight.</summary>
public enum NegativeLoadings : byte
{
    /// <summary>The weights are refused, and the indicators named (từ chối).</summary>
    Refuse = 0,

    /// <summary>The weight is the absolute value of the loading (giá trị tuyệt đối).</summary>
    Absolute = 1,

    /// <summary>The weight is 0, so that the indicator does not count (bỏ qua).</summary>
    Zero = 2,
}
