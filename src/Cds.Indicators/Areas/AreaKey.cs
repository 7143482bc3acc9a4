using System.Diagnostics;
using System.Text.Json.Serialization;
using Cds.Indicators.Display;
using Cds.Indicators.Json;
using NodaTime;

namespace Cds.Indicators.Areas;

/// <summary>The identity of an administrative unit (mã đơn vị hành chính): level, code and the day its validity begins, because codes are reused for other territory.</summary>
/// <remarks>
/// As text it is <c>commune:00070@2025-07-01</c>, or <c>commune:00070</c> for a unit that was there before records begin. Equal when all three parts
/// are; ordered by level, then by code (ordinal), then by day, without a day first. The default value is none: its text is <c>(none)</c>, its code
/// is empty, and no registry has it. Thread-safe.
/// </remarks>
/// <example><code>
/// AreaKey key = AreaKey.Parse("commune:00070@2025-07-01");
/// AreaRegistry.Vietnam().TryGet(key, out Area? ward);   // false: it knows provinces only
/// </code></example>
[JsonConverter(typeof(AreaKeyJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(AreasFormatterSource))]
public readonly partial struct AreaKey
{
    private readonly string? _code;

    /// <summary>Creates the identity of a unit.</summary>
    /// <param name="level">The level.</param>
    /// <param name="code">The official code, with its leading zeros: <c>00070</c>; 1 to 32 letters, digits, <c>.</c>, <c>-</c> or <c>_</c>.</param>
    /// <param name="validFrom">The first day of validity, in the years 1 to 9999; null where the unit was there before records begin.</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> is not a code.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not defined, or <paramref name="validFrom"/> lies outside the years 1 to 9999.</exception>
    public AreaKey(AreaLevel level, string code, LocalDate? validFrom)
    {
        ArgumentNullException.ThrowIfNull(code);
        Level = AreaLevels.Require(level, nameof(level));
        if (AreaLevels.IndexOfFault(code) >= 0)
            throw new ArgumentException($"'{code}' is not the code of a unit: {AreaLevels.CodeRule}. {AreaLevels.CodeCure}", nameof(code));
        _code = code;
        ValidFrom = validFrom is { } day ? AreaDays.ToDate(AreaDays.Of(day, nameof(validFrom))) : null;
    }

    /// <summary>The level; <see cref="AreaLevel.Country"/> for the default value.</summary>
    public AreaLevel Level { get; }

    /// <summary>The official code, with its leading zeros; empty for the default value.</summary>
    public string Code => _code ?? "";

    /// <summary>The first day of validity, in the ISO calendar; null where the unit was there before records begin.</summary>
    public LocalDate? ValidFrom { get; }

    /// <summary>Whether this is the default value, the key of no unit.</summary>
    public bool IsNone => _code is null;
}
