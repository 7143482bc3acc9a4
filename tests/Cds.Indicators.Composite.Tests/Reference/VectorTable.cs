using System.Globalization;

namespace Cds.Indicators.Composite.Tests.Reference;

/// <summary>A reference output: one key column, then columns of numbers, in which NA is no number.</summary>
internal sealed class VectorTable
{
    private readonly List<Dictionary<string, string>> _rows;

    private VectorTable(string name, List<Dictionary<string, string>> rows)
    {
        Name = name;
        _rows = rows;
        Columns = rows.Count == 0 ? [] : [.. rows[0].Keys];
    }

    /// <summary>The path of the file below <c>vectors/coinr</c>.</summary>
    public string Name { get; }

    /// <summary>The names of all columns.</summary>
    public string[] Columns { get; }

    public int Count => _rows.Count;

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows => _rows;

    /// <summary>Reads a file below <c>vectors/coinr</c>.</summary>
    public static VectorTable Read(string name) => new(name, Csv.Read(Repository.Shared("vectors/coinr/" + name)));

    /// <summary>A column of texts.</summary>
    public string[] Texts(string column) => [.. _rows.Select(row => row[column])];

    /// <summary>A column of numbers; NaN for NA and NaN.</summary>
    public double[] Numbers(string column) => [.. _rows.Select(row => Number(row[column]))];

    /// <summary>A number as the reference prints it.</summary>
    public static double Number(string text) => text switch
    {
        "NA" or "NaN" or "" => double.NaN,
        "Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        "TRUE" => 1,
        "FALSE" => 0,
        _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
    };
}
