using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Data;

/// <summary>What has to hold for the columns of an index.</summary>
internal static class DataRules
{
    private const string Source = "data";

    /// <summary>Checks units, columns and groupings, and throws all faults together.</summary>
    /// <exception cref="FaultException">There are faults.</exception>
    public static void Check(string[] units, KeyValuePair<string, double[]>[] columns, KeyValuePair<string, string?[]>[] groupings)
    {
        ImmutableArray<Fault>.Builder faults = ImmutableArray.CreateBuilder<Fault>();
        HashSet<string> known = new(StringComparer.Ordinal);
        for (int row = 0; row < units.Length; row++)
        {
            ArgumentNullException.ThrowIfNull(units[row], nameof(units));
            if (string.IsNullOrWhiteSpace(units[row]))
                faults.Add(new Fault(FaultPlace.InTable(Source, row + 1, "unit"), units[row], "the code of a unit is blank", "Give its code."));
            else if (!known.Add(units[row]))
                faults.Add(new Fault(FaultPlace.InTable(Source, row + 1, "unit"), units[row], "the unit stands twice", "Keep one row of it."));
        }

        known.Clear();
        foreach ((string code, double[] values) in columns)
        {
            CheckName(code, values, known, nameof(columns), faults);
            if (values.Length != units.Length)
                faults.Add(Length(code, values.Length, units.Length));
            for (int row = 0; row < values.Length; row++)
            {
                if (double.IsInfinity(values[row]))
                    faults.Add(new Fault(FaultPlace.InTable(Source, row + 1, code), values[row].ToString(CultureInfo.InvariantCulture), "the number is infinite", "Give a finite number, or NaN for no data."));
            }
        }

        known.Clear();
        foreach ((string name, string?[] groups) in groupings)
        {
            CheckName(name, groups, known, nameof(groupings), faults);
            if (groups.Length != units.Length)
                faults.Add(Length(name, groups.Length, units.Length));
            for (int row = 0; row < groups.Length; row++)
            {
                if (groups[row] is { } group && string.IsNullOrWhiteSpace(group))
                    faults.Add(new Fault(FaultPlace.InTable(Source, row + 1, name), group, "the name of a group is blank", "Give its name, or null for a unit without a group."));
            }
        }

        if (faults.Count > 0)
            throw new FaultException(faults.DrainToImmutable());
    }

    private static void CheckName(string name, Array cells, HashSet<string> known, string parameter, ImmutableArray<Fault>.Builder faults)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        ArgumentNullException.ThrowIfNull(cells, parameter);
        if (string.IsNullOrWhiteSpace(name))
            faults.Add(new Fault(new FaultPlace(Source, Row: null, "columns", JsonPath: null), name, "the code of a column is blank", "Give its code."));
        else if (!known.Add(name))
            faults.Add(new Fault(new FaultPlace(Source, Row: null, name, JsonPath: null), name, "the column stands twice", "Keep one of them."));
    }

    private static Fault Length(string code, int given, int expected) => new(
        new FaultPlace(Source, Row: null, code, JsonPath: null),
        given.ToString(CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"the column has another length than the {expected} units"),
        "Give one cell for each unit.");
}
