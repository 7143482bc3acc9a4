using System.Globalization;
using System.Text.Json;

namespace Cds.Indicators.Json;

/// <summary>The names of an enumeration as JSON has them: lower case, words joined by hyphens. An undefined value has none and is refused.</summary>
internal static class EnumNames<TEnum>
    where TEnum : struct, Enum
{
    private static readonly (string Word, TEnum Value)[] s_words =
        [.. Enum.GetValues<TEnum>().Select(static value => (JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), value))];

    /// <summary>Every name with its value, in the order of the values.</summary>
    public static ReadOnlySpan<(string Word, TEnum Value)> Words => s_words;

    /// <summary>The names in a row, to be shown: <c>met, not-met, undetermined</c>.</summary>
    public static string List => string.Join(", ", s_words.Select(static w => w.Word));

    /// <summary>The name of a value.</summary>
    /// <exception cref="JsonException">The value is not defined.</exception>
    public static string Of(TEnum value)
    {
        foreach ((string word, TEnum known) in s_words)
        {
            if (EqualityComparer<TEnum>.Default.Equals(known, value))
                return word;
        }

        throw new JsonException(string.Create(
            CultureInfo.InvariantCulture, $"'{value:D}' is not a value of {typeof(TEnum).Name}: it is one of {List}. Write a defined value."));
    }

    /// <summary>The value of a name, which is written exactly so.</summary>
    public static bool TryRead(ReadOnlySpan<char> name, out TEnum value)
    {
        foreach ((string word, TEnum known) in s_words)
        {
            if (name.SequenceEqual(word))
            {
                value = known;
                return true;
            }
        }

        value = default;
        return false;
    }
}
