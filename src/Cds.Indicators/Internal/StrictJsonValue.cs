using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Cds.Indicators.Faults;
using NodaTime;

namespace Cds.Indicators.Internal;

/// <summary>
/// A value of a document that is read strictly, with its path. The default value is absent: it reads as the default of the type asked for and
/// reports nothing, because its absence is allowed or has been reported.
/// </summary>
internal readonly struct StrictJsonValue
{
    private readonly StrictJson? _json;
    private readonly JsonElement _element;
    private readonly StrictJsonPlace? _place;

    internal StrictJsonValue(StrictJson json, JsonElement element, StrictJsonPlace place)
    {
        _json = json;
        _element = element;
        _place = place;
    }

    /// <summary>Whether there is no value here.</summary>
    public bool IsAbsent => _json is null;

    /// <summary>Whether the value is an array without items.</summary>
    public bool IsEmptyArray => _json is not null && _element.ValueKind == JsonValueKind.Array && _element.GetArrayLength() == 0;

    /// <summary>Whether the value is a number.</summary>
    public bool IsNumber => _json is not null && _element.ValueKind == JsonValueKind.Number;

    /// <summary>The object; one that is absent and reports nothing where the value is none, after a fault.</summary>
    public StrictJsonObject Object() =>
        Is(JsonValueKind.Object, "an object") ? new StrictJsonObject(_json!, this, _element) : new StrictJsonObject();

    /// <summary>The items of an array, in order; none where the value is no array, after a fault.</summary>
    public IEnumerable<StrictJsonValue> Items()
    {
        if (!Is(JsonValueKind.Array, "an array"))
            yield break;
        int ordinal = 0;
        foreach (JsonElement item in _element.EnumerateArray())
        {
            yield return new StrictJsonValue(_json!, item, _place!.Item(ordinal));
            ordinal++;
        }
    }

    /// <summary>The text, never blank and with no white space around it; empty after a fault.</summary>
    public string Text() => TextOrNull() ?? "";

    /// <summary>The text as <see cref="Text"/> reads it; null where the value is absent, and after a fault.</summary>
    public string? TextOrNull()
    {
        if (!Is(JsonValueKind.String, "a text"))
            return null;
        string text = _element.GetString()!;
        if (text.Length != 0 && text.AsSpan().Trim().Length == text.Length)
            return text;
        Report("the text is blank or has white space around it", "Write the text alone.");
        return null;
    }

    /// <summary>The text as it is, blank or not; null where the value is absent, and after a fault.</summary>
    public string? AnyTextOrNull() => Is(JsonValueKind.String, "a text") ? _element.GetString() : null;

    /// <summary>Whether the text is <paramref name="expected"/>; a fault where it is not. <paramref name="what"/> names it: "the format".</summary>
    public bool IsText(string expected, string what)
    {
        if (TextOrNull() is not { } text)
            return false;
        if (string.Equals(text, expected, StringComparison.Ordinal))
            return true;
        Report($"{what} is \"{expected}\"", $"Write \"{expected}\".");
        return false;
    }

    /// <summary>The whole number between the bounds, both included; 0 after a fault.</summary>
    public int Integer(int minimum, int maximum)
    {
        if (!Is(JsonValueKind.Number, "a whole number"))
            return 0;
        if (_element.TryGetInt32(out int value) && value >= minimum && value <= maximum)
            return value;
        Report(
            string.Create(CultureInfo.InvariantCulture, $"the number is not a whole number from {minimum} to {maximum}"),
            "Write digits alone, without fraction or exponent.");
        return 0;
    }

    /// <summary>The number between the bounds, both included; null where the value is absent, and after a fault.</summary>
    public decimal? Decimal(decimal minimum, decimal maximum)
    {
        if (!Is(JsonValueKind.Number, "a number"))
            return null;
        if (!_element.TryGetDecimal(out decimal value) || value < minimum || value > maximum)
        {
            ReportBounds(minimum, maximum);
            return null;
        }

        if (IsExactly(value, _element.GetRawText()))
            return value;
        Report("the number has more digits than can be kept, about 28, and would be rounded", "Write it shorter.");
        return null;
    }

    /// <summary>The nearest double of the number between the bounds, both included; null where the value is absent, and after a fault.</summary>
    public double? Double(int minimum, int maximum)
    {
        if (!Is(JsonValueKind.Number, "a number"))
            return null;
        if (_element.TryGetDouble(out double value) && value >= minimum && value <= maximum)
            return value;
        ReportBounds(minimum, maximum);
        return null;
    }

    /// <summary>The nearest double of the number, which is finite; null where the value is absent, and after a fault.</summary>
    public double? Double()
    {
        if (!Is(JsonValueKind.Number, "a number"))
            return null;
        if (_element.TryGetDouble(out double value) && double.IsFinite(value))
            return value;
        Report("the number is too large to be kept", "Write a number below 1e308.");
        return null;
    }

    /// <summary>Whether the value is <c>true</c>; <paramref name="otherwise"/> where the value is absent, and after a fault.</summary>
    public bool Boolean(bool otherwise)
    {
        if (_json is null)
            return otherwise;
        if (_element.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return _element.GetBoolean();
        Report("the value is not true or false", "Write true or false.");
        return otherwise;
    }

    /// <summary>The date, written as <c>2026-01-31</c>; null where the value is absent, and after a fault.</summary>
    public LocalDate? Date() => Parsed<LocalDate>("a date", TryParseDate, out LocalDate date) ? date : null;

    /// <summary>Reads a scalar with its own parser; false where the value is absent, and after a fault. <paramref name="what"/> has its article: "a figure".</summary>
    public bool Parsed<T>(string what, TextParser<T> parse, out T value)
    {
        if (!Is(JsonValueKind.String, "a text"))
        {
            value = default!;
            return false;
        }

        if (parse(_element.GetString(), out value, out TextFault fault))
            return true;
        Report(string.Create(CultureInfo.InvariantCulture, $"the text is not {what}: {fault.Rule} (position {fault.Position})"), fault.Cure);
        return false;
    }

    /// <summary>One of the words of a list; null where the value is absent, and after a fault. <paramref name="what"/> has its article: "a pillar".</summary>
    public T? Choice<T>(string what, params ReadOnlySpan<(string Word, T Value)> words)
        where T : struct
    {
        if (!Is(JsonValueKind.String, "a text"))
            return null;
        List<string> known = new(words.Length);
        foreach ((string word, T value) in words)
        {
            if (_element.ValueEquals(word))
                return value;
            known.Add(word);
        }

        Report($"the text is not {what}", $"Write one of {string.Join(", ", known)}.");
        return null;
    }

    /// <summary>Reports a fault of this value, with the value as it is written; nothing where it is absent.</summary>
    public void Report(string rule, string cure) => ReportAt(Written(), rule, cure);

    internal void ReportAt(string value, string rule, string cure) => _json?.Add(_place!, value, rule, cure);

    internal StrictJsonValue Member(string name, JsonElement element, int ordinal) => new(_json!, element, _place!.Member(name, ordinal));

    /// <summary>The members with their names where the value is an object, else none; nothing is reported, and nothing counts as read.</summary>
    internal IEnumerable<KeyValuePair<string, StrictJsonValue>> Entries()
    {
        if (_json is null || _element.ValueKind != JsonValueKind.Object)
            yield break;
        int ordinal = 0;
        foreach (JsonProperty property in _element.EnumerateObject())
            yield return KeyValuePair.Create(property.Name, Member(property.Name, property.Value, ordinal++));
    }

    private bool Is(JsonValueKind kind, string what)
    {
        if (_json is null)
            return false;
        if (_element.ValueKind == kind)
            return true;
        Report($"the value is not {what}", $"Write {what}.");
        return false;
    }

    private void ReportBounds(decimal minimum, decimal maximum) => Report(
        string.Create(CultureInfo.InvariantCulture, $"the number does not lie from {minimum} to {maximum}"), "Write a number between them.");

    private string Written() => _element.ValueKind switch
    {
        JsonValueKind.Object => "{…}",
        JsonValueKind.Array => "[…]",
        JsonValueKind.String => _element.GetString()!,
        JsonValueKind.Undefined => "",
        _ => _element.GetRawText(),
    };

    /// <summary>Whether a decimal is the number that is written, none of its digits rounded away.</summary>
    private static bool IsExactly(decimal value, string number)
    {
        int exponentAt = number.AsSpan().IndexOfAny('e', 'E');
        ReadOnlySpan<char> mantissa = exponentAt < 0 ? number : number.AsSpan(0, exponentAt);
        int point = mantissa.IndexOf('.');
        ReadOnlySpan<char> fraction = point < 0 ? default : mantissa[(point + 1)..].TrimEnd('0');
        ReadOnlySpan<char> whole = (point < 0 ? mantissa : mantissa[..point]).TrimStart('-').TrimStart('0');
        if (whole.IsEmpty && fraction.IsEmpty)
            return true;

        // What is written so long, or so far from its point, is no decimal, or written to no purpose.
        int exponent = 0;
        if (whole.Length + fraction.Length > 64
            || (exponentAt >= 0 && !int.TryParse(number.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            || exponent is < -64 or > 64)
        {
            return false;
        }

        BigInteger digits = BigInteger.Parse(string.Concat(whole, fraction), NumberStyles.None, CultureInfo.InvariantCulture);
        int shift = exponent - fraction.Length;
        int[] bits = decimal.GetBits(value);
        BigInteger units = ((BigInteger)unchecked((uint)bits[2]) << 64) + ((BigInteger)unchecked((uint)bits[1]) << 32) + unchecked((uint)bits[0]);
        return digits * BigInteger.Pow(10, Math.Max(shift, 0) + value.Scale) == units * BigInteger.Pow(10, Math.Max(-shift, 0));
    }

    private static bool TryParseDate(ReadOnlySpan<char> text, out LocalDate date, out TextFault fault)
    {
        date = default;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            fault = new TextFault(0, "a date is a day of the calendar as year-month-day", "Write it like 2026-01-31.");
            return false;
        }

        fault = default;
        date = LocalDate.FromDateOnly(day);
        return true;
    }
}
