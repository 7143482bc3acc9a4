using System.Text;

namespace Cds.Indicators.Tabular.Csv;

/// <summary>Turns bytes of an encoding into UTF-8, block by block, and keeps the positions of what is not valid.</summary>
internal sealed class Transcoder
{
    /// <summary>What stands for invalid bytes while the text is UTF-16: a code point that is no character.</summary>
    private const char Invalid = '\uFFFF';

    /// <summary>The most UTF-16 units that wait for a combining mark.</summary>
    private const int MaximumHeld = 1_024;

    /// <summary>What .NET makes of bytes that Windows-1258 does not assign.</summary>
    private const char FirstUnassigned = '\u0080';

    private const char LastUnassigned = '\u009F';

    private const int MaximumDamages = 256;

    /// <summary>The most combining marks that may follow one another; Vietnamese has one.</summary>
    private const int LongestRun = 16;

    private readonly Decoder _decoder;
    private readonly bool _composes;
    private string _held = "";
    private long _position;
    private bool _isBegun;

    /// <param name="encoding">The encoding. Windows-1258 is composed to NFC, because it stores the tones of Vietnamese as combining marks.</param>
    public Transcoder(Encoding encoding)
    {
        Encoding strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = new DecoderReplacementFallback(Invalid.ToString());
        _decoder = strict.GetDecoder();
        _composes = encoding.CodePage == EncodingSigns.Windows1258.CodePage;
        Name = encoding.WebName.StartsWith("utf", StringComparison.Ordinal) ? encoding.WebName.ToUpperInvariant() : encoding.WebName;
    }

    /// <summary>The name of the encoding.</summary>
    public string Name { get; }

    /// <summary>Whether Vietnamese letters in UTF-8 among the bytes are damage.</summary>
    public bool ExpectsUtf8 { get; init; }

    /// <summary>Whether the last block was turned.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Where invalid bytes stand, in bytes of UTF-8 from the beginning of the text.</summary>
    public List<long> Damages { get; } = [];

    /// <summary>Says where the first byte stands in the UTF-8.</summary>
    public void StartAt(long position) => _position = position;

    /// <summary>The UTF-8 of the next block.</summary>
    public byte[] Next(ReadOnlySpan<byte> bytes, bool isLast)
    {
        IsComplete = isLast;
        char[] chars = new char[_decoder.GetCharCount(bytes, isLast)];
        int count = _decoder.GetChars(bytes, chars, isLast);
        string text = _held + new string(chars, 0, count);
        if (ExpectsUtf8)
            FindUtf8(bytes, text);
        if (!_isBegun && text.Length > 0)
        {
            _isBegun = true;
            text = text[0] == '\uFEFF' ? text[1..] : text;
        }

        _held = "";
        if (_composes)
            text = Composed(text, isLast);
        FindInvalid(text);
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        _position += utf8.Length;
        return utf8;
    }

    /// <summary>The text in NFC up to its last ASCII character, to which the next block may bring a mark.</summary>
    private string Composed(string text, bool isLast)
    {
        int end = text.Length;
        if (!isLast)
        {
            int ascii = text.AsSpan().LastIndexOfAnyInRange('\0', '\u007F');
            end = ascii >= 0 && text.Length - ascii <= MaximumHeld ? ascii : Math.Max(0, text.Length - 1);
            _held = text[end..];
        }

        string composed = HasRunOfMarks(text.AsSpan(0, end)) ? text[..end] : text[..end].Normalize(NormalizationForm.FormC);
        return composed.AsSpan().ContainsAnyInRange(FirstUnassigned, LastUnassigned)
            ? string.Concat(composed.Select(static c => c is >= FirstUnassigned and <= LastUnassigned ? Invalid : c))
            : composed;
    }

    /// <summary>Whether so many marks follow one another that the text is no language, and composing it would take the square of its length.</summary>
    private static bool HasRunOfMarks(ReadOnlySpan<char> text)
    {
        int run = 0;
        foreach (char c in text)
        {
            run = c is >= '\u0300' and <= '\u036F' ? run + 1 : 0;
            if (run > LongestRun)
                return true;
        }

        return false;
    }

    private void FindInvalid(string text)
    {
        long position = _position;
        int from = 0;
        for (int invalid = text.IndexOf(Invalid, StringComparison.Ordinal); invalid >= 0 && Damages.Count < MaximumDamages; invalid = text.IndexOf(Invalid, from))
        {
            position += Encoding.UTF8.GetByteCount(text.AsSpan(from, invalid - from));
            Damages.Add(position);
            position += Encoding.UTF8.GetByteCount([Invalid]);
            from = invalid + 1;
        }
    }

    /// <summary>Finds Vietnamese letters in UTF-8, once a line. In Windows-1258 a byte is a character.</summary>
    private void FindUtf8(ReadOnlySpan<byte> bytes, string text)
    {
        int from = 0;
        while (from < bytes.Length && Damages.Count < MaximumDamages)
        {
            int found = EncodingSigns.IndexOfUtf8(bytes[from..]);
            if (found < 0)
                return;
            from += found;
            Damages.Add(_position + Encoding.UTF8.GetByteCount(text[..(_held.Length + from)].Normalize(NormalizationForm.FormC)));
            int lineEnd = bytes[from..].IndexOfAny((byte)'\r', (byte)'\n');
            from = lineEnd < 0 ? bytes.Length : from + lineEnd;
        }
    }
}
