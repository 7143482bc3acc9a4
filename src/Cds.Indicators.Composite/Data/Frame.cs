using System.Collections.Immutable;
using Cds.Indicators.Composite.Internal;

namespace Cds.Indicators.Composite.Data;

/// <summary>Columns of numbers over common rows; a cell that is NaN has no number, and its payload says why (<see cref="Missing"/>). Never changed once made.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Codes">The codes of the columns.</param>
/// <param name="Columns">The columns, each as long as there are rows.</param>
internal sealed record Frame(RowSet Rows, ImmutableArray<string> Codes, double[][] Columns)
{
    private Dictionary<string, int>? _index;

    /// <summary>What there is of incomplete scores, by column and row; null where no score is incomplete.</summary>
    public IReadOnlyDictionary<(int Column, int Row), Partial>? Partials { get; init; }

    /// <summary>The number of a column; -1 where there is none with the code.</summary>
    public int Find(string code)
    {
        Dictionary<string, int>? index = _index;
        if (index is null)
        {
            index = new Dictionary<string, int>(Codes.Length, StringComparer.Ordinal);
            for (int i = 0; i < Codes.Length; i++)
                index.Add(Codes[i], i);
            _index = index;
        }

        return index.TryGetValue(code, out int column) ? column : -1;
    }

    /// <summary>The same rows with other columns.</summary>
    public Frame With(double[][] columns) => new(Rows, Codes, columns);

    /// <summary>Only the rows that are kept.</summary>
    public Frame Only(ReadOnlySpan<bool> kept)
    {
        RowSet rows = Rows.Only(kept, out int[] numbers);
        return new Frame(rows, Codes, Array.ConvertAll(Columns, column => Array.ConvertAll(numbers, row => column[row])));
    }
}
