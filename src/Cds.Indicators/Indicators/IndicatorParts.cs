using System.Collections.Immutable;
using Cds.Indicators.Provenance;

namespace Cds.Indicators.Indicators;

/// <summary>What every indicator has, as read from a document; an indicator is made of it only when all of it is sound.</summary>
internal sealed record IndicatorParts(
    string? Code,
    LocalizedText? Name,
    Pillar? Pillar,
    Direction? Direction,
    LocalizedText? Population,
    LocalizedText? Exclusion,
    LocalizedText? Definition,
    ImmutableArray<LegalBasis> LegalBases);
