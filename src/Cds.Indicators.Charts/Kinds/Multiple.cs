using Cds.Indicators.Charts.Drafting;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>One of several small plots, ready to be drawn.</summary>
internal sealed record Multiple(string Name, TimedValue[] Values);
