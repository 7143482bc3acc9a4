using NodaTime;

namespace Cds.Indicators.Areas;

/// <summary>The identity of an administrative unit: level, code and the day its validity begins, because codes are reused for other territory.</summary>
/// <param name="Level">The level.</param>
/// <param name="Code">The official code, with its leading zeros: <c>00070</c>.</param>
/// <param name="ValidFrom">The first day of validity; null where the unit was there before records begin.</param>
/// <example><code>new AreaKey(AreaLevel.Commune, "00070", new LocalDate(2025, 7, 1)).ToString();   // commune:00070@2025-07-01</code></example>
public readonly record struct AreaKey(AreaLevel Level, string Code, LocalDate? ValidFrom);
