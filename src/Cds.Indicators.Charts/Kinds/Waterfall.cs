using System.Collections.Immutable;
using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>A change and what it is made of.</summary>
internal sealed record Waterfall(ValueUnit Unit, string Before, Rational Start, ImmutableArray<Fall> Falls, string After);
