using System.Text;

namespace Cds.Indicators.Tests.Support;

/// <summary>Reads small CSV fixtures: a header, quoted cells, no line breaks within a cell, comment lines that begin with #.</summary>
internal static class Csv
{
    /// <summary>The rows of a file by column name.</summary>
    public static List<Dictionary<string, string>> Read(string path)
    {
        List<List<string>> lines = [.. File.ReadAllLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(Split)];
        List<string> header = lines[0];
        Assert.All(lines, line => Assert.Equal(header.Count, line.Count));
        return [.. lines.Skip(1).Select(line => header.Zip(line).ToDictionary(x => x.First, x => x.Second, StringComparer.Ordinal))];
    }

    private static List<string> Split(string line)
    {
        List<string> cells = [];
        StringBuilder cell = new();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
