namespace Cds.Indicators.Display;

/// <summary>Writes a value as HTML. Its members are called by name.</summary>
/// <param name="html">The value as HTML; null for a type that is not shown.</param>
internal sealed class HtmlFormatter(Func<object, string?> html)
{
    /// <summary>What is written.</summary>
    public string MimeType { get; } = "text/html";

    /// <summary>Writes a value.</summary>
    /// <returns>Whether it was written; otherwise the notebook shows it in its own way.</returns>
    public bool Format(object instance, TextWriter writer)
    {
        if (html(instance) is not { } text)
            return false;
        writer.Write(text);
        return true;
    }
}
