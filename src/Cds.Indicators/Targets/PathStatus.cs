namespace Cds.Indicators.Targets;

/// <summary>How a figure of a day stands against the straight way from the baseline to the target (tiến độ).</summary>
/// <remarks>The default value is <see cref="Undetermined"/>.</remarks>
public enum PathStatus : byte
{
    /// <summary>The bounds of the figure allow both (chưa xác định).</summary>
    Undetermined = 0,

    /// <summary>Surely worse than the way asks on that day (chậm tiến độ); from the due day on, surely short of the requirement.</summary>
    Behind = 1,

    /// <summary>Surely as good as the way asks on that day, or better (đúng tiến độ).</summary>
    OnTrack = 2,

    /// <summary>The requirement itself is met already (đã đạt).</summary>
    Reached = 3,
}
