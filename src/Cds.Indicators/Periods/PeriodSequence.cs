using System.Collections;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using Cds.Indicators.Display;
using Cds.Indicators.Json;

namespace Cds.Indicators.Periods;

/// <summary>Periods of one kind and calendar in a row (chuỗi kỳ báo cáo), each the <see cref="Period.Next"/> of the one before.</summary>
/// <remarks>The sequence holds its first period and a count; periods are made when they are asked for, and enumerating allocates nothing.
/// Equality is the same first period and the same count. The default value is the empty sequence.</remarks>
/// <example><code>
/// PeriodSequence quarters = Period.OfYear(2024).Subdivide(PeriodKind.Quarter);
/// quarters[3].ToString();   // 2024-Q4
/// </code></example>
[StructLayout(LayoutKind.Auto)]
[JsonConverter(typeof(PeriodSequenceJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(PeriodsFormatterSource))]
public readonly struct PeriodSequence : IReadOnlyList<Period>, IEquatable<PeriodSequence>
{
    private readonly Period _first;

    internal PeriodSequence(Period first, int count)
    {
        _first = count == 0 ? default : first;
        Count = count;
    }

    /// <summary>The number of periods, 0 or more.</summary>
    public int Count { get; }

    /// <summary>The period at a place.</summary>
    /// <param name="index">The zero-based place, below <see cref="Count"/>.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative or not below <see cref="Count"/>.</exception>
    public Period this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return _first.Shift(index);
        }
    }

    /// <summary>All days from the first of the first period to the last of the last one, as one period.</summary>
    /// <returns>The period itself when there is only one, otherwise a range of days; null for the empty sequence.</returns>
    public Period? Span() => Count switch
    {
        0 => null,
        1 => _first,
        _ => Period.OfRange(_first.FirstDay, this[Count - 1].LastDay),
    };

    /// <summary>Enumerates the periods in order, without allocation.</summary>
    /// <returns>An enumerator that stands before the first period.</returns>
    public Enumerator GetEnumerator() => new(_first, Count);

    IEnumerator<Period> IEnumerable<Period>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether two sequences have the same periods.</summary>
    /// <param name="other">The sequence to compare with.</param>
    /// <returns><see langword="true"/> when first period and count are equal.</returns>
    public bool Equals(PeriodSequence other) => Count == other.Count && _first == other._first;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PeriodSequence other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_first, Count);

    /// <summary>Whether two sequences are equal.</summary>
    /// <param name="left">The first sequence.</param>
    /// <param name="right">The second sequence.</param>
    /// <returns><see langword="true"/> when they have the same periods.</returns>
    public static bool operator ==(PeriodSequence left, PeriodSequence right) => left.Equals(right);

    /// <summary>Whether two sequences differ.</summary>
    /// <param name="left">The first sequence.</param>
    /// <param name="right">The second sequence.</param>
    /// <returns><see langword="true"/> when they are not equal.</returns>
    public static bool operator !=(PeriodSequence left, PeriodSequence right) => !left.Equals(right);

    /// <summary>The first and the last period.</summary>
    /// <returns>For example <c>2024-M01..2024-M12</c>; <c>(none)</c> for the empty sequence.</returns>
    public override string ToString() => Count switch
    {
        0 => "(none)",
        1 => _first.ToString(),
        _ => $"{_first}..{this[Count - 1]}",
    };

    /// <summary>Walks through the periods of a sequence.</summary>
    /// <remarks>The default value walks through nothing. It changes as it walks, so pass it by reference or not at all.</remarks>
    /// <example><code>foreach (Period month in Period.OfYear(2024).Subdivide(PeriodKind.Month)) { }   // no allocation</code></example>
    [StructLayout(LayoutKind.Auto)]
    public struct Enumerator : IEnumerator<Period>
    {
        private readonly int _count;
        private int _next;

        internal Enumerator(Period first, int count)
        {
            Current = first;
            _count = count;
        }

        /// <summary>The period that was reached; the first one before <see cref="MoveNext"/> was called.</summary>
        public Period Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next period.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext()
        {
            if (_next == _count)
                return false;
            if (_next++ > 0)
                Current = Current.Next();
            return true;
        }

        /// <summary>Not supported: make a new enumerator.</summary>
        /// <exception cref="NotSupportedException">Always.</exception>
        public readonly void Reset() => throw new NotSupportedException("A sequence of periods is walked through once per enumerator. Call GetEnumerator again.");

        /// <summary>Does nothing: nothing is held.</summary>
        public readonly void Dispose()
        {
        }
    }
}
