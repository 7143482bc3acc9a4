using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tallying;

namespace ProvinceYear;

/// <summary>What the report says, in one language.</summary>
internal sealed class Words(TextStyle style)
{
    /// <summary>The rates that stand in the tables by commune and by month; the first two are numbers.</summary>
    public static readonly string[] Codes =
    [
        "dossier.received", "dossier.settled", "dossier.on-time", "dossier.on-time-or-within", "dossier.received-online", "dossier.fully-online-of-eligible",
        "dossier.paid-online", "dossier.components-and-results-digitised", "satisfaction.people-and-businesses",
    ];

    private readonly bool _vietnamese = style == TextStyle.Vietnamese;

    /// <summary>The style, as formats name it.</summary>
    public string Style { get; } = style == TextStyle.Vietnamese ? "vi" : "en";

    public string Making => _vietnamese ? "Lập hồ sơ giả định" : "Making dossiers up";

    public string CountingInMemory => _vietnamese ? "Đếm trong bộ nhớ" : "Counting in memory";

    public string InMemory => _vietnamese ? "Trong bộ nhớ" : "In memory";

    public string Total => _vietnamese ? "Cả tỉnh" : "Province";

    public string Commune => _vietnamese ? "Xã, phường" : "Commune";

    public string Month => _vietnamese ? "Tháng" : "Month";

    public string Code => _vietnamese ? "Mã" : "Code";

    public string IndicatorColumn => _vietnamese ? "Chỉ tiêu" : "Indicator";

    public string AllRates => _vietnamese ? "Mọi chỉ tiêu, cả năm" : "Every rate of the year";

    public string ByCommune => _vietnamese ? "Theo xã, phường, cả năm" : "By commune, the whole year";

    public string ByMonth => _vietnamese ? "Theo tháng, cả tỉnh" : "By month, the whole province";

    /// <summary>Short heads for <see cref="Codes"/>.</summary>
    public string[] Heads => _vietnamese
        ? ["Tiếp nhận", "Đã giải quyết", "Đúng hạn", "Chỉ số 2.1", "Nộp trực tuyến", "Toàn trình", "Thanh toán", "Số hóa", "Hài lòng"]
        : ["Received", "Settled", "On time", "Indicator 2.1", "Online", "Fully online", "Paid online", "Digitised", "Satisfied"];

    public string Storing(string database) => _vietnamese ? $"Đếm trong {database}" : $"Counting in {database}";

    public string InDatabase(string database) => _vietnamese ? $"Trong {database}" : $"In {database}";

    public string Title(string province, Period period, long count, ulong seed) => _vietnamese
        ? $"{province}, {period.ToString(Style)}: {Number(count)} hồ sơ giả định (hạt giống {seed})"
        : $"{province}, {period.ToString(Style)}: {Number(count)} dossiers made up (seed {seed})";

    public string Verdict(YearTallies tallies, string database)
    {
        string cells = Number(tallies.Memory.Count);
        return (tallies.AreIdentical, _vietnamese) switch
        {
            (true, true) => $"Bảng đếm trong bộ nhớ, trong {database} và gộp từ 12 tháng giống hệt nhau đến từng bit ({cells} ô).",
            (true, false) => $"The tallies made in memory, in {database} and from 12 months merged are identical to the last bit (cells: {cells}).",
            (false, true) => "Các bảng đếm KHÁC nhau.",
            _ => "The tallies DIFFER.",
        };
    }

    public string Quarters(Indicator indicator) => _vietnamese
        ? $"{indicator.Name.Vietnamese}, cả tỉnh theo quý, tổng hợp từ các xã (cộng số đếm, không lấy trung bình tỷ lệ):"
        : $"{indicator.Name.English}, by quarter, rolled up from the communes (a sum of counts, not a mean of rates):";

    public string Name(Indicator indicator) => indicator.Name.In(style);

    public string MonthOf(Period period) => period.ToString(Style);

    public string Number(long value) => ((Rational)value).ToString(Style + ".0");

    /// <summary>A rate with its counts, or a number.</summary>
    public string Full(TallyColumn column, Ratio total) => column.IsPair ? $"{total.Rate.ToString(Style)} ({total.ToString(Style)})" : Number(total.Numerator);
}
