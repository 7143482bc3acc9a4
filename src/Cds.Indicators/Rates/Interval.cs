using System.Diagnostics;
using System.Text.Json.Serialization;
using Cds.Indicators.Display;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rates;

/// <summary>
/// All numbers that a statement allows (khoảng giá trị): between two ends, each open, closed or absent.
/// </summary>
/// <remarks>
/// Never empty. Equality is that of the ends; there is no order. The default value has no ends and allows every number. Arithmetic is exact and
/// gives exactly the numbers that arithmetic on the members can give. Thread-safe.
/// </remarks>
/// <example><code>
/// Interval moreThan90 = Interval.Above(0.9m);
/// moreThan90.Against(Interval.AtLeast(0.95m));   // Undetermined
/// </code></example>
[JsonConverter(typeof(IntervalJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(RatesFormatterSource))]
public readonly partial struct Interval : IEquatable<Interval>
{
    private readonly Rational _lower;
    private readonly Rational _upper;
    private readonly End _lowerEnd;
    private readonly End _upperEnd;

    private Interval(Rational lower, End lowerEnd, Rational upper, End upperEnd)
    {
        _lower = lowerEnd == End.Absent ? default : lower;
        _upper = upperEnd == End.Absent ? default : upper;
        _lowerEnd = lowerEnd;
        _upperEnd = upperEnd;
    }

    private enum End : byte
    {
        Absent = 0,
        Open = 1,
        Closed = 2,
    }

    /// <summary>Every number; the default value.</summary>
    public static Interval Unbounded => default;

    /// <summary>The lower end, or null where there is none.</summary>
    public Bound? Lower => _lowerEnd == End.Absent ? null : new Bound(_lower, _lowerEnd == End.Closed);

    /// <summary>The upper end, or null where there is none.</summary>
    public Bound? Upper => _upperEnd == End.Absent ? null : new Bound(_upper, _upperEnd == End.Closed);

    /// <summary>Whether the interval is a single number.</summary>
    public bool IsPoint => _lowerEnd == End.Closed && _upperEnd == End.Closed && _lower == _upper;

    /// <summary>The single number <paramref name="value"/>.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The interval.</returns>
    public static Interval Point(Rational value) => new(value, End.Closed, value, End.Closed);

    /// <summary>All numbers larger than <paramref name="value"/>, which does not belong.</summary>
    /// <param name="value">The open lower end.</param>
    /// <returns>The interval.</returns>
    public static Interval Above(Rational value) => new(value, End.Open, default, End.Absent);

    /// <summary>All numbers from <paramref name="value"/> up, which belongs.</summary>
    /// <param name="value">The closed lower end.</param>
    /// <returns>The interval.</returns>
    public static Interval AtLeast(Rational value) => new(value, End.Closed, default, End.Absent);

    /// <summary>All numbers smaller than <paramref name="value"/>, which does not belong.</summary>
    /// <param name="value">The open upper end.</param>
    /// <returns>The interval.</returns>
    public static Interval Below(Rational value) => new(default, End.Absent, value, End.Open);

    /// <summary>All numbers up to <paramref name="value"/>, which belongs.</summary>
    /// <param name="value">The closed upper end.</param>
    /// <returns>The interval.</returns>
    public static Interval AtMost(Rational value) => new(default, End.Absent, value, End.Closed);

    /// <summary>All numbers between two that both belong.</summary>
    /// <param name="lower">The closed lower end.</param>
    /// <param name="upper">The closed upper end, not below <paramref name="lower"/>.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="ArgumentException">The upper end lies below the lower end.</exception>
    public static Interval Between(Rational lower, Rational upper) => Of(new Bound(lower, IsClosed: true), new Bound(upper, IsClosed: true));

    /// <summary>The interval between two ends.</summary>
    /// <param name="lower">The lower end; null where there is none.</param>
    /// <param name="upper">The upper end; null where there is none.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="ArgumentException">No number lies between the ends.</exception>
    public static Interval Of(Bound? lower, Bound? upper)
    {
        Interval result = new(lower?.Value ?? default, EndOf(lower), upper?.Value ?? default, EndOf(upper));
        return result.IsEmpty
            ? throw new ArgumentException($"'{result}' is no interval: no number lies between its ends. Give the smaller end first.", nameof(upper))
            : result;
    }

    /// <summary>Whether a number belongs to the interval.</summary>
    /// <param name="value">The number.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    public bool Contains(Rational value) => IsAboveLower(value) && IsBelowUpper(value);

    /// <summary>Whether every number of this interval belongs to another.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns><see langword="true"/> when this one lies inside.</returns>
    public bool IsWithin(Interval other) => CompareLower(this, other) >= 0 && CompareUpper(this, other) <= 0;

    /// <summary>Whether some number belongs to both intervals.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns><see langword="true"/> when they share a number.</returns>
    public bool Overlaps(Interval other) => TryIntersect(other, out _);

    /// <summary>The numbers that belong to both intervals.</summary>
    /// <param name="other">The other interval.</param>
    /// <param name="result">What they share; every number when they share none.</param>
    /// <returns>Whether they share a number.</returns>
    public bool TryIntersect(Interval other, out Interval result)
    {
        Interval lower = CompareLower(this, other) >= 0 ? this : other;
        Interval upper = CompareUpper(this, other) <= 0 ? this : other;
        result = new Interval(lower._lower, lower._lowerEnd, upper._upper, upper._upperEnd);
        bool shared = !result.IsEmpty;
        result = shared ? result : default;
        return shared;
    }

    /// <summary>
    /// Whether the numbers of this interval meet a requirement: met when all do, not met when none does, otherwise undetermined.
    /// </summary>
    /// <param name="requirement">The numbers that meet it.</param>
    /// <returns>The verdict.</returns>
    public Verdict Against(Interval requirement) =>
        IsWithin(requirement) ? Verdict.Met
        : Overlaps(requirement) ? Verdict.Undetermined
        : Verdict.NotMet;

    /// <summary>Whether the ends of two intervals are equal.</summary>
    /// <param name="other">The interval to compare with.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public bool Equals(Interval other) =>
        _lowerEnd == other._lowerEnd && _upperEnd == other._upperEnd && _lower == other._lower && _upper == other._upper;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Interval other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_lower, _lowerEnd, _upper, _upperEnd);

    /// <summary>Whether the ends of two intervals are equal.</summary>
    /// <param name="left">The first interval.</param>
    /// <param name="right">The second interval.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public static bool operator ==(Interval left, Interval right) => left.Equals(right);

    /// <summary>Whether the ends of two intervals differ.</summary>
    /// <param name="left">The first interval.</param>
    /// <param name="right">The second interval.</param>
    /// <returns><see langword="true"/> when they differ.</returns>
    public static bool operator !=(Interval left, Interval right) => !left.Equals(right);

    /// <summary>The interval in mathematical notation: <c>[0.8; 0.9)</c>, <c>(0.9; ∞)</c>.</summary>
    /// <returns>The text; ends are exact.</returns>
    public override string ToString() =>
        (_lowerEnd switch { End.Absent => "(-∞", End.Open => $"({_lower}", _ => $"[{_lower}" })
        + "; "
        + (_upperEnd switch { End.Absent => "∞)", End.Open => $"{_upper})", _ => $"{_upper}]" });

    private bool IsEmpty =>
        _lowerEnd != End.Absent && _upperEnd != End.Absent
        && (_lower > _upper || (_lower == _upper && (_lowerEnd == End.Open || _upperEnd == End.Open)));

    private bool IsAboveLower(Rational value) =>
        _lowerEnd == End.Absent || (_lowerEnd == End.Open ? value > _lower : value >= _lower);

    private bool IsBelowUpper(Rational value) =>
        _upperEnd == End.Absent || (_upperEnd == End.Open ? value < _upper : value <= _upper);

    private static End EndOf(Bound? bound) => bound is not { } end ? End.Absent : end.IsClosed ? End.Closed : End.Open;

    /// <summary>Positive when the left interval begins later, so allows fewer small numbers.</summary>
    private static int CompareLower(Interval left, Interval right)
    {
        if (left._lowerEnd == End.Absent || right._lowerEnd == End.Absent)
            return (left._lowerEnd == End.Absent ? 0 : 1) - (right._lowerEnd == End.Absent ? 0 : 1);
        int order = left._lower.CompareTo(right._lower);
        return order != 0 ? order : (left._lowerEnd == End.Open ? 1 : 0) - (right._lowerEnd == End.Open ? 1 : 0);
    }

    /// <summary>Negative when the left interval ends earlier, so allows fewer large numbers.</summary>
    private static int CompareUpper(Interval left, Interval right)
    {
        if (left._upperEnd == End.Absent || right._upperEnd == End.Absent)
            return (right._upperEnd == End.Absent ? 0 : 1) - (left._upperEnd == End.Absent ? 0 : 1);
        int order = left._upper.CompareTo(right._upper);
        return order != 0 ? order : (right._upperEnd == End.Open ? 1 : 0) - (left._upperEnd == End.Open ? 1 : 0);
    }
}
