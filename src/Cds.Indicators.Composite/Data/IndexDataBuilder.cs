using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Faults;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Data;

/// <summary>Collects the figures of an index cell by cell, in any order.</summary>
/// <remarks>Not thread-safe. A cell that is never given has no data.</remarks>
/// <example><code>
/// IndexData data = new IndexDataBuilder()
///     .Add("38", "online", 0.94)
///     .Add("40", "online", 0.88)
///     .AddGroup("38", "region", "Bắc Trung Bộ")
///     .Build();
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class IndexDataBuilder
{
    private readonly Dictionary<string, int> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<int, double>> _columns = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly Dictionary<string, Dictionary<int, string>> _groups = new(StringComparer.Ordinal);

    /// <summary>Names a unit, which then stands in the data even if no figure of it is given.</summary>
    /// <param name="unit">The code of the unit; not blank.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is null or blank.</exception>
    public IndexDataBuilder AddUnit(string unit)
    {
        UnitNumber(unit);
        return this;
    }

    /// <summary>Gives a figure.</summary>
    /// <param name="unit">The code of the unit; not blank.</param>
    /// <param name="column">The code of the indicator or denominator; not blank.</param>
    /// <param name="value">The number, finite, in the natural unit of the indicator.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A code is null or blank, the number is not finite, or the cell was given before.</exception>
    public IndexDataBuilder Add(string unit, string column, double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException($"{column} of {unit} is {value.ToString(CultureInfo.InvariantCulture)}, which is not finite. Leave a cell without data out.", nameof(value));
        Set(UnitNumber(unit), unit, column, value);
        return this;
    }

    /// <summary>Gives a figure that may be missing: a zero denominator stays one, whatever else is not a value is no data.</summary>
    /// <param name="unit">The code of the unit; not blank.</param>
    /// <param name="column">The code of the indicator or denominator; not blank.</param>
    /// <param name="value">The number, finite, or the reason why there is none. An incomplete value is none.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A code is null or blank, the number is not finite, or the cell was given before.</exception>
    public IndexDataBuilder Add(string unit, string column, Outcome<double> value)
    {
        if (value.TryGetValue(out double known))
            return Add(unit, column, known);
        Set(UnitNumber(unit), unit, column, value.Kind == OutcomeKind.ZeroDenominator ? Missing.Of(MissingKind.ZeroDenominator) : Missing.NoData);
        return this;
    }

    /// <summary>Says to which group a unit belongs.</summary>
    /// <param name="unit">The code of the unit; not blank.</param>
    /// <param name="grouping">The name of the grouping: <c>region</c>; not blank.</param>
    /// <param name="group">The group; not blank.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A text is null or blank, or the group was given before.</exception>
    public IndexDataBuilder AddGroup(string unit, string grouping, string group)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(grouping);
        ArgumentException.ThrowIfNullOrWhiteSpace(group);
        int row = UnitNumber(unit);
        if (!_groups.TryGetValue(grouping, out Dictionary<int, string>? groups))
            _groups.Add(grouping, groups = []);
        if (!groups.TryAdd(row, group))
            throw new ArgumentException($"The {grouping} of {unit} was given before, as '{groups[row]}'. Give it once.", nameof(group));
        return this;
    }

    /// <summary>The data collected so far. The builder may be used further.</summary>
    /// <returns>The data.</returns>
    /// <exception cref="FaultException">A code is taken twice, as a column and as something else.</exception>
    public IndexData Build()
    {
        string[] units = new string[_units.Count];
        foreach ((string unit, int row) in _units)
            units[row] = unit;
        return IndexData.Of(
            units,
            _order.Select(code => KeyValuePair.Create(code, Column(_columns[code], units.Length))),
            _groups.Select(g => KeyValuePair.Create(g.Key, Group(g.Value, units.Length))));
    }

    /// <summary>How many units and columns there are so far.</summary>
    /// <returns>For example <c>33 units, 6 columns so far</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_units.Count} units, {_columns.Count} columns so far");

    private static double[] Column(Dictionary<int, double> cells, int count)
    {
        double[] column = new double[count];
        Array.Fill(column, double.NaN);
        foreach ((int row, double value) in cells)
            column[row] = value;
        return column;
    }

    private static string?[] Group(Dictionary<int, string> cells, int count)
    {
        string?[] column = new string?[count];
        foreach ((int row, string group) in cells)
            column[row] = group;
        return column;
    }

    private int UnitNumber(string unit)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(unit);
        if (!_units.TryGetValue(unit, out int row))
            _units.Add(unit, row = _units.Count);
        return row;
    }

    private void Set(int row, string unit, string column, double value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(column);
        if (!_columns.TryGetValue(column, out Dictionary<int, double>? cells))
        {
            _columns.Add(column, cells = []);
            _order.Add(column);
        }

        if (!cells.TryAdd(row, value))
            throw new ArgumentException($"{column} of {unit} was given before. Give it once.", nameof(column));
    }
}
