using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using Cds.Indicators.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Periods;

/// <summary>What holds for the text of every period, and for every text.</summary>
public sealed class PeriodTextLawTests
{
    private static readonly string[] s_styles = ["", "G", "vi", "en", "sdmx", "dhis2", "iso"];

    private static readonly string[] s_standards = ["sdmx", "dhis2", "iso"];

    private static readonly string[] s_texts =
    [
        "2024-Q1", "2024-M06@ND09", "2024-W05-3", "2021--2025", "2023-12-10/2024-07-30", "2012-02-29T24:00:00", "2001-02-03/P1Y2M3D", "2024SunW53", "202406B", "2015NovQ4",
        "2024-YTD09@CUT20.20.25.20.20.25.20.20.25.20.20.31", "2024@FY02-29E", "Quý IV/2024", "9 tháng đầu năm 2022", "6 tháng cuối năm", "giai đoạn 2021-2025",
        "từ ngày 10/12/2023 đến ngày 30/7/2024", "từ đầu năm 2024 đến nay", "đến thời điểm hiện tại", "tính đến hết quý 2 năm 2024", "12 tháng qua", "cùng kỳ năm trước",
        "tháng 6/2024 (chốt số liệu các ngày 20, 20, 25, 20, 20, 25, 20, 20, 25, 20, 20, 31)", "năm 2024 (năm tài chính từ ngày 1/11, gọi theo năm kết thúc)", "tuần 53 năm 2020 (tuần từ chủ nhật)",
        "LAST_12_MONTHS", "kỳ 2 tuần số 3 năm 2024", "FY11-01E", "CUT20", "WSUN",
    ];

    private static readonly string s_alphabet = "0123456789-/.,@TZPYMDWQSAB:+() _" + "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯáàảãạ\u0301\u0323\u031Bkỳquýtháng\u00A0\t\uD800\uFFFE\uDC00٣";

    private static readonly PeriodReadingOptions?[] s_options =
    [
        null,
        new() { AsOf = new LocalDate(2024, 8, 14) },
        new() { AsOf = new LocalDate(1, 1, 1), Calendar = ReportingCalendar.Decree09 },
        new() { AsOf = new LocalDate(9999, 12, 31), Calendar = ReportingCalendar.FiscalYear(11, 1, FiscalYearLabel.EndYear), ReportingYearStart = new AnnualDate(2, 29) },
        new() { AsOf = new LocalDate(1, 1, 1), Calendar = ReportingCalendar.FiscalYear(8, 31), ReportingYearStart = new AnnualDate(12, 31) },
    ];

    private static Arbitrary<string> Mutated { get; } = Arb.From(
        from text in Gen.Elements(s_texts)
        from count in Gen.Choose(0, 4)
        from edits in Gen.ListOf(Gen.Choose(0, int.MaxValue - 1), count)
        select edits.Aggregate(text, Mutate),
        text => text.Length < 2 ? [] : [text[1..], text[..^1]]);

    [Fact]
    public void Canonical_text_reads_back_in_both_encodings() => Property.Holds(PeriodGenerators.Any, period =>
    {
        string text = period.ToString();
        Assert.Equal(period, Period.Parse(text));
        Assert.Equal(PeriodDialect.Canonical, PeriodReader.Read(text).Dialect);
        byte[] utf8 = new byte[256];
        Assert.True(period.TryFormat(utf8, out int written));
        Assert.Equal(text, Encoding.UTF8.GetString(utf8, 0, written));
        Assert.Equal(period, Period.Parse(utf8.AsSpan(0, written)));
    });

    [Fact]
    public void Vietnamese_text_reads_back_composed_and_decomposed_in_any_case() => Property.Holds(PeriodGenerators.Any, period =>
    {
        string text = period.ToString("vi");
        PeriodReading reading = PeriodReader.Read(text);
        Assert.Equal(new PeriodReading(period, PeriodDialect.Vietnamese), reading);
        Assert.Equal(period, Period.Parse(text.Normalize(NormalizationForm.FormD)));
        Assert.Equal(period, Period.Parse("  " + text.ToUpperInvariant().Replace(" ", "\u00A0 ", StringComparison.Ordinal) + " "));
        Assert.Equal(period, Period.Parse(Encoding.UTF8.GetBytes(text)));
    });

    [Fact]
    public void Text_of_a_standard_reads_back_to_the_same_days() => Property.Holds(PeriodGenerators.Any, period =>
    {
        foreach (string style in s_standards)
        {
            string text;
            try
            {
                text = period.ToString(style);
            }
            catch (FormatException)
            {
                continue;
            }

            PeriodReadingOptions options = new();
            if (style == "sdmx" && period.Calendar != ReportingCalendar.Gregorian)
            {
                string id = period.Calendar.Id;
                options = new PeriodReadingOptions { ReportingYearStart = new AnnualDate(int.Parse(id.AsSpan(2, 2)), int.Parse(id.AsSpan(5, 2))) };
            }

            Period read = PeriodReader.Read(text, options).Period;
            Assert.Equal((period.Start, period.End, period.Kind), (read.Start, read.End, read.Kind));
            if (style != "sdmx")
                Assert.Equal(period, read);
        }
    });

    [Fact]
    public void Every_style_writes_the_same_in_both_encodings_and_fits_where_it_should() => Property.Holds(PeriodGenerators.Any, period =>
    {
        foreach (string style in s_styles)
        {
            string text;
            try
            {
                text = period.ToString(style);
            }
            catch (FormatException)
            {
                continue;
            }

            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            byte[] bytes = new byte[utf8.Length];
            char[] chars = new char[text.Length];
            Assert.True(period.TryFormat(bytes, out int written, style));
            Assert.Equal(utf8, bytes);
            Assert.Equal(utf8.Length, written);
            Assert.True(period.TryFormat(chars, out written, style));
            Assert.Equal(text, new string(chars, 0, written));
            Assert.False(period.TryFormat(chars.AsSpan(1), out written, style));
            Assert.Equal(0, written);
            Assert.False(period.TryFormat(bytes.AsSpan(1), out written, style));
            Assert.Equal(0, written);
        }
    });

    [Fact]
    public void No_text_makes_a_reader_throw() => Property.Holds<string>(text => ReadsOrRefuses(text ?? ""));

    [Fact]
    public void No_damaged_text_makes_a_reader_throw()
    {
        for (int round = 0; round < 20; round++)
            Property.Holds(Mutated, ReadsOrRefuses);
    }

    [Fact]
    public void No_bytes_make_a_reader_throw() => Property.Holds<byte[]>(bytes =>
    {
        _ = Period.TryParse(bytes, provider: null, out _);
        _ = RelativePeriod.TryParse(bytes, provider: null, out _);
    });

    [Fact]
    public void The_id_of_every_calendar_reads_back() => Property.Holds(PeriodGenerators.Calendar, calendar =>
    {
        Assert.Equal(calendar, ReportingCalendar.Parse(calendar.Id));
        Assert.Equal(calendar.Id, calendar.ToString());
    });

    private static void ReadsOrRefuses(string text)
    {
        foreach (PeriodReadingOptions? options in s_options)
        {
            if (PeriodReader.TryRead(text, options, out PeriodReading reading, out TextFault fault))
            {
                Assert.Equal(default, fault);
                Assert.Equal(reading.Period, Period.Parse(reading.Period.ToString()));
            }
            else
            {
                Assert.NotEqual("", fault.Rule);
                Assert.NotEqual("", fault.Cure);
                Assert.InRange(fault.Position, 0, text.Length);
                Assert.Equal(default, reading);
            }
        }

        if (RelativePeriod.TryParse(text, out RelativePeriod relative, out _))
            Assert.Equal(relative, RelativePeriod.Parse(relative.ToString()));
        if (ReportingCalendar.TryParse(text, provider: null, out ReportingCalendar? calendar))
            Assert.Equal(calendar, ReportingCalendar.Parse(calendar.Id));
    }

    private static string Mutate(string text, int seed)
    {
        int place = seed % (text.Length + 1);
        char letter = s_alphabet[seed / 7 % s_alphabet.Length];
        return (seed / 3 % 4) switch
        {
            0 => text.Insert(place, letter.ToString()),
            1 when place < text.Length => text.Remove(place, 1),
            2 when place < text.Length => text[..place] + letter + text[(place + 1)..],
            _ => text[place..] + text[..place],
        };
    }
}
