using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Imputation;

/// <summary>A column with missing cells, and where its imputed values go.</summary>
/// <param name="work">What the methods share.</param>
/// <param name="column">The number of the column.</param>
/// <param name="method">The method, for the report.</param>
internal sealed class ImputationColumn(ImputationWork work, int column, ImputationMethod method)
{
    private readonly List<ImputedRow>? _log = work.Context.WithReports ? [] : null;

    public ImputationWork Work => work;

    public Frame Frame => work.Frame;

    public int Number => column;

    /// <summary>The values as they were given, which are imputed from.</summary>
    public double[] Values { get; } = work.Frame.Columns[column];

    /// <summary>The values with those that are imputed.</summary>
    public double[] Results { get; } = [.. work.Frame.Columns[column]];

    /// <summary>Which cells were imputed; null where no report is asked for.</summary>
    public IReadOnlyList<ImputedRow>? Log => _log;

    /// <summary>Imputes a cell.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="value">The value.</param>
    /// <param name="source">The row the value was taken from as it is; negative where it was not.</param>
    public void Impute(int row, double value, int source = -1)
    {
        Results[row] = value;
        _log?.Add(new ImputedRow(row, value, method, source));
    }

    /// <summary>Says that cells of a block have nothing to be imputed from.</summary>
    public void LeaveWithoutDonor(ReadOnlySpan<int> rows)
    {
        if (rows.IsEmpty)
            return;
        double given = work.Context.Undefined(UndefinedCase.NoDonor, Frame, column, Frame.Codes[column], rows);
        foreach (int row in rows)
        {
            Results[row] = given;
            if (!double.IsNaN(given))
                _log?.Add(new ImputedRow(row, given, Method: null, Source: -1));
        }
    }

    /// <summary>The rows of a block that have no value.</summary>
    public int[] MissingRows(int block)
    {
        List<int> rows = [];
        for (int row = Frame.Rows.Starts[block]; row < Frame.Rows.Starts[block + 1]; row++)
        {
            if (double.IsNaN(Values[row]))
                rows.Add(row);
        }

        return [.. rows];
    }
}
