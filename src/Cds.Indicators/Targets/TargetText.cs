using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;

namespace Cds.Indicators.Targets;

/// <summary>How all answers about a target are written: in Vietnamese or in English.</summary>
internal static class TargetText
{
    /// <summary>The language of a format; <paramref name="what"/> names what is written: "an assessment".</summary>
    public static TextStyle StyleOf(string? format, string what) => format switch
    {
        "vi" => TextStyle.Vietnamese,
        "en" or null or "" => TextStyle.English,
        _ => throw new FormatException($"'{format}' is no language of {what}: it is vi or en. Give one of them."),
    };

    /// <summary>A value that knows both languages.</summary>
    public static string Of<T>(T value, TextStyle style)
        where T : IFormattable => value.ToString(style == TextStyle.Vietnamese ? "vi" : "en", CultureInfo.InvariantCulture);

    public static string Day(LocalDate day, TextStyle style) =>
        day.ToString(style == TextStyle.Vietnamese ? "dd/MM/uuuu" : "uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Requirement and due day: <c>trên 99% đến ngày 31/12/2024</c>.</summary>
    public static string Required(Target target, TextStyle style) =>
        $"{Of(target.Requirement, style)} {(style == TextStyle.Vietnamese ? "đến ngày" : "by")} {Day(target.Due, style)}";

    /// <summary>A value of the target's indicator: <c>85,3%</c>, <c>7,5</c>; two decimals where its own never end.</summary>
    public static string Value(Target target, Rational value, TextStyle style) =>
        Of(Figure.OfBounds(Interval.Point(value), TargetFigure.IsProportion(target) ? FigureForm.Percent : FigureForm.Number), style);

    /// <summary>The reason of an outcome in brackets; nothing where it has none.</summary>
    public static string Reason<T>(Outcome<T> outcome)
        where T : notnull => outcome.Reason is { } reason ? $" ({reason})" : "";
}
