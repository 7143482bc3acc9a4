using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Treatment;

/// <summary>One indicator to treat, in one block.</summary>
/// <param name="Stage">What a stage may know.</param>
/// <param name="Frame">The table.</param>
/// <param name="Column">The number of the column.</param>
/// <param name="Block">The number of the block.</param>
/// <param name="Result">The whole column of the result: the values as they are, to be overwritten in the rows of the block.</param>
/// <param name="Log">What is told of the treatment; null where no report is asked for.</param>
internal readonly record struct TreatmentContext(StageContext Stage, Frame Frame, int Column, int Block, double[] Result, TreatmentLog? Log)
{
    /// <summary>The number of the first row.</summary>
    public int FirstRow => Frame.Rows.Starts[Block];

    /// <summary>The values as they were given; NaN where there is none.</summary>
    public ReadOnlySpan<double> Values => Frame.Columns[Column].AsSpan(Frame.Rows.Block(Block));

    /// <summary>Where the results go.</summary>
    public Span<double> Results => Result.AsSpan(Frame.Rows.Block(Block));

    /// <summary>The rows that have a value.</summary>
    public int[] RowsWithValue()
    {
        List<int> rows = new(Values.Length);
        for (int i = 0; i < Values.Length; i++)
        {
            if (!double.IsNaN(Values[i]))
                rows.Add(FirstRow + i);
        }

        return [.. rows];
    }

    /// <summary>What stands for the results of rows in an undefined case.</summary>
    public double Undefined(UndefinedCase undefined, int[] rows) => Stage.Undefined(undefined, Frame, Column, Frame.Codes[Column], rows);
}
