namespace Cds.Indicators.Internal;

/// <summary>A value that writes its text once for both encodings.</summary>
internal interface ITextValue
{
    /// <summary>Writes the text of the value in <paramref name="format"/>; throws <see cref="FormatException"/> for an unknown format.</summary>
    void Write<TChar>(ref TextSink<TChar> sink, ReadOnlySpan<char> format)
        where TChar : unmanaged;
}
