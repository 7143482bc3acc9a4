using System.Buffers;
using System.Text;

namespace Cds.Indicators.Tabular.Csv;

/// <summary>By what an encoding is known that nobody named.</summary>
internal static class EncodingSigns
{
    /// <summary>Vietnamese of Windows: tones are combining marks after their letter.</summary>
    public static Encoding Windows1258 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;

    /// <summary>The encoding that a byte order mark at the beginning names, and the length of the mark.</summary>
    public static (Encoding? Encoding, int Length) ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    /// <summary>UTF-16 without a mark, where at least every fourth unit is one of Latin letters, digits and separators, whose other byte is zero; otherwise null.</summary>
    public static Encoding? ByZeros(ReadOnlySpan<byte> bytes)
    {
        int units = bytes.Length / 2;
        int low = 0;
        int high = 0;
        for (int i = 0; i < units; i++)
        {
            if (bytes[2 * i] == 0)
                high++;
            if (bytes[(2 * i) + 1] == 0)
                low++;
        }

        if (low > 0 && low >= units / 4 && high <= low / 16)
            return Encoding.Unicode;
        return high > 0 && high >= units / 4 && low <= high / 16 ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>Whether more of what is beyond ASCII breaks the rules of UTF-8 than keeps them.</summary>
    public static bool IsRatherWindows1258(ReadOnlySpan<byte> bytes)
    {
        long valid = 0;
        long invalid = 0;
        while (true)
        {
            int beyondAscii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (beyondAscii < 0)
                return invalid > valid;
            switch (Rune.DecodeFromUtf8(bytes[beyondAscii..], out _, out int consumed))
            {
                case OperationStatus.Done:
                    valid++;
                    break;
                case OperationStatus.InvalidData:
                    invalid++;
                    break;
            }

            bytes = bytes[(beyondAscii + consumed)..];
        }
    }

    /// <summary>
    /// The first place where bytes of Windows-1258 are rather Vietnamese letters in UTF-8: two or three bytes that make such a letter, and that as Windows-1258
    /// would be Ä, Å or Æ, or á with a sign, before a sign, as no word has them; -1 where there is none.
    /// </summary>
    public static int IndexOfUtf8(ReadOnlySpan<byte> bytes)
    {
        for (int start = 0; start < bytes.Length;)
        {
            int found = bytes[start..].IndexOfAny(s_leads);
            if (found < 0)
                return -1;
            start += found;
            if (bytes[start..] is [0xC4, 0x82 or 0x83 or 0x90 or 0x91 or 0xA8 or 0xA9, ..] or [0xC5, 0xA8 or 0xA9, ..] or [0xC6, 0xA0 or 0xA1 or 0xAF or 0xB0, ..]
                or [0xE1, 0xBA or 0xBB, >= 0x80 and <= 0xBF, ..])
            {
                return start;
            }

            start++;
        }

        return -1;
    }

    private static readonly SearchValues<byte> s_leads = SearchValues.Create([0xC4, 0xC5, 0xC6, 0xE1]);
}
