using System.Runtime.InteropServices;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>Where the observations of a set stood, as stretches of successive rows.</summary>
/// <param name="source">The name of the table.</param>
internal sealed class RowPlaces(string source)
{
    private readonly List<Stretch> _stretches = [];
    private Stretch _last;
    private int _count;

    /// <summary>Notes where the next observation stood.</summary>
    public void Add(string? sheet, int row, string? column)
    {
        bool goesOn = _count > 0 && column is null && _last.Column is null && row == _last.Row + (_count - _last.First) && ReferenceEquals(sheet, _last.Sheet);
        if (!goesOn)
            _stretches.Add(_last = new Stretch(_count, row, sheet, column));
        _count++;
    }

    /// <summary>Notes where the observations of a part of the table stood, all of which follow.</summary>
    /// <param name="part">The part, whose rows are counted from its beginning.</param>
    /// <param name="rowsBefore">How many rows stand before the part.</param>
    public void Add(RowPlaces part, int rowsBefore)
    {
        foreach (Stretch stretch in part._stretches)
            _stretches.Add(_last = stretch with { First = stretch.First + _count, Row = stretch.Row + rowsBefore });
        _count += part._count;
    }

    /// <summary>Where an observation stood.</summary>
    /// <param name="number">Its number, from 1.</param>
    public FaultPlace PlaceOf(int number)
    {
        int low = 0;
        for (int high = _stretches.Count - 1; low < high;)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = _stretches[middle].First < number ? (middle, high) : (low, middle - 1);
        }

        Stretch stretch = _stretches[low];
        int row = stretch.Row + (number - 1 - stretch.First);
        return stretch.Sheet is { } sheet ? FaultPlace.InSheet(source, sheet, row, stretch.Column) : FaultPlace.InTable(source, row, stretch.Column);
    }

    /// <param name="First">How many observations stand before.</param>
    /// <param name="Row">The row of the first.</param>
    /// <param name="Sheet">The sheet.</param>
    /// <param name="Column">The column, where not the whole row is the observation.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Stretch(int First, int Row, string? Sheet, string? Column);
}
