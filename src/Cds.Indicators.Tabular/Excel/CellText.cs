using System.Globalization;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>Values of a workbook as text. A number, which is a double, is the shortest decimal text that means it: 0.9845, never 0.98450000000000004.</summary>
internal static class CellText
{
    /// <summary>The number, with a point and without exponent or separators.</summary>
    public static string Number(double value) => Plain(value, shift: 0);

    /// <summary>The number as the percentage that the cell shows: 0.9845 is 98.45%, shifted in the decimal text, not multiplied.</summary>
    public static string Percentage(double value) => Plain(value, shift: 2) + "%";

    /// <summary>Whether a number format shows a percentage: it has a percent sign outside of quotation marks, escapes and brackets.</summary>
    public static bool IsPercentage(string? format)
    {
        bool isQuoted = false;
        bool isBracketed = false;
        for (int i = 0; i < (format?.Length ?? 0); i++)
        {
            switch (format![i])
            {
                case '"' when !isBracketed:
                    isQuoted = !isQuoted;
                    break;
                case '\\' or '_' or '*' when !isQuoted && !isBracketed:
                    i++;
                    break;
                case '[' when !isQuoted:
                    isBracketed = true;
                    break;
                case ']' when !isQuoted:
                    isBracketed = false;
                    break;
                case '%' when !isQuoted && !isBracketed:
                    return true;
            }
        }

        return false;
    }

    /// <summary>A day, with its time of day where that is not midnight.</summary>
    public static string Day(DateTime day) => day.ToString(
        day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : day.Millisecond == 0 ? "yyyy-MM-ddTHH:mm:ss" : "yyyy-MM-ddTHH:mm:ss.fff",
        CultureInfo.InvariantCulture);

    /// <summary>Hours, minutes and seconds of a cell that shows a duration: 36:00:00.</summary>
    public static string Duration(TimeSpan duration)
    {
        TimeSpan length = duration.Duration();
        return string.Create(CultureInfo.InvariantCulture, $"{(duration < TimeSpan.Zero ? "-" : "")}{(long)Math.Floor(length.TotalHours)}:{length.Minutes:00}:{length.Seconds:00}");
    }

    private static string Plain(double value, int shift)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        int exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        int exponent = shift + (exponentAt < 0 ? 0 : int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        string mantissa = exponentAt < 0 ? text : text[..exponentAt];
        string sign = mantissa[0] == '-' ? "-" : "";
        mantissa = mantissa[sign.Length..];
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        string digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        int whole = (point < 0 ? mantissa.Length : point) + exponent;
        if (whole <= 0)
            (digits, whole) = (new string('0', 1 - whole) + digits, 1);
        if (whole > digits.Length)
            digits += new string('0', whole - digits.Length);

        string before = digits[..whole].TrimStart('0');
        string after = digits[whole..].TrimEnd('0');
        string plain = (before.Length == 0 ? "0" : before) + (after.Length == 0 ? "" : "." + after);
        return string.Equals(plain, "0", StringComparison.Ordinal) ? plain : sign + plain;
    }
}
