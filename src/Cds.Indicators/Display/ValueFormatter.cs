namespace Cds.Indicators.Display;

/// <summary>Writes a value in one form. Its members are called by name.</summary>
/// <param name="mimeType">The form.</param>
/// <param name="text">The value in that form; null for a type that is not shown.</param>
internal sealed class ValueFormatter(string mimeType, Func<object, string?> text)
{
    /// <summary>What is written.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes a value.</summary>
    /// <returns>Whether it was written; otherwise the notebook shows it in its own way.</returns>
    public bool Format(object instance, TextWriter writer)
    {
        if (text(instance) is not { } shown)
            return false;
        writer.Write(shown);
        return true;
    }
}
