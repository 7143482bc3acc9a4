using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Cds.Indicators.Charts.Reports;

/// <summary>The style and the script of the page, which are the same in every report, and the hashes by which the content policy of the page knows them.</summary>
internal static class PageParts
{
    public static string Style { get; } = Read("report.css");

    public static string Script { get; } = Read("report.js");

    /// <summary>
    /// The content policy: nothing is loaded but the scripts named by their whole address, nothing runs but the script of the page, and no code is made of strings; no image, font, frame or
    /// form.
    /// </summary>
    /// <param name="scripts">The addresses of the scripts; empty where charts are not drawn.</param>
    public static string Policy(ImmutableArray<string> scripts)
    {
        string allowed = scripts.IsEmpty ? "'none'" : $"{Hash(Script)} {string.Join(' ', scripts)}";
        return $"default-src 'none'; script-src {allowed}; style-src {Hash(Style)}; base-uri 'none'; form-action 'none'";
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    /// <summary>As the parser of a browser sees it, whose lines end with a line feed: the hash is over that.</summary>
    private static string Read(string name)
    {
        using Stream stream = typeof(PageParts).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The package lacks {name}. Build it again.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
