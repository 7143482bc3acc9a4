using System.Globalization;
using System.Text;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Rankings;

public sealed partial class RankTiers : IFormattable
{
    /// <summary>The definition in English, with its source.</summary>
    /// <returns>For example <c>top group: best 25% of the units (rounded up); good group: up to 50%; other group: the rest. Basis: …</c>.</returns>
    public override string ToString() => ToString(format: null, formatProvider: null);

    /// <summary>The definition in words, with its source.</summary>
    /// <param name="format"><c>vi</c> for Vietnamese; <c>en</c> or null for English.</param>
    /// <param name="formatProvider">Ignored: the language is named in the format.</param>
    /// <returns>For example <c>nhóm đầu: 25% đơn vị xếp hạng cao nhất (làm tròn lên); nhóm khá: đến 50%; nhóm còn lại: phần còn lại. Căn cứ: …</c>.</returns>
    /// <exception cref="FormatException">The format is neither.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null)
    {
        TextStyle style = RankingText.Language(format);
        bool vietnamese = style == TextStyle.Vietnamese;
        StringBuilder text = new();
        foreach (RankTier tier in Tiers)
        {
            text.Append(tier.Number == 1 ? "" : "; ").Append(tier.Name.In(style)).Append(": ");
            if (tier.UpToShare is { } share)
                text.Append(ShareWords(Percent(share, vietnamese), tier.Number == 1, vietnamese));
            else if (tier.UpToPlace is { } place)
                text.Append(PlaceWords(place, tier.Number == 1, vietnamese));
            else
                text.Append(vietnamese ? "phần còn lại" : "the rest");
        }

        return text.Append(vietnamese ? ". Căn cứ: " : ". Basis: ").Append(Basis).ToString();
    }

    private string ShareWords(string share, bool isFirst, bool vietnamese) => (isFirst, vietnamese) switch
    {
        (true, true) => $"{share} đơn vị xếp hạng cao nhất ({RoundingWords(vietnamese)})",
        (true, false) => $"best {share} of the units ({RoundingWords(vietnamese)})",
        (false, true) => $"đến {share}",
        (false, false) => $"up to {share}",
    };

    private static string PlaceWords(int place, bool isFirst, bool vietnamese)
    {
        string number = place.ToString(CultureInfo.InvariantCulture);
        if (isFirst && place > 1)
            return vietnamese ? $"từ thứ 1 đến thứ {number}" : $"places 1 to {number}";
        if (isFirst)
            return vietnamese ? "thứ 1" : "place 1";
        return vietnamese ? $"đến thứ {number}" : $"up to place {number}";
    }

    /// <summary>Exactly: a percentage where its decimals end, otherwise the fraction.</summary>
    private static string Percent(Rational share, bool vietnamese)
    {
        string percent = RankingText.Of(share * 100);
        return percent.Contains('/', StringComparison.Ordinal) ? RankingText.Of(share)
            : (vietnamese ? percent.Replace('.', ',') : percent) + "%";
    }

    /// <summary>A number of places is above zero, so that up and away from zero are the same.</summary>
    private string RoundingWords(bool vietnamese) => Rounding switch
    {
        RoundingMode.Ceiling or RoundingMode.AwayFromZero => vietnamese ? "làm tròn lên" : "rounded up",
        RoundingMode.Floor or RoundingMode.TowardZero => vietnamese ? "làm tròn xuống" : "rounded down",
        RoundingMode.HalfTowardZero or RoundingMode.HalfDown => vietnamese ? "làm tròn đến số gần nhất, một nửa thì xuống" : "rounded to the nearest, half down",
        RoundingMode.HalfToEven => vietnamese ? "làm tròn đến số gần nhất, một nửa thì về số chẵn" : "rounded to the nearest, half to even",
        _ => vietnamese ? "làm tròn đến số gần nhất, một nửa thì lên" : "rounded to the nearest, half up",
    };
}
