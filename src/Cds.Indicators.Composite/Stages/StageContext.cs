using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Stages;

/// <summary>What a stage may know besides the table it is given, and where it says what has no result. Used by several threads at once.</summary>
internal sealed class StageContext
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<(int Column, UndefinedCase Case, int Block), string[]> _refused = [];

    /// <summary>The hierarchy of the index.</summary>
    public required IndexHierarchy Hierarchy { get; init; }

    /// <summary>What is done in each undefined case.</summary>
    public required UndefinedPolicies Policies { get; init; }

    /// <summary>The weight of each node of the hierarchy, by its number.</summary>
    public required double[] Weights { get; init; }

    /// <summary>The data as they were given, with denominators and other columns; rows are found by <see cref="RowSet.Source"/>.</summary>
    public required Frame Data { get; init; }

    /// <summary>The group of each row of the data, by the name of the grouping.</summary>
    public required IReadOnlyDictionary<string, string?[]> Groups { get; init; }

    /// <summary>Whether reports and details are asked for; not in a replicate of thousands.</summary>
    public required bool WithReports { get; init; }

    /// <summary>How many threads a stage may use.</summary>
    public required int Threads { get; init; }

    /// <summary>The name of the stage that runs.</summary>
    public string Stage { get; set; } = "";

    /// <summary>For each node of the hierarchy the sum of a score and its mirror image, for groups for which less is better; null where it cannot be mirrored.</summary>
    public required double?[] Mirrors { get; init; }

    /// <summary>Says that a column has no result in some rows of one block of a table: once for each case, column and block. The answer is the number that stands for it: NaN where it is missing or refused.</summary>
    /// <param name="undefined">The case.</param>
    /// <param name="frame">The table the rows are of.</param>
    /// <param name="column">The number of the column, for the order of faults.</param>
    /// <param name="code">The code of the indicator or group.</param>
    /// <param name="rows">The rows, of one block and at least one.</param>
    public double Undefined(UndefinedCase undefined, Frame frame, int column, string code, ReadOnlySpan<int> rows)
    {
        int first = rows[0];
        return Undefined(undefined, frame, column, code, rows, Array.FindIndex(frame.Rows.Starts, start => start > first) - 1);
    }

    /// <summary>As <see cref="Undefined(UndefinedCase, Frame, int, string, ReadOnlySpan{int})"/>, for rows of a block, which may have none.</summary>
    public double Undefined(UndefinedCase undefined, Frame frame, int column, string code, ReadOnlySpan<int> rows, int block)
    {
        UndefinedAction action = Policies[undefined];
        if (action.Kind == UndefinedActionKind.Refuse)
        {
            string[] units = new string[rows.Length];
            for (int i = 0; i < rows.Length; i++)
                units[i] = frame.Rows.Units[rows[i]];
            string period = frame.Rows.Periods.Length > 0 ? $" in {frame.Rows.Periods[block]}" : "";
            string place = units.Length == 0 ? $"{code}{period}" : $"{code}{period} of {Listed(units)}";
            lock (_lock)
                _refused[(column, undefined, block)] = [code, place];
        }

        return action.Kind == UndefinedActionKind.Value ? action.Value : Missing.Of(MissingKind.Undefined, (byte)undefined);
    }

    /// <summary>Refuses, if anything was to be refused.</summary>
    /// <exception cref="FaultException">An undefined case has no policy.</exception>
    public void ThrowIfRefused()
    {
        if (_refused.Count == 0)
            return;
        ImmutableArray<Fault> faults =
        [
            .. _refused.Select(entry => new Fault(
                new FaultPlace(Stage, Row: null, entry.Value[0], JsonPath: null), entry.Value[1], UndefinedTexts.Rule(entry.Key.Case), UndefinedTexts.Cure(entry.Key.Case))),
        ];
        _refused.Clear();
        throw new FaultException(faults);
    }

    private static string Listed(string[] units)
    {
        const int Shown = 20;
        return units.Length <= Shown ? string.Join(", ", units) : $"{string.Join(", ", units.Take(Shown))} and {units.Length - Shown} more units";
    }
}
