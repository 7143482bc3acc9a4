using System.Runtime.InteropServices;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Normalisation;

/// <summary>One column to normalise: its values, the values its parameters are taken from, and where the result goes.</summary>
/// <param name="Stage">What a stage may know.</param>
/// <param name="Frame">The table.</param>
/// <param name="Column">The number of the column.</param>
/// <param name="Rows">The rows to normalise.</param>
/// <param name="Reference">The rows the parameters are taken from.</param>
/// <param name="Result">The whole column of the result; only <paramref name="Rows"/> are written.</param>
internal readonly record struct NormalisationContext(StageContext Stage, Frame Frame, int Column, Range Rows, Range Reference, double[] Result)
{
    /// <summary>The code of the indicator.</summary>
    public string Code => Frame.Codes[Column];

    /// <summary>Whether less is better.</summary>
    public bool IsReversed => Stage.Hierarchy[Code].Direction == Direction.LowerIsBetter;

    /// <summary>Whether the parameters are taken from the very rows that are normalised, so that no value lies beyond them.</summary>
    public bool IsOwnReference => Rows.Equals(Reference);

    /// <summary>The number of the first row.</summary>
    public int First => Rows.GetOffsetAndLength(Result.Length).Offset;

    /// <summary>The values to normalise; NaN where there is none.</summary>
    public ReadOnlySpan<double> Values => Frame.Columns[Column].AsSpan(Rows);

    /// <summary>The values the parameters are taken from; NaN where there is none.</summary>
    public ReadOnlySpan<double> ReferenceValues => Frame.Columns[Column].AsSpan(Reference);

    /// <summary>Where the results go.</summary>
    public Span<double> Results => Result.AsSpan(Rows);

    /// <summary>Gives every unit that has a value the result of an undefined case, period by period; a cell without a number stays as it is.</summary>
    public void Undefined(UndefinedCase undefined)
    {
        Values.CopyTo(Results);
        bool isAllMissing = undefined == UndefinedCase.AllMissing;
        (int first, int length) = Rows.GetOffsetAndLength(Result.Length);
        List<int> rows = new(length);
        for (int row = first; row < first + length; row++)
        {
            if (isAllMissing || !double.IsNaN(Result[row]))
                rows.Add(row);
        }

        Undefined(undefined, rows);
        for (int block = 0; length == 0 && isAllMissing && block < Frame.Rows.Blocks; block++)
        {
            // A period without units has no value either.
            if (Frame.Rows.Starts[block] == first && Frame.Rows.Starts[block + 1] == first)
                Stage.Undefined(undefined, Frame, Column, Code, [], block);
        }
    }

    /// <summary>Gives some rows the result of an undefined case, block by block; nothing where there are none.</summary>
    /// <param name="undefined">The case.</param>
    /// <param name="rows">The numbers of the rows in the table, ascending.</param>
    public void Undefined(UndefinedCase undefined, List<int> rows)
    {
        ReadOnlySpan<int> rest = CollectionsMarshal.AsSpan(rows);
        while (!rest.IsEmpty)
        {
            int first = rest[0], count = 0;
            int end = Array.Find(Frame.Rows.Starts, start => start > first);
            while (count < rest.Length && rest[count] < end)
                count++;
            double given = Stage.Undefined(undefined, Frame, Column, Code, rest[..count]);
            foreach (int row in rest[..count])
                Result[row] = double.IsNaN(Frame.Columns[Column][row]) ? Result[row] : given;
            rest = rest[count..];
        }
    }

    /// <summary>What is known of the values the parameters are taken from.</summary>
    public ColumnRange RangeOfReference() => ColumnRange.Of(ReferenceValues);

    /// <summary>Whether the range has a width; where it has none, the rows get the result of that.</summary>
    public bool HasWidth(in ColumnRange range)
    {
        if (range.Minimum < range.Maximum)
            return true;
        Undefined(range.Count == 0 ? UndefinedCase.AllMissing : range.Count == 1 ? UndefinedCase.SingleValue : UndefinedCase.ConstantColumn);
        return false;
    }
}
