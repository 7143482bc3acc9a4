using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>What one part adds to a change, and whether all its reports are there.</summary>
internal readonly record struct Fall(string Name, WideRational Amount, bool IsComplete);
