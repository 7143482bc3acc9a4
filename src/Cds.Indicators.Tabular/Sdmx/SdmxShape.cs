using Cds.Indicators.Tabular.Csv;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>What stands between the cells of a message: the character right after its first word.</summary>
internal static class SdmxShape
{
    public const string Structure = "STRUCTURE";
    public const string Dataflow = "DATAFLOW";

    /// <summary>Whether a character may stand between cells.</summary>
    public static bool IsSeparator(char c) => c is ',' or ';' or '\t' or '|';

    public static CsvShape Of(ReadOnlySpan<byte> head, TableOptions options)
    {
        ReadOnlySpan<byte> rest = head is [(byte)'"', ..] ? head[1..] : head;
        bool isKnown = Take(ref rest, "STRUCTURE"u8) || Take(ref rest, "DATAFLOW"u8);
        if (isKnown && rest is [(byte)'[', ..] && rest.IndexOf((byte)']') is > 0 and < 16 and var end)
            rest = rest[(end + 1)..];
        if (head is [(byte)'"', ..])
            Take(ref rest, "\""u8);
        char separator = isKnown && rest is [var next, ..] && IsSeparator((char)next) ? (char)next : options.Separator ?? ',';
        return new CsvShape(separator, options.DecimalMark ?? (separator == ',' ? '.' : null), Skipped: 0);
    }

    private static bool Take(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        bool starts = text.StartsWith(word);
        text = starts ? text[word.Length..] : text;
        return starts;
    }
}
