using Cds.Indicators.Faults;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Periods;

/// <summary>
/// Reads periods leniently: in every dialect of <see cref="PeriodDialect"/>, and says which it was and what had to be assumed.
/// </summary>
/// <remarks>
/// <para>Nothing reads a clock: a text that is relative to today ("đến nay", "quý trước", "6 tháng đầu năm" without a year) needs
/// <see cref="PeriodReadingOptions.AsOf"/> and is refused without it.</para>
/// <para>Years have four digits, 0001 to 9999; two-digit years are refused and not guessed. A week 53 of a year that has 52 weeks is
/// refused. The
/// DHIS2 type TwoYearly has no form of its own: its text is that of a year and is read as one.</para>
/// <para>Vietnamese is read in any case, composed or decomposed, with or without diacritics: "Quý I/2024", "quý 1 năm 2024", "6 tháng đầu
/// năm 2024", "10 tháng năm 2024", "tháng 6/2024", "giai đoạn 2021-2025", "từ ngày 10/12/2023 đến 30/7/2024", "đến cuối năm 2024", "đầu
/// năm 2022".
/// A calendar other than the Gregorian one follows in parentheses, as the style <c>vi</c> writes it.</para>
/// </remarks>
/// <example><code>
/// PeriodReading reading = PeriodReader.Read("đến nay", new PeriodReadingOptions { AsOf = new LocalDate(2024, 8, 14) });
/// reading.Period.ToString();   // 2024-08-14
/// reading.Notes;               // PeriodNotes.FromAsOfDate
/// </code></example>
public static class PeriodReader
{
    internal const string Cure = "Write it as in 2024, 2024-Q1, 2024-M06, 2024-06-15, 2023-12-10/2024-07-30, or as in quý 1/2024, 9 tháng năm 2024, giai đoạn 2021-2025.";

    internal static TextFault NotDecoded { get; } = new(
        0,
        "the text is not UTF-8 or has more than 256 characters",
        "Pass a shorter text in UTF-8.");

    private static readonly PeriodReadingOptions s_noOptions = new();

    /// <summary>Reads a period.</summary>
    /// <param name="text">The text, at most 256 characters; white space around it is ignored.</param>
    /// <param name="options">What may be taken from outside the text; null for nothing.</param>
    /// <returns>The period and how it was read.</returns>
    /// <exception cref="FormatException">The text is no period, or it needs an option that is not given; the message says where and
    /// why.</exception>
    public static PeriodReading Read(ReadOnlySpan<char> text, PeriodReadingOptions? options = null) =>
        TryRead(
            text,
            options,
            out PeriodReading reading,
            out TextFault fault) ? reading : throw new FormatException(fault.Describe(text, "a period"));

    /// <summary>Reads a period and says where reading stopped when the text is none.</summary>
    /// <param name="text">The text, at most 256 characters; white space around it is ignored.</param>
    /// <param name="options">What may be taken from outside the text; null for nothing.</param>
    /// <param name="reading">The period and how it was read; the default value when the text is none.</param>
    /// <param name="fault">Why the text is no period; the default value when it is one.</param>
    /// <returns>Whether a period was read. No text makes this throw.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The as-of date of the options is not in the years 0001 to 9999.</exception>
    public static bool TryRead(ReadOnlySpan<char> text, PeriodReadingOptions? options, out PeriodReading reading, out TextFault fault)
    {
        reading = default;
        if (text.Length > TextValue.MaximumLength)
        {
            fault = new TextFault(
                TextValue.MaximumLength,
                "the text of a period has at most 256 characters",
                "Pass only the part of the text that names the period.");
            return false;
        }

        options ??= s_noOptions;
        int start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        ReadOnlySpan<char> trimmed = text[start..].TrimEnd();
        if (CompactPeriodReader.TryRead(trimmed, options, out reading, out fault))
            return true;

        // Whatever looks like a compact form but breaks its rule is reported so; the rest may be words.
        if (fault == default && VietnamesePeriodReader.TryRead(trimmed, options, out reading, out fault))
            return true;

        reading = default;
        fault = new TextFault(fault.Position + start, fault.Rule, fault.Cure);
        return false;
    }
}
