namespace Cds.Indicators.Charts.Drafting;

/// <summary>A range beside a value, as it is drawn; an end that is null is open.</summary>
internal readonly record struct PlottedRange(double? Low, double? High, string Text);
