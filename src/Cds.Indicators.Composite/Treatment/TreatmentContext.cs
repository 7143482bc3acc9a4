using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Treatment;

/// <summary>One indicator to treat, in one block.</summary>
/// <param name="Stage">What a stage may know.</param>
/// <param name="Frame">The table.</param>
/// <param name="Column">The number of the column.</param>
/// <param name="Block">The number of the block.</param>
/// <param name="Result">The whole column of the result: the values as they are, to be overwritten in the rows of the block.</param>
/// <param name="TooLarge">Where results are told that leave the doubles.</param>
/// <param name="Log">What is told of the treatment; null where no report is asked for.</param>
internal readonly record struct TreatmentContext(
    StageContext Stage, Frame Frame, int Column, int Block, double[] Result, TooLargeResults TooLarge, TreatmentLog? Log)
{
    /// <summary>The number of the first row.</summary>
    public int FirstRow => Frame.Rows.Starts[Block];

    /// <summary>The values as they were given; NaN where there is none.</summary>
    public ReadOnlySpan<double> Values => Frame.Columns[Column].AsSpan(Frame.Rows.Block(Block));

    /// <summary>Where the results go.</summary>
    public Span<double> Results => Result.AsSpan(Frame.Rows.Block(Block));

    /// <summary>What stands for the result of an undefined case, which is that of all rows with a value.</summary>
    public double Undefined(UndefinedCase undefined)
    {
        ReadOnlySpan<double> values = Values;
        List<int> rows = new(values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i]))
                rows.Add(FirstRow + i);
        }

        return Stage.Undefined(undefined, Frame, Column, Frame.Codes[Column], rows.ToArray());
    }
}
