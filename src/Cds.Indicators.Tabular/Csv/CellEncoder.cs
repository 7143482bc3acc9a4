using System.Text;

namespace Cds.Indicators.Tabular.Csv;

/// <summary>Texts as an encoding other than UTF-8 can hold them.</summary>
internal sealed class CellEncoder
{
    private readonly bool _decomposes;

    public CellEncoder(Encoding encoding)
    {
        Encoding = (Encoding)encoding.Clone();
        Encoding.EncoderFallback = EncoderFallback.ExceptionFallback;
        _decomposes = encoding.CodePage == EncodingSigns.Windows1258.CodePage;
    }

    /// <summary>The encoding, which refuses what it cannot hold.</summary>
    public Encoding Encoding { get; }

    /// <summary>The text in the characters of the encoding, from which the same text is read back; null where it has others.</summary>
    public string? Encodable(string text)
    {
        string written = _decomposes ? ToneMarks(text) : text;
        try
        {
            byte[] bytes = Encoding.GetBytes(written);
            string read = Encoding.GetString(bytes);
            return string.Equals(_decomposes ? read.Normalize(NormalizationForm.FormC) : read, text, StringComparison.Ordinal) ? written : null;
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Vietnamese letters with a tone as the letter and a combining mark, as Windows-1258 has them: ế is ê and U+0301.</summary>
    private string ToneMarks(string text)
    {
        StringBuilder written = new(text.Length);
        foreach (char letter in text)
        {
            if (letter < 0x80 || CanHold(letter))
                written.Append(letter);
            else
                AppendDecomposed(written, letter);
        }

        return written.ToString();
    }

    private static void AppendDecomposed(StringBuilder written, char letter)
    {
        string parts = char.IsSurrogate(letter) ? letter.ToString() : letter.ToString().Normalize(NormalizationForm.FormD);
        int tone = parts.AsSpan().IndexOfAny("\u0300\u0301\u0303\u0309\u0323");
        if (tone < 0)
            written.Append(letter);
        else
            written.Append(parts.Remove(tone, 1).Normalize(NormalizationForm.FormC)).Append(parts[tone]);
    }

    private bool CanHold(char letter)
    {
        Span<byte> one = stackalloc byte[8];
        try
        {
            return Encoding.TryGetBytes([letter], one, out _);
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
