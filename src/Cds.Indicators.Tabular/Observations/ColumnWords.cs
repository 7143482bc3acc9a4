using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>The words by which columns of observations are known, and the names that a caller gives them.</summary>
internal static class ColumnWords
{
    private static readonly FrozenDictionary<string, ColumnRole> s_roles = new (ColumnRole Role, string[] Words)[]
    {
        (ColumnRole.Numbering, ["stt", "tt", "số thứ tự", "no.", "no", "#"]),
        (ColumnRole.Indicator, ["indicator", "indicator code", "measure", "measure code", "subject", "mã chỉ tiêu", "mã số liệu", "mã chỉ số"]),
        (ColumnRole.IndicatorName, ["indicator name", "measure name", "chỉ tiêu", "tên chỉ tiêu", "chỉ số", "tên chỉ số"]),
        (ColumnRole.Level, ["level", "area level", "cấp", "cấp hành chính", "cấp đơn vị"]),
        (ColumnRole.Area, ["area", "area code", "mã đơn vị", "mã đvhc", "mã đơn vị hành chính", "mã địa phương", "mã"]),
        (ColumnRole.AreaName, ["area name", "đơn vị", "tên đơn vị", "đơn vị hành chính", "tên đơn vị hành chính", "địa phương", "tên địa phương", "địa bàn"]),
        (ColumnRole.ValidFrom, ["valid from", "hiệu lực từ", "từ ngày"]),
        (ColumnRole.Period, ["period", "time period", "kỳ", "kỳ báo cáo", "kì", "kì báo cáo", "thời gian", "thời kỳ"]),
        (ColumnRole.Numerator, ["numerator", "tử số", "tử"]),
        (ColumnRole.Denominator, ["denominator", "mẫu số", "mẫu"]),
        (ColumnRole.Value, ["value", "obs value", "giá trị", "kết quả", "số liệu"]),
        (ColumnRole.Status, ["status", "obs status", "trạng thái", "tình trạng"]),
        (ColumnRole.Source, ["source", "nguồn", "nguồn số liệu"]),
    }.SelectMany(static row => row.Words.Select(word => KeyValuePair.Create(word, row.Role))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A name as it is compared: composed, in lower case, with one space between words and for each underscore.</summary>
    public static string Fold(string name)
    {
        StringBuilder folded = new(name.Length);
        foreach (char c in IsUnicode(name) ? name.Normalize(NormalizationForm.FormC) : name)
        {
            bool isSpace = char.IsWhiteSpace(c) || c == '_';
            if (!isSpace)
                folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd(' ', '*', ':');
    }

    /// <summary>The names that the caller gave, folded, with their roles.</summary>
    public static ImmutableArray<(string Folded, string Name, ColumnRole Role)> Given(ObservationColumns columns) =>
        [.. Names(columns).Where(static entry => entry.Name is not null).Select(static entry => (Fold(entry.Name!), entry.Name!, entry.Role))];

    /// <summary>The role of a column by its name.</summary>
    public static ColumnRole Of(string folded, ImmutableArray<(string Folded, string Name, ColumnRole Role)> given)
    {
        foreach ((string known, _, ColumnRole role) in given)
        {
            if (string.Equals(known, folded, StringComparison.Ordinal))
                return role;
        }

        ColumnRole found = s_roles.GetValueOrDefault(folded);
        return given.Any(entry => entry.Role == found) ? ColumnRole.Unknown : found;
    }

    /// <summary>The name under which a column is written.</summary>
    public static string NameOf(ColumnRole role, ObservationColumns columns) =>
        Names(columns).First(entry => entry.Role == role).Name ?? Names(ObservationColumns.Standard).First(entry => entry.Role == role).Name!;

    private static (ColumnRole Role, string? Name)[] Names(ObservationColumns columns) =>
    [
        (ColumnRole.Indicator, columns.Indicator), (ColumnRole.IndicatorName, columns.IndicatorName), (ColumnRole.Level, columns.Level),
        (ColumnRole.Area, columns.Area), (ColumnRole.AreaName, columns.AreaName), (ColumnRole.ValidFrom, columns.ValidFrom), (ColumnRole.Period, columns.Period),
        (ColumnRole.Numerator, columns.Numerator), (ColumnRole.Denominator, columns.Denominator), (ColumnRole.Value, columns.Value),
        (ColumnRole.Status, columns.Status), (ColumnRole.Source, columns.Source),
    ];

    private static bool IsUnicode(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                return false;
        }

        return !text.Contains('\uFFFE', StringComparison.Ordinal);
    }
}
