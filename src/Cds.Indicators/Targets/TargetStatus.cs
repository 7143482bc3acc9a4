namespace Cds.Indicators.Targets;

/// <summary>How a figure stands against a target (kết quả so với mục tiêu).</summary>
/// <remarks>The default value is <see cref="NoData"/>.</remarks>
public enum TargetStatus : byte
{
    /// <summary>There is no figure (chưa có số liệu): not reported, divided by zero, incomplete or withheld. The outcome says which.</summary>
    NoData = 0,

    /// <summary>No value that the figure allows meets the target (chưa đạt).</summary>
    NotMet = 1,

    /// <summary>The figure allows both (chưa xác định): "more than 94%" against "at least 95%". Any number is a value, of counts too: "more than 130" stations against "at least 131".</summary>
    Undetermined = 2,

    /// <summary>Every value that the figure allows meets the target (đạt).</summary>
    Met = 3,

    /// <summary>
    /// Met, and surely better than a bound that belongs (vượt): 85% against "at least 80%". "Over 70%" has no such bound, so it is met and never exceeded, as are
    /// a requirement with two ends and one whose words name no bound.
    /// </summary>
    Exceeded = 4,
}
