using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Cds.Indicators.Tests.Guards;

/// <summary>Compares the code blocks of the readmes with the regions of the sample file, and what a sample prints with what it says.</summary>
internal static partial class ReadmeRules
{
    private const string Prefix = "readme-";

    /// <summary>A block of C# in a readme: its using directives and the rest, without indentation and empty lines around.</summary>
    internal sealed record Block(string Place, string[] Usings, string Code);

    /// <summary>The blocks of a readme that are marked <c>csharp</c>.</summary>
    public static List<Block> Blocks(string name, string markdown)
    {
        List<Block> blocks = [];
        string[] lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim() != "```csharp")
                continue;

            int end = Array.FindIndex(lines, i + 1, line => line.Trim() == "```");
            string[] body = lines[(i + 1)..(end < 0 ? lines.Length : end)];
            string[] usings = [.. body.TakeWhile(line => line.Length == 0 || IsUsing(line)).Where(IsUsing)];
            string place = string.Create(CultureInfo.InvariantCulture, $"{name}, line {i + 1}");
            blocks.Add(new Block(place, usings, Unindent(body.SkipWhile(line => line.Length == 0 || IsUsing(line)))));
            i = end < 0 ? lines.Length : end;
        }

        return blocks;
    }

    /// <summary>The regions of the sample file, by name without the prefix.</summary>
    public static Dictionary<string, string> Regions(string source)
    {
        Dictionary<string, string> regions = new(StringComparer.Ordinal);
        string[] lines = source.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (!line.StartsWith("#region " + Prefix, StringComparison.Ordinal))
                continue;

            int end = Array.FindIndex(lines, i + 1, l => l.Trim() == "#endregion");
            regions.Add(line[("#region " + Prefix).Length..], Unindent(lines[(i + 1)..end]));
            i = end;
        }

        return regions;
    }

    /// <summary>Every block has its region, every region its block, every using directive stands in the sample file.</summary>
    public static IEnumerable<string> Mismatches(IReadOnlyCollection<Block> blocks, string source)
    {
        Dictionary<string, string> regions = Regions(source);
        HashSet<string> claimed = [];
        foreach (Block block in blocks)
        {
            string? name = regions.FirstOrDefault(region => region.Value == block.Code).Key;
            if (name is null)
                yield return $"{block.Place}: no region of ReadmeSamples.cs has this text.{Nearest(block.Code, regions)}";
            else
                claimed.Add(name);

            foreach (string line in block.Usings.Where(line => !source.Contains(line, StringComparison.Ordinal)))
                yield return $"{block.Place}: ReadmeSamples.cs lacks '{line}'.";
        }

        foreach (string name in regions.Keys.Where(name => !claimed.Contains(name)))
            yield return $"The region {Prefix}{name} stands in no readme.";
    }

    /// <summary>Every sample that prints something else than it says.</summary>
    /// <param name="samples">The class of samples.</param>
    /// <param name="source">Its text.</param>
    public static IEnumerable<string> Misprints(Type samples, string source)
    {
        foreach ((string region, string code) in Regions(source))
        {
            MethodInfo? sample = samples.GetMethod(Method(region), BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, []);
            if (sample is null)
            {
                yield return $"The region readme-{region} has no method {Method(region)}() that runs it.";
                continue;
            }

            string said = string.Concat(Expected(code).Select(line => line + "\n"));
            string printed = SampleConsole.Capture(() => sample.Invoke(obj: null, BindingFlags.DoNotWrapExceptions, binder: null, parameters: null, culture: null));
            if (said != printed)
                yield return $"The region readme-{region} prints something else (- said, + printed):\n{Golden.Difference(said, printed)}";
        }
    }

    /// <summary>The lines that a sample says it prints: the comments at the end of its WriteLine lines, and the comment lines that follow.</summary>
    public static IEnumerable<string> Expected(string code)
    {
        bool follows = false;
        foreach (string line in code.Split('\n'))
        {
            Match print = Print().Match(line);
            Match more = Comment().Match(line);
            if (print.Success && print.Groups["text"].Success)
                yield return print.Groups["text"].Value.TrimEnd();
            else if (print.Success)
                yield return $"(nothing is said about '{line.Trim()}': write what it prints behind it, // text)";
            else if (follows && more.Success)
                yield return more.Groups["text"].Value.TrimEnd();
            follows = print.Success || (follows && more.Success);
        }
    }

    /// <summary>The method of a sample: <c>quick-start</c> is run by <c>QuickStart</c>.</summary>
    public static string Method(string region) =>
        string.Concat(region.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('(', StringComparison.Ordinal);

    private static string Unindent(IEnumerable<string> lines)
    {
        string[] all = [.. lines.Select(line => line.TrimEnd())];
        int indent = all.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', all.Select(line => line.Length == 0 ? line : line[indent..])).Trim('\n');
    }

    private static string Nearest(string code, Dictionary<string, string> regions)
    {
        string first = code.Split('\n')[0];
        string? near = regions.FirstOrDefault(region => region.Value.Split('\n')[0] == first).Key;
        return near is null ? $" Its first line: {first}" : $" Nearest is {Prefix}{near} (- readme, + region):\n{Golden.Difference(code, regions[near])}";
    }

    [GeneratedRegex(@"^\s*Console\.WriteLine\(.*\);(\s*//\s?(?<text>.*))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Print();

    [GeneratedRegex(@"^\s*//\s?(?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();
}
