using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Results;

/// <summary>The sums of a cell as one text, which no spreadsheet takes for a day: <c>26 ÷ 35</c>, <c>35</c>, <c>[3; 5) ÷ 7</c>.</summary>
internal static class CountsText
{
    private const string Over = " ÷ ";

    public static string Of(Interval numerator, Interval? denominator) =>
        denominator is { } divisor ? IntervalText.Of(numerator) + Over + IntervalText.Of(divisor) : IntervalText.Of(numerator);

    /// <summary>Reads what <see cref="Of"/> writes.</summary>
    public static bool TryParse(string text, out Interval numerator, out Interval? denominator)
    {
        denominator = null;
        string[] parts = text.Split(Over);
        if (!IntervalText.TryParse(parts[0], out numerator) || parts.Length > 2)
            return false;
        if (parts.Length == 1)
            return true;
        bool isRead = IntervalText.TryParse(parts[1], out Interval divisor);
        denominator = divisor;
        return isRead;
    }
}
