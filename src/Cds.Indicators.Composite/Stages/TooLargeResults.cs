using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Stages;

/// <summary>Results of a stage that leave the doubles; refused, whatever the policies say. Used by several threads at once.</summary>
/// <param name="stage">The name of the stage.</param>
/// <param name="frame">The table the rows are of.</param>
internal sealed class TooLargeResults(string stage, Frame frame)
{
    private readonly Lock _lock = new();
    private readonly SortedSet<(int Column, int Row)> _cells = [];

    /// <summary>Says that a cell has a result that is no finite number.</summary>
    public void Add(int column, int row)
    {
        lock (_lock)
            _cells.Add((column, row));
    }

    /// <summary>Refuses, if there are such cells.</summary>
    /// <exception cref="FaultException">There are.</exception>
    public void ThrowIfAny()
    {
        if (_cells.Count == 0)
            return;
        ImmutableArray<Fault> faults =
        [
            .. _cells.Select(cell => new Fault(
                new FaultPlace(stage, Row: null, frame.Codes[cell.Column], JsonPath: null),
                $"{frame.Codes[cell.Column]} of {frame.Rows.Units[cell.Row]}",
                "the result is too large for a number",
                "Give the figures in a larger unit, or choose other parameters.")),
        ];
        throw new FaultException(faults);
    }
}
