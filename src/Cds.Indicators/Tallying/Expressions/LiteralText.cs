using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>Literals in words that are the same in every process, culture and time zone.</summary>
internal static class LiteralText
{
    /// <summary>A value whose type the place tells: enumerations are numbers, so that a renamed one stays the same. Null where the value is no literal.</summary>
    public static string? Bare(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text => Quoted(text, '"'),
        char character => Quoted(character.ToString(), '\''),
        Enum named => Integer(Convert.ChangeType(named, Enum.GetUnderlyingType(named.GetType()), CultureInfo.InvariantCulture)),
        sbyte or byte or short or ushort or int or uint or long or ulong => Integer(value),
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture) + "m",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        float number => number.ToString("R", CultureInfo.InvariantCulture) + "f",
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTime moment => OfMoment(moment),
        DateTimeOffset moment => $"DateTimeOffset(\"{moment.ToString("O", CultureInfo.InvariantCulture)}\")",
        TimeOnly time => $"TimeOnly(\"{time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)}\")",
        TimeSpan span => $"TimeSpan(\"{span.ToString("c", CultureInfo.InvariantCulture)}\")",
        Guid identifier => $"Guid(\"{identifier:D}\")",
        LocalDate date => $"LocalDate(\"{LocalDatePattern.FullRoundtrip.Format(date)}\")",
        LocalTime time => $"LocalTime(\"{LocalTimePattern.ExtendedIso.Format(time)}\")",
        LocalDateTime moment => $"LocalDateTime(\"{LocalDateTimePattern.FullRoundtrip.Format(moment)}\")",
        Instant instant => $"Instant(\"{InstantPattern.ExtendedIso.Format(instant)}\")",
        Duration duration => $"Duration(\"{DurationPattern.Roundtrip.Format(duration)}\")",
        CultureInfo { Name: "" } => "CultureInfo.InvariantCulture",
        _ => null,
    };

    /// <summary>A value in a place that does not tell its type, such as an argument. Null where the value is no literal.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type that the place has for the compiler.</param>
    public static string? Typed(object? value, Type type)
    {
        if (value is Array { Rank: 1 } array)
            return Elements(array, element => Typed(element, array.GetType().GetElementType()!)) is { } elements ? $"new {TypeName.Of(array.GetType())} {{ {elements} }}" : null;
        string? text = value switch
        {
            long => $"{Bare(value)}L",
            uint => $"{Bare(value)}U",
            ulong => $"{Bare(value)}UL",
            sbyte or byte or short or ushort or Enum => $"({TypeName.Of(value.GetType())}){Bare(value)}",
            _ => Bare(value),
        };
        return text is null || value?.GetType() == type || value is CultureInfo ? text : $"({TypeName.Of(type)}){text}";
    }

    /// <summary>The elements of an array, in brackets, whose type the place tells. Null where one is no literal.</summary>
    public static string? List(Array array) => Elements(array, Bare) is { } elements ? $"[{elements}]" : null;

    private static string? Elements(Array array, Func<object?, string?> text)
    {
        string?[] elements = [.. array.Cast<object?>().Select(text)];
        return elements.Contains(value: null) ? null : string.Join(", ", elements);
    }

    private static string Integer(object value) => ((IFormattable)value).ToString(format: null, CultureInfo.InvariantCulture);

    private static string OfMoment(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + moment.Kind switch
    {
        DateTimeKind.Utc => "Z",
        DateTimeKind.Local => "L",
        _ => "",
    };

    /// <summary>The text between quotes; what cannot be seen or is no character by itself is escaped.</summary>
    private static string Quoted(string text, char quote)
    {
        StringBuilder quoted = new();
        quoted.Append(quote);
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                quoted.Append(character).Append(text[++i]);
            else if (char.IsControl(character) || char.IsSurrogate(character))
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else if (character == quote || character == '\\')
                quoted.Append('\\').Append(character);
            else
                quoted.Append(character);
        }

        return quoted.Append(quote).ToString();
    }
}
