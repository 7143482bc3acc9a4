using Cds.Indicators.Composite.Data;

namespace Cds.Indicators.Composite.Stages;

/// <summary>What a stage hands on, and what it has to tell about it.</summary>
/// <param name="Frame">The table.</param>
/// <param name="Report">A report of its own kind for each block of rows; null where it has none, or none was asked for.</param>
internal sealed record StageOutput(Frame Frame, IReadOnlyList<object>? Report = null);
