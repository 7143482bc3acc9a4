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

    /// <summary>The values to normalise; NaN where there is none.</summary>
    public ReadOnlySpan<double> Values => Frame.Columns[Column].AsSpan(Rows);

    /// <summary>The values the parameters are taken from; NaN where there is none.</summary>
    public ReadOnlySpan<double> ReferenceValues => Frame.Columns[Column].AsSpan(Reference);

    /// <summary>Where the results go.</summary>
    public Span<double> Results => Result.AsSpan(Rows);

    /// <summary>Gives every unit that has a value the result of an undefined case; a cell without a number stays as it is.</summary>
    public void Undefined(UndefinedCase undefined)
    {
        (int first, int length) = Rows.GetOffsetAndLength(Result.Length);
        ReadOnlySpan<double> values = Values;
        List<int> rows = new(length);
        for (int i = 0; i < length; i++)
        {
            if (!double.IsNaN(values[i]) || undefined == UndefinedCase.AllMissing)
                rows.Add(first + i);
        }

        double given = Stage.Undefined(undefined, Frame, Column, Code, rows.ToArray());
        Span<double> results = Results;
        for (int i = 0; i < length; i++)
            results[i] = double.IsNaN(values[i]) ? values[i] : given;
    }
}
