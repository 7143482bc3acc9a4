namespace Cds.Indicators.Periods;

/// <summary>Reads runs of ASCII digits.</summary>
internal static class Digits
{
    /// <summary>Whether the text is one to nine ASCII digits and nothing else; their value when it is.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.Length is < 1 or > 9)
            return false;
        int sum = 0;
        foreach (char digit in text)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            sum = (sum * 10) + (digit - '0');
        }

        value = sum;
        return true;
    }

    /// <summary>How many ASCII digits the text begins with.</summary>
    public static int Run(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
            length++;
        return length;
    }
}
