using System.Globalization;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Peers.Data;

/// <summary>What the rows name by number, as the library's own values: indicators, provinces and communes.</summary>
internal sealed class Nation
{
    private readonly DataSize _size;
    private readonly int[] _ordinals;

    public Nation(DataSize size)
    {
        _size = size;
        Areas = AreaRegistry.Of(Units(size), successions: []);
        Communes = [.. Areas.Areas.Where(area => area.Level == AreaLevel.Commune).OrderBy(area => area.Code, StringComparer.Ordinal)];
        Provinces = [.. Areas.Areas.Where(area => area.Level == AreaLevel.Province).OrderBy(area => area.Code, StringComparer.Ordinal)];
        _ordinals = Array.ConvertAll(Communes, commune => commune.Ordinal);
        Indicators = [.. Enumerable.Range(0, size.Indicators).Select(MadeIndicator.Of)];
        Subjects = Array.ConvertAll(Indicators, Subject.Of);
    }

    public AreaRegistry Areas { get; }

    /// <summary>The communes, by their numbers in the rows.</summary>
    public Area[] Communes { get; }

    /// <summary>The provinces, by their numbers in the rows.</summary>
    public Area[] Provinces { get; }

    /// <summary>The indicators, by their numbers in the rows.</summary>
    public RatioIndicator[] Indicators { get; }

    public Subject[] Subjects { get; }

    /// <summary>The area ordinal of each row.</summary>
    public int[] AreaOrdinals(Rows rows) => Array.ConvertAll(rows.Commune, commune => _ordinals[commune]);

    /// <summary>The months of the rows.</summary>
    public Period[] Months() => [.. Enumerable.Range(0, _size.Months).Select(month => Period.Month(2015 + (month / 12), 1 + (month % 12)))];

    /// <summary>The days of the rows.</summary>
    public static Period[] Days() => [.. Enumerable.Range(0, Rows.Days).Select(day => Period.Day(new NodaTime.LocalDate(2024, 1, 1).PlusDays(day)))];

    public ObservationSet Set(Rows rows, Period[] periods) =>
        ObservationSet.Builder(Areas)
            .AddColumns(Subjects, rows.Indicator, AreaOrdinals(rows), periods, rows.Period, rows.Numerator, rows.Denominator)
            .Build();

    private static IEnumerable<AreaEntry> Units(DataSize size)
    {
        yield return new AreaEntry { Level = AreaLevel.Country, Code = "VN", Name = "Việt Nam" };
        for (int province = 0; province < DataSize.Provinces; province++)
            yield return new AreaEntry { Level = AreaLevel.Province, Code = Code(province, "00"), Name = "Tỉnh " + Code(province, "00"), ParentCode = "VN" };
        for (int commune = 0; commune < size.Communes; commune++)
        {
            string province = Code(size.ProvinceOf(commune), "00");
            yield return new AreaEntry { Level = AreaLevel.Commune, Code = Code(commune, "00000"), Name = "Xã " + Code(commune, "00000"), ParentCode = province };
        }
    }

    private static string Code(int number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
