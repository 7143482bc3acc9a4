using System.Numerics;

namespace Cds.Indicators.Areas;

public readonly partial struct AreaKey : IEquatable<AreaKey>, IComparable<AreaKey>, IComparable, IComparisonOperators<AreaKey, AreaKey, bool>
{
    /// <summary>Whether two keys name the same unit.</summary>
    /// <param name="other">The key to compare with.</param>
    /// <returns><see langword="true"/> when level, code (ordinal) and first day are the same.</returns>
    public bool Equals(AreaKey other) =>
        Level == other.Level && string.Equals(_code, other._code, StringComparison.Ordinal) && Nullable.Equals(ValidFrom, other.ValidFrom);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AreaKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Level, _code is null ? 0 : string.GetHashCode(_code, StringComparison.Ordinal), ValidFrom);

    /// <summary>Compares by level, then by code (ordinal), then by first day; without a day first.</summary>
    /// <param name="other">The key to compare with.</param>
    /// <returns>Negative, zero or positive as this key stands before, at or after the other.</returns>
    public int CompareTo(AreaKey other)
    {
        int byLevel = ((byte)Level).CompareTo((byte)other.Level);
        if (byLevel != 0)
            return byLevel;
        int byCode = string.CompareOrdinal(Code, other.Code);
        return byCode != 0 ? byCode : Nullable.Compare(ValidFrom, other.ValidFrom);
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        AreaKey other => CompareTo(other),
        _ => throw new ArgumentException($"An {nameof(AreaKey)} is compared with an {nameof(AreaKey)}, not with a {obj.GetType().Name}.", nameof(obj)),
    };

    /// <summary>Whether two keys name the same unit.</summary>
    /// <param name="left">The first key.</param>
    /// <param name="right">The second key.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public static bool operator ==(AreaKey left, AreaKey right) => left.Equals(right);

    /// <summary>Whether two keys name different units.</summary>
    /// <param name="left">The first key.</param>
    /// <param name="right">The second key.</param>
    /// <returns><see langword="true"/> when they differ.</returns>
    public static bool operator !=(AreaKey left, AreaKey right) => !left.Equals(right);

    /// <summary>Whether the first key stands before the second.</summary>
    /// <param name="left">The first key.</param>
    /// <param name="right">The second key.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> stands before.</returns>
    public static bool operator <(AreaKey left, AreaKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first key stands after the second.</summary>
    /// <param name="left">The first key.</param>
    /// <param name="right">The second key.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> stands after.</returns>
    public static bool operator >(AreaKey left, AreaKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first key stands before the second or equals it.</summary>
    /// <param name="left">The first key.</param>
    /// <param name="right">The second key.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> does not stand after.</returns>
    public static bool operator <=(AreaKey left, AreaKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first key stands after the second or equals it.</summary>
    /// <param name="left">The first key.</param>
    /// <param name="right">The second key.</param>
    /// <returns><see langword="true"/> when <paramref name="left"/> does not stand before.</returns>
    public static bool operator >=(AreaKey left, AreaKey right) => left.CompareTo(right) >= 0;
}
