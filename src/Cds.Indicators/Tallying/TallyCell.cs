using System.Diagnostics;
using Cds.Indicators.Display;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tallying;

/// <summary>The sums of one area and period.</summary>
/// <remarks>The default value is a cell of no tally: its area is empty, and it has no columns.</remarks>
/// <example><code>
/// foreach (TallyCell cell in tally.Cells)
///     Console.WriteLine($"{cell.Area} {cell.Period} {cell.CountsOf(0)}");   // 00070 2025-M08 160/166
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(TallyingFormatterSource))]
public readonly struct TallyCell : IEquatable<TallyCell>
{
    private readonly Tally? _tally;
    private readonly int _cell;

    internal TallyCell(Tally tally, int cell)
    {
        _tally = tally;
        _cell = cell;
    }

    /// <summary>The code of the area.</summary>
    public string Area => _tally?.AreaOf(_cell) ?? "";

    /// <summary>The period.</summary>
    public Period Period => _tally?.PeriodOf(_cell) ?? default;

    /// <summary>Numerator and denominator of a column; of a single number the denominator is 0.</summary>
    /// <param name="column">The place of the column in <see cref="TallyStructure.Columns"/>.</param>
    /// <returns>The counts, each in the smallest unit of its measure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public Ratio CountsOf(int column) => _tally is not null && column >= 0 && column < _tally.Structure.Columns.Length
        ? _tally.CountsAt(_cell, column)
        : throw new ArgumentOutOfRangeException(nameof(column), column, "It is the place of a column of the tally, from 0.");

    /// <summary>Whether two cells are the same of one tally; the sums are not looked at.</summary>
    /// <param name="other">The cell to compare with.</param>
    /// <returns><see langword="true"/> when they are, and for two default values.</returns>
    public bool Equals(TallyCell other) => ReferenceEquals(_tally, other._tally) && _cell == other._cell;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TallyCell other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_tally, _cell);

    /// <summary>Whether two cells are the same of one tally.</summary>
    /// <param name="left">A cell.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they are the same.</returns>
    public static bool operator ==(TallyCell left, TallyCell right) => left.Equals(right);

    /// <summary>Whether two cells are not the same of one tally.</summary>
    /// <param name="left">A cell.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they are not the same.</returns>
    public static bool operator !=(TallyCell left, TallyCell right) => !left.Equals(right);

    /// <summary>Area and period.</summary>
    /// <returns>For example <c>00070 2025-M08</c>; <c>(none)</c> for the default value.</returns>
    public override string ToString() => _tally is null ? "(none)" : $"{Area} {Period}";
}
