using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rates;

/// <summary>
/// One rounding, with its mode and its number of decimals named (làm tròn): a number is rounded once, where a rule or a display asks for it.
/// </summary>
/// <remarks>
/// Two roundings are equal when mode and digits are. The default value rounds half away from zero to a whole number. Thread-safe.
/// </remarks>
/// <example><code>
/// Rounding.HalfAwayFromZero(2).Apply(Rational.Of(26, 35) * 100);   // 74.29
/// Rounding.Published.Apply(2.345m);                                // 2.35
/// </code></example>
[JsonConverter(typeof(RoundingJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct Rounding : IEquatable<Rounding>
{
    /// <summary>The largest number of decimals: 12.</summary>
    public const int MaximumDigits = 12;

    private Rounding(RoundingMode mode, int digits)
    {
        Mode = mode;
        Digits = (byte)digits;
    }

    /// <summary>The rule of Vietnamese reports: half away from zero, two decimals.</summary>
    /// <value>The source is practice, not a decree: the QĐ 766 portal and the published figures this library was built on round so.</value>
    public static Rounding Published => new(RoundingMode.HalfAwayFromZero, 2);

    /// <summary>How a number between two representable ones is rounded.</summary>
    public RoundingMode Mode { get; }

    /// <summary>The number of decimals kept, 0 to <see cref="MaximumDigits"/>.</summary>
    public byte Digits { get; }

    /// <summary>A rounding with the given mode and number of decimals.</summary>
    /// <param name="mode">A defined mode.</param>
    /// <param name="digits">The number of decimals, 0 to <see cref="MaximumDigits"/>, both included.</param>
    /// <returns>The rounding.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mode"/> is not defined, or <paramref name="digits"/> is outside 0 to 12.</exception>
    public static Rounding Of(RoundingMode mode, int digits)
    {
        if (mode > RoundingMode.Floor)
            throw new ArgumentOutOfRangeException(nameof(mode), mode, "A rounding mode is one of the defined values of RoundingMode.");
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, MaximumDigits);
        return new Rounding(mode, digits);
    }

    /// <summary>Rounds to the nearest, half away from zero: the Vietnamese rule.</summary>
    /// <param name="digits">The number of decimals, 0 to <see cref="MaximumDigits"/>, both included.</param>
    /// <returns>The rounding.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is outside 0 to 12.</exception>
    public static Rounding HalfAwayFromZero(int digits) => Of(RoundingMode.HalfAwayFromZero, digits);

    /// <summary>Rounds an exact number.</summary>
    /// <param name="value">The number, unrounded.</param>
    /// <returns>The rounded number, with at most <see cref="Digits"/> decimals.</returns>
    /// <exception cref="OverflowException">The result does not fit a <see cref="decimal"/> (about 7.9e28 without its point).</exception>
    public decimal Apply(Rational value) => Apply(value, shift: 0);

    /// <summary>Rounds a decimal number.</summary>
    /// <param name="value">The number, unrounded.</param>
    /// <returns>The rounded number, with at most <see cref="Digits"/> decimals.</returns>
    /// <exception cref="OverflowException">The result does not fit a <see cref="decimal"/>: the number has more than 28 digits.</exception>
    public decimal Apply(decimal value) => Apply(Rational.FromDecimal(value));

    /// <summary>Rounds 100 times a number, for values shown in hundredths.</summary>
    internal decimal ApplyHundredfold(Rational value) => Apply(value, RateBasis.Percent.Shift);

    private decimal Apply(Rational value, int shift)
    {
        bool negative = value.Sign < 0;
        UInt128 magnitude = WideInteger.Magnitude(value.Numerator);
        if (!WideInteger.TryRoundedQuotient(magnitude, (UInt128)value.Denominator, negative, Digits + shift, Mode, out UInt128 scaled)
            || scaled >> 96 != 0)
        {
            throw new OverflowException(string.Create(
                CultureInfo.InvariantCulture, $"'{value}' rounded to {Digits} decimals does not fit a decimal. Round to fewer decimals."));
        }

        return WideInteger.ToDecimal(scaled, negative, Digits);
    }

    /// <summary>Whether two roundings have the same mode and number of decimals.</summary>
    /// <param name="other">The rounding to compare with.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public bool Equals(Rounding other) => Mode == other.Mode && Digits == other.Digits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rounding other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)Mode << 8) | Digits;

    /// <summary>Whether two roundings are equal.</summary>
    /// <param name="left">The first rounding.</param>
    /// <param name="right">The second rounding.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public static bool operator ==(Rounding left, Rounding right) => left.Equals(right);

    /// <summary>Whether two roundings differ.</summary>
    /// <param name="left">The first rounding.</param>
    /// <param name="right">The second rounding.</param>
    /// <returns><see langword="true"/> when they differ.</returns>
    public static bool operator !=(Rounding left, Rounding right) => !left.Equals(right);

    /// <summary>The rounding in words.</summary>
    /// <returns>For example <c>HalfAwayFromZero(2)</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mode}({Digits})");
}
