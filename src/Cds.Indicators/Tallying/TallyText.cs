using System.Text;

namespace Cds.Indicators.Tallying;

/// <summary>Texts that tallies carry into bytes and JSON.</summary>
internal static class TallyText
{
    /// <summary>Whether every surrogate has its other half, so that the text comes back as it was.</summary>
    public static bool IsWhole(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            if (Rune.DecodeFromUtf16(text, out _, out int length) != System.Buffers.OperationStatus.Done)
                return false;
            text = text[length..];
        }

        return true;
    }
}
