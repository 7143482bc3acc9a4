using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Cds.Indicators.Faults;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>
/// The text of exact numbers of any size, up to a limit: reducing a fraction takes time that grows with the square of its digits, and
/// 131 072 characters are what the decomposition of all communes of the country needs, with room to spare.
/// </summary>
internal static class WideRationalText
{
    public const string What = "an exact number";
    public const int MaximumLength = 131_072;

    /// <exception cref="JsonException">The number is longer than can be read back.</exception>
    public static string Of(WideRational value)
    {
        string text = value.ToString();
        return text.Length <= MaximumLength ? text : throw new JsonException(string.Create(
            CultureInfo.InvariantCulture, $"A number of {text.Length} characters is not written: it could not be read back, the limit is {MaximumLength}. Round it with ToDecimal."));
    }

    public static bool TryParse(ReadOnlySpan<char> text, out WideRational value, out TextFault fault)
    {
        value = default;
        fault = default;
        if (text.Length > MaximumLength)
        {
            fault = new TextFault(MaximumLength, "it is longer than 131072 characters", "Round it before it is written.");
            return false;
        }

        int sign = text.StartsWith('-') ? 1 : 0;
        int slash = text.IndexOf('/');
        int end = slash < 0 ? text.Length : slash;
        int wrong = FirstWrong(text, sign, end);
        if (wrong < 0 && slash >= 0)
            wrong = FirstWrong(text, slash + 1, text.Length);
        if (wrong >= 0)
        {
            fault = new TextFault(wrong, "a digit is expected here", "Write it like -3/4 or 5.");
            return false;
        }

        BigInteger denominator = slash < 0 ? BigInteger.One : Digits(text[(slash + 1)..]);
        if (denominator.IsZero)
        {
            fault = new TextFault(slash + 1, "the denominator is zero", "Write a positive denominator.");
            return false;
        }

        BigInteger numerator = Digits(text[sign..end]);
        value = WideRational.Of(sign == 1 ? -numerator : numerator, denominator);
        return true;
    }

    /// <summary>The first place that has no digit, also where there is none at all; -1 where all are digits.</summary>
    private static int FirstWrong(ReadOnlySpan<char> text, int start, int end)
    {
        int other = text[start..end].IndexOfAnyExceptInRange('0', '9');
        return other >= 0 ? start + other : start == end ? start : -1;
    }

    private static BigInteger Digits(ReadOnlySpan<char> digits) => BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
