namespace Cds.Indicators.Charts.Reports;

/// <summary>A script that draws charts, pinned to its bytes.</summary>
/// <param name="Path">The path below the address of npm packages.</param>
/// <param name="Integrity">The hash of its bytes, in the form of the attribute <c>integrity</c>.</param>
internal sealed record VegaScript(string Path, string Integrity);
