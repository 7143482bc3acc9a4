using System.Text.RegularExpressions;

namespace Cds.Indicators.Charts.Tests.Reports;

/// <summary>
/// Reads a page as strictly as XML: every element is closed in its order, every attribute is quoted, no bracket and no ampersand stands alone. Style and script are passed over as HTML does.
/// </summary>
internal sealed partial class StrictHtml
{
    private static readonly string[] s_void = ["meta", "br", "link", "img", "input", "hr"];

    private StrictHtml()
    {
    }

    /// <summary>What is not as it should be.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>All values of an attribute, in their order.</summary>
    public ILookup<string, string> Attributes => _attributes.ToLookup(static a => a.Name, static a => a.Value, StringComparer.Ordinal);

    /// <summary>The names of the elements, in the order in which they begin.</summary>
    public List<string> Elements { get; } = [];

    private readonly List<(string Name, string Value)> _attributes = [];

    public static StrictHtml Read(string html)
    {
        StrictHtml page = new();
        page.ReadAll(html);
        return page;
    }

    private void ReadAll(string html)
    {
        if (!html.StartsWith("<!DOCTYPE html>\n", StringComparison.Ordinal))
            Faults.Add("The page does not begin with its document type.");
        Stack<string> open = [];
        int at = html.IndexOf('\n', StringComparison.Ordinal);
        while (at < html.Length)
        {
            int bracket = html.IndexOf('<', at);
            CheckText(bracket < 0 ? html[at..] : html[at..bracket]);
            if (bracket < 0)
                break;
            Match tag = Tag().Match(html, bracket);
            if (!tag.Success)
            {
                Faults.Add($"No tag: {html.Substring(bracket, Math.Min(60, html.Length - bracket))}");
                break;
            }

            at = bracket + tag.Length;
            string name = tag.Groups["name"].Value;
            if (tag.Groups["end"].Length > 0)
            {
                if (open.Count == 0 || open.Pop() != name)
                    Faults.Add($"'{tag.Value}' closes what is not open.");
                continue;
            }

            Begin(tag, name);
            if (!s_void.Contains(name))
                open.Push(name);
            if (name is "style" or "script")
                at = html.IndexOf($"</{name}>", at, StringComparison.Ordinal);
        }

        if (open.Count > 0)
            Faults.Add($"Left open: {string.Join(", ", open)}");
    }

    private void Begin(Match tag, string name)
    {
        Elements.Add(name);
        CaptureCollection names = tag.Groups["attribute"].Captures;
        if (names.Select(static n => n.Value).Distinct(StringComparer.Ordinal).Count() != names.Count)
            Faults.Add($"An attribute stands twice: {tag.Value}");
        for (int i = 0; i < names.Count; i++)
        {
            string value = tag.Groups["value"].Captures[i].Value;
            CheckText(value);
            _attributes.Add((names[i].Value, value));
        }
    }

    private void CheckText(string text)
    {
        if (text.Contains('>', StringComparison.Ordinal) || LoneAmpersand().IsMatch(text))
            Faults.Add($"Not escaped: {text}");
        if (text.Any(static c => (char.IsControl(c) && c is not '\n' and not '\t') || c is '\ufffe' or '\uffff'))
            Faults.Add($"A control character: {text}");
    }

    [GeneratedRegex("\\G<(?<end>/)?(?<name>[a-z][a-z0-9]*)(?:\\s+(?<attribute>[a-z-]+)(?:=\"(?<value>[^\"<]*)\"|(?<value>)))*\\s*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("&(?!(?:lt|gt|amp|quot|#39);)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LoneAmpersand();
}
