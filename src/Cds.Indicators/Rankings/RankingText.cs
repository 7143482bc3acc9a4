using System.Globalization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Rankings;

/// <summary>Words that rankings share.</summary>
internal static class RankingText
{
    /// <summary>The language that a format names.</summary>
    public static TextStyle Language(string? format) => format switch
    {
        "vi" => TextStyle.Vietnamese,
        "en" or null => TextStyle.English,
        _ => throw new FormatException($"'{format}' is no language: it is vi or en. Give one of them."),
    };

    /// <summary>A unit as a message names it.</summary>
    public static string Of<T>(T item) => string.Create(CultureInfo.InvariantCulture, $"{item}");
}
