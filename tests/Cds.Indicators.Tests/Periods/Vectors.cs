namespace Cds.Indicators.Tests.Periods;

/// <summary>Reads the shared vectors of periods.</summary>
internal static class Vectors
{
    /// <summary>The rows of a CSV file by column name.</summary>
    public static List<Dictionary<string, string>> Rows(string relative) => Csv.Read(Repository.Shared(relative));

    /// <summary>Runs a check on each row; all failures are shown together.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="exceptions">The rows that are known to differ, by key, with the reason. Each of them must exist and must differ.</param>
    /// <param name="key">The key of a row.</param>
    /// <param name="check">Null when the row holds, otherwise what was found instead.</param>
    public static void Check(
        IReadOnlyList<Dictionary<string, string>> rows,
        IReadOnlyDictionary<string, string> exceptions,
        Func<Dictionary<string, string>, string> key,
        Func<Dictionary<string, string>, string?> check)
    {
        List<string> failures = [];
        HashSet<string> differing = new(StringComparer.Ordinal);
        foreach (Dictionary<string, string> row in rows)
        {
            string name = key(row);
            string? found = check(row);
            if (found is null)
                continue;
            differing.Add(name);
            if (!exceptions.ContainsKey(name))
                failures.Add($"{name}: {found}");
        }

        failures.AddRange(exceptions.Keys.Where(name => !differing.Contains(name)).Select(name => $"{name}: named as an exception, but it holds or is not there"));
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }
}
