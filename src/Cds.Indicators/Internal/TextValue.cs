namespace Cds.Indicators.Internal;

/// <summary>The public faces of formatting and parsing, over one body per direction.</summary>
internal static class TextValue
{
    /// <summary>The longest text a scalar parser looks at; longer texts are refused before they are read.</summary>
    public const int MaximumLength = 256;

    public static bool TryFormat<T, TChar>(in T value, Span<TChar> destination, out int written, ReadOnlySpan<char> format)
        where T : ITextValue
        where TChar : unmanaged
    {
        TextSink<TChar> sink = new(destination);
        value.Write(ref sink, format);
        return sink.Finish(out written);
    }

    public static string ToString<T>(in T value, ReadOnlySpan<char> format)
        where T : ITextValue
    {
        Span<char> buffer = stackalloc char[256];
        if (TryFormat(value, buffer, out int written, format))
            return new string(buffer[..written]);

        for (int size = 1024; ; size = checked(size * 4))
        {
            char[] larger = new char[size];
            if (TryFormat(value, larger.AsSpan(), out written, format))
                return new string(larger, 0, written);
        }
    }

    /// <summary>Decodes UTF-8 into <paramref name="buffer"/>; false when it is not UTF-8 or longer than the buffer.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> utf8, Span<char> buffer, out ReadOnlySpan<char> text)
    {
        bool decoded = System.Text.Unicode.Utf8.ToUtf16(utf8, buffer, out _, out int written, replaceInvalidSequences: false)
            == System.Buffers.OperationStatus.Done;
        text = decoded ? buffer[..written] : default;
        return decoded;
    }

    /// <summary>Decodes UTF-8 into <paramref name="buffer"/>; throws <see cref="FormatException"/> when it is not UTF-8 or longer than the buffer.</summary>
    public static ReadOnlySpan<char> Decode(ReadOnlySpan<byte> utf8, Span<char> buffer) =>
        TryDecode(utf8, buffer, out ReadOnlySpan<char> text)
            ? text
            : throw new FormatException("The text is not UTF-8, or is longer than 256 characters. Give one value, encoded in UTF-8.");
}
