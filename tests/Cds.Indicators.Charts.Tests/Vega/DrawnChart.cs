using System.Collections.Immutable;

namespace Cds.Indicators.Charts.Tests.Vega;

/// <summary>What Vega says of a specification, and what it drew: the texts of the picture and the number of its other marks.</summary>
internal sealed record DrawnChart(ImmutableArray<string> Errors, ImmutableArray<string> Warnings, ImmutableArray<string> Texts, int Marks);
