using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>The members of an outcome while it is read; each may stand once, and only where its kind has it.</summary>
internal struct OutcomeMembers<T>
    where T : notnull
{
    private static readonly (OutcomeKind Kind, string Name)[] s_kinds =
        [.. Enum.GetValues<OutcomeKind>().Select(static k => (k, JsonNamingPolicy.KebabCaseLower.ConvertName(k.ToString())))];

    private OutcomeKind? _kind;
    private T? _value;
    private T? _partial;
    private bool _hasValue;
    private bool _hasPartial;
    private int? _present;
    private int? _expected;
    private string? _reason;

    public static string NameOf(OutcomeKind kind) => Array.Find(s_kinds, k => k.Kind == kind).Name;

    public void Read(string name, ref Utf8JsonReader reader, JsonTypeInfo<T> valueInfo)
    {
        switch (name)
        {
            case "kind" when _kind is null && reader.TokenType == JsonTokenType.String:
                _kind = ReadKind(ref reader);
                break;
            case "value" when !_hasValue:
                _value = JsonSerializer.Deserialize(ref reader, valueInfo);
                _hasValue = _value is not null ? true : throw NoNull();
                break;
            case "partial" when !_hasPartial:
                _partial = JsonSerializer.Deserialize(ref reader, valueInfo);
                _hasPartial = _partial is not null ? true : throw NoNull();
                break;
            case "present" when _present is null && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int present):
                _present = present;
                break;
            case "expected" when _expected is null && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int expected):
                _expected = expected;
                break;
            case "reason" when _reason is null && reader.TokenType == JsonTokenType.String:
                _reason = reader.GetString();
                break;
            default:
                throw new JsonException($"The member '{name}' is not known in an outcome, stands twice, or has a value of the wrong type. The members are kind, value, partial, present, expected and reason.");
        }
    }

    public readonly Outcome<T> ToOutcome()
    {
        OutcomeKind kind = _kind ?? throw new JsonException($"The outcome has no kind: it is one of {string.Join(", ", s_kinds.Select(static k => k.Name))}. Add it.");
        bool isIncomplete = kind == OutcomeKind.Incomplete;
        bool fits = _hasValue == (kind == OutcomeKind.Value)
            && _hasPartial == isIncomplete && _present.HasValue == isIncomplete && _expected.HasValue == isIncomplete
            && (kind != OutcomeKind.Value || _reason is null)
            && (!isIncomplete || (_present >= 0 && _present < _expected));
        if (!fits)
            throw new JsonException($"The members do not fit the kind '{NameOf(kind)}': a value has 'value' alone; incomplete has 'partial', 'present' below 'expected', and perhaps 'reason'; every other kind has only 'reason'. Correct the kind or the members.");
        return kind switch
        {
            OutcomeKind.Value => Outcome.Of(_value!),
            OutcomeKind.Incomplete => Outcome.Incomplete(_partial!, _present!.Value, _expected!.Value, _reason),
            OutcomeKind.ZeroDenominator => Outcome.ZeroDenominator<T>(_reason),
            OutcomeKind.Suppressed => Outcome.Suppressed<T>(_reason),
            OutcomeKind.NotApplicable => Outcome.NotApplicable<T>(_reason),
            _ => Outcome.NoData<T>(_reason),
        };
    }

    private static OutcomeKind ReadKind(ref Utf8JsonReader reader)
    {
        foreach ((OutcomeKind kind, string name) in s_kinds)
        {
            if (reader.ValueTextEquals(name))
                return kind;
        }

        throw new JsonException($"'{reader.GetString()}' is not a kind of outcome: it is one of {string.Join(", ", s_kinds.Select(static k => k.Name))}. Correct it.");
    }

    private static JsonException NoNull() => new("A null is not a value: a missing value has a kind that says why. Write {\"kind\":\"no-data\"}.");
}
