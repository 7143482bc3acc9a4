using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Cds.Indicators.Charts.Reports;

/// <summary>Writes HTML by interpolation: what stands in the literal is markup, what stands in a hole is text and is escaped. There is no other way in for text.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new();

    public void Write(ref HtmlHandler markup) => _html.Append(markup.Written);

    /// <summary>Writes markup that another writer wrote.</summary>
    public void Write(HtmlWriter written) => _html.Append(written._html);

    /// <summary>Writes what is no text of callers: style, script, a specification whose writer has escaped it.</summary>
    public void WriteTrusted(string markup) => _html.Append(markup);

    public override string ToString() => _html.ToString();

    /// <summary>Escapes the holes.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct HtmlHandler
    {
        public HtmlHandler(int literalLength, int formattedCount) => Written = new StringBuilder(literalLength + (formattedCount * 16));

        public StringBuilder Written { get; }

        public void AppendLiteral(string markup) => Written.Append(markup);

        public void AppendFormatted(string text) => HtmlText.Append(Written, text);

        public void AppendFormatted(int number) => Written.Append(CultureInfo.InvariantCulture, $"{number}");
    }
}
