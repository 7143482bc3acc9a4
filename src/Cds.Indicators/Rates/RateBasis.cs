using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rates;

/// <summary>What a rate is shown per (cơ số của tỷ lệ): per hundred, per thousand, per 100 000. It changes how a rate looks, never what it is.</summary>
/// <remarks>Two bases are equal when they are shown the same way. The default value is <see cref="Percent"/>. Thread-safe.</remarks>
/// <example><code>Rate.Of(26, 35).ToDecimal(RateBasis.PerMille, Rounding.HalfAwayFromZero(1));   // 742.9</code></example>
[JsonConverter(typeof(RateBasisJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct RateBasis : IEquatable<RateBasis>
{
    private readonly byte _code;

    private RateBasis(byte code) => _code = code;

    /// <summary>Per hundred, with the sign <c>%</c> (phần trăm). The default value.</summary>
    public static RateBasis Percent => default;

    /// <summary>The quotient itself, without a sign: 0.7429.</summary>
    public static RateBasis Fraction => new(1);

    /// <summary>Per thousand, with the sign <c>‰</c> (phần nghìn).</summary>
    public static RateBasis PerMille => new(2);

    /// <summary>Per 1 000, written <c>/1000</c> (trên 1.000 dân).</summary>
    public static RateBasis Per1000 => new(3);

    /// <summary>Per 10 000, written <c>/10000</c> (trên 10.000 dân).</summary>
    public static RateBasis Per10000 => new(4);

    /// <summary>Per 100 000, written <c>/100000</c> (trên 100.000 dân).</summary>
    public static RateBasis Per100000 => new(5);

    /// <summary>Per 1 000 000, written <c>/1000000</c> (trên 1 triệu dân).</summary>
    public static RateBasis Per1000000 => new(6);

    /// <summary>What the quotient is multiplied by for display: 1, 100, 1 000, ... 1 000 000.</summary>
    public int Multiplier => _code switch
    {
        0 => 100,
        1 => 1,
        2 or 3 => 1_000,
        4 => 10_000,
        5 => 100_000,
        _ => 1_000_000,
    };

    /// <summary>What is written after the number: <c>%</c>, <c>‰</c>, nothing, or <c>/100000</c>.</summary>
    public string Symbol => _code switch
    {
        0 => "%",
        1 => "",
        2 => "‰",
        3 => "/1000",
        4 => "/10000",
        5 => "/100000",
        _ => "/1000000",
    };

    /// <summary>The exponent of ten of <see cref="Multiplier"/>.</summary>
    internal int Shift => _code switch
    {
        0 => 2,
        1 => 0,
        2 or 3 => 3,
        4 => 4,
        5 => 5,
        _ => 6,
    };

    /// <summary>Reads a basis from its symbol.</summary>
    /// <param name="symbol"><c>%</c>, <c>‰</c>, the empty text (the fraction itself), <c>/1000</c>, <c>/10000</c>, <c>/100000</c> or <c>/1000000</c>.</param>
    /// <param name="basis">The basis, or <see cref="Percent"/> when the symbol is none of these.</param>
    /// <returns>Whether the symbol is known.</returns>
    public static bool TryFromSymbol(ReadOnlySpan<char> symbol, out RateBasis basis)
    {
        for (byte code = 0; code <= 6; code++)
        {
            basis = new RateBasis(code);
            if (symbol.SequenceEqual(basis.Symbol))
                return true;
        }

        basis = default;
        return false;
    }

    /// <summary>Whether two bases are the same.</summary>
    /// <param name="other">The basis to compare with.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public bool Equals(RateBasis other) => _code == other._code;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RateBasis other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _code;

    /// <summary>Whether two bases are the same.</summary>
    /// <param name="left">The first basis.</param>
    /// <param name="right">The second basis.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public static bool operator ==(RateBasis left, RateBasis right) => left.Equals(right);

    /// <summary>Whether two bases differ.</summary>
    /// <param name="left">The first basis.</param>
    /// <param name="right">The second basis.</param>
    /// <returns><see langword="true"/> when they differ.</returns>
    public static bool operator !=(RateBasis left, RateBasis right) => !left.Equals(right);

    /// <summary>The basis in words.</summary>
    /// <returns>For example <c>percent</c> or <c>per 100000</c>.</returns>
    public override string ToString() => _code switch
    {
        0 => "percent",
        1 => "fraction",
        2 => "per mille",
        _ => "per " + Multiplier.ToString(CultureInfo.InvariantCulture),
    };
}
