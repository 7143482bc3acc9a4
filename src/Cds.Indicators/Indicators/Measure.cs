using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Display;

namespace Cds.Indicators.Indicators;

/// <summary>
/// Something counted or weighed (số liệu): dossiers received, communes with a fibre line. Indicators are made of measures; the rules of
/// aggregation belong to the measure, so that a ratio adds what was counted and divides last.
/// </summary>
/// <remarks>Compared by reference; within one catalogue a code names one measure. Immutable and thread-safe.</remarks>
/// <example><code>
/// Measure received = new()
/// {
///     Code = "dossiers.received",
///     Name = new LocalizedText("Hồ sơ tiếp nhận", "Dossiers received"),
///     Unit = new Unit("dossier", new LocalizedText("hồ sơ", "dossiers")),
///     OverTime = TimeAggregation.Sum,
///     OverAreas = AreaAggregation.Sum,
/// };
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(IndicatorsFormatterSource))]
public sealed class Measure
{
    /// <summary>The code; see <see cref="IndicatorCode"/>.</summary>
    /// <exception cref="ArgumentException">The code is not well formed.</exception>
    public required string Code
    {
        get;
        init => field = IndicatorCode.Require(value, nameof(Code));
    }

    /// <summary>The name in both languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What it is counted or weighed in.</summary>
    public required Unit Unit { get; init; }

    /// <summary>How many decimals a value has, 0 to 12: values are whole numbers of 10^-decimals units. 0 for counts, the default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside 0 to 12.</exception>
    public int Decimals
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Rates.Rounding.MaximumDigits);
            field = value;
        }
    }

    /// <summary>Whether a value may be below zero; not by default.</summary>
    public bool MayBeNegative { get; init; }

    /// <summary>How values of successive periods become that of a longer one.</summary>
    public required TimeAggregation OverTime { get; init; }

    /// <summary>How values of the parts of an area become that of the whole.</summary>
    public required AreaAggregation OverAreas { get; init; }

    /// <summary>The same measure in a unit that has taken the place of this one's.</summary>
    internal Measure In(Unit unit) => new()
    {
        Code = Code,
        Name = Name,
        Unit = unit,
        Decimals = Decimals,
        MayBeNegative = MayBeNegative,
        OverTime = OverTime,
        OverAreas = OverAreas,
    };

    /// <summary>The code and the name.</summary>
    /// <returns>For example <c>dossiers.received: Hồ sơ tiếp nhận (Dossiers received)</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Code}: {Name}");
}
