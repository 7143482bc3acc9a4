using System.Buffers;
using System.Text;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>Whether a text can be written as UTF-8.</summary>
internal static class UnicodeText
{
    /// <summary>Whether every surrogate has its other half.</summary>
    public static bool IsWhole(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and int at)
        {
            if (Rune.DecodeFromUtf16(text[at..], out _, out int consumed) != OperationStatus.Done)
                return false;
            text = text[(at + consumed)..];
        }

        return true;
    }
}
