using System.Text;

namespace Cds.Indicators.Tabular.Tests.Results;

/// <summary>Tables as they are written.</summary>
internal static class Written
{
    /// <summary>The text of a table.</summary>
    public static string Text(TableSheet sheet, ResultTableOptions? options = null)
    {
        using MemoryStream stream = new();
        ResultTable.Write(stream, sheet, options);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The cells of a table, its header first, read by the letter of RFC 4180 and by nothing of the library.</summary>
    public static List<List<string>> Rows(string text)
    {
        List<List<string>> rows = [];
        List<string> row = [];
        StringBuilder cell = new();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            bool isDoubled = quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"';
            if (isDoubled)
                i++;
            if (text[i] == '"' && !isDoubled)
            {
                quoted = !quoted;
            }
            else if (quoted || text[i] is not (',' or '\r' or '\n'))
            {
                cell.Append(text[i]);
            }
            else if (text[i] != '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[i] == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
        }

        return rows;
    }

    /// <summary>The path of a committed table.</summary>
    public static string Golden(string name) => Repository.File($"tests/Cds.Indicators.Tabular.Tests/Results/Golden/{name}");
}
