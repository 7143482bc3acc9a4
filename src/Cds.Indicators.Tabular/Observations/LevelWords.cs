using System.Collections.Frozen;
using Cds.Indicators.Areas;
using Cds.Indicators.Tabular.Areas;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>The words for levels of units: those that are written, and the Vietnamese ones.</summary>
internal static class LevelWords
{
    public const string Cure = "Write one of country, province, district, commune, village, or cả nước, tỉnh, huyện, xã, thôn.";

    private static readonly FrozenDictionary<string, AreaLevel> s_levels = AreaWords.Levels.Concat(
    [
        ("cả nước", AreaLevel.Country), ("toàn quốc", AreaLevel.Country), ("quốc gia", AreaLevel.Country),
        ("tỉnh", AreaLevel.Province), ("cấp tỉnh", AreaLevel.Province), ("thành phố trực thuộc trung ương", AreaLevel.Province),
        ("huyện", AreaLevel.District), ("cấp huyện", AreaLevel.District),
        ("xã", AreaLevel.Commune), ("phường", AreaLevel.Commune), ("đặc khu", AreaLevel.Commune), ("cấp xã", AreaLevel.Commune),
        ("thôn", AreaLevel.Village), ("cấp thôn", AreaLevel.Village), ("tổ dân phố", AreaLevel.Village),
    ]).ToFrozenDictionary(static entry => entry.Item1, static entry => entry.Item2, StringComparer.Ordinal);

    public static AreaLevel? Of(string text) => s_levels.TryGetValue(ColumnWords.Fold(text), out AreaLevel level) ? level : null;

    public static string TextOf(AreaLevel level) => AreaWords.Levels.First(entry => entry.Value == level).Word;
}
