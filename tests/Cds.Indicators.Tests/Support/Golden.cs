using System.Globalization;
using System.Text;
using Xunit.Sdk;

namespace Cds.Indicators.Tests.Support;

/// <summary>Compares a text with a committed file, whatever the line ends.</summary>
internal static class Golden
{
    public const string RewriteVariable = "CDS_GOLDEN";

    /// <summary>
    /// Fails with a line diff when the text differs from the file. <c>CDS_GOLDEN=rewrite</c> writes the file instead, never where
    /// <c>CI=true</c>.
    /// </summary>
    /// <param name="path">The full path of the committed file.</param>
    /// <param name="actual">The text that the code makes today.</param>
    public static void Matches(string path, string actual) =>
        Matches(path, actual, MayRewrite(Environment.GetEnvironmentVariable(RewriteVariable), Environment.GetEnvironmentVariable("CI")));

    internal static void Matches(string path, string actual, bool rewrite)
    {
        string found = Normalise(actual);
        string? approved = File.Exists(path) ? Normalise(File.ReadAllText(path)) : null;
        if (string.Equals(found, approved, StringComparison.Ordinal))
            return;

        if (rewrite)
        {
            File.WriteAllText(path, found);
            return;
        }

        string cure = $"If the change is meant, run the test with {RewriteVariable}=rewrite and review the file.";
        throw new XunitException(approved is null
            ? $"The file '{path}' does not exist. {cure}"
            : $"The text differs from '{path}' (- approved, + now). {cure}\n{Difference(approved, found)}");
    }

    internal static bool MayRewrite(string? request, string? ci) =>
        string.Equals(request, "rewrite", StringComparison.Ordinal) && !string.Equals(ci, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Line feeds only, no byte order mark, exactly one line end at the end.</summary>
    internal static string Normalise(string text) =>
        text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n') + "\n";

    /// <summary>The lines that went and came, in order, by a longest common subsequence; at most 60 of them.</summary>
    internal static string Difference(string approved, string actual)
    {
        string[] left = approved.Split('\n');
        string[] right = actual.Split('\n');
        int start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start])
            start++;
        int end = 0;
        while (end < left.Length - start && end < right.Length - start && left[^(end + 1)] == right[^(end + 1)])
            end++;

        List<string> lines = Changes(left[start..^end], right[start..^end], start);
        StringBuilder text = new();
        foreach (string line in lines.Take(60))
            text.Append(line).Append('\n');
        if (lines.Count > 60)
            text.Append(CultureInfo.InvariantCulture, $"... and {lines.Count - 60} more\n");
        return text.ToString();
    }

    private static List<string> Changes(string[] left, string[] right, int offset)
    {
        int[,] common = new int[left.Length + 1, right.Length + 1];
        for (int i = left.Length - 1; i >= 0; i--)
        {
            for (int j = right.Length - 1; j >= 0; j--)
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        List<string> lines = [];
        for ((int i, int j) = (0, 0); i < left.Length || j < right.Length;)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
                (i, j) = (i + 1, j + 1);
            else if (j == right.Length || (i < left.Length && common[i + 1, j] >= common[i, j + 1]))
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"- {offset + i + 1}: {left[i++]}"));
            else
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"+ {offset + j + 1}: {right[j++]}"));
        }

        return lines;
    }
}
