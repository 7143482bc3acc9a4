using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Rankings;

/// <summary>A unit that has no place in a ranking, because it has no value (không xếp hạng), and why.</summary>
/// <typeparam name="T">What is ranked.</typeparam>
/// <remarks>Equal when unit and reason are. The default value has no unit, and <see cref="OutcomeKind.NoData"/>.</remarks>
/// <example><code>ranking.Unranked[0].ToString("vi");   // Lý Sơn: mẫu số bằng 0</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct UnrankedRow<T> : IFormattable
    where T : notnull
{
    private UnrankedRow(T item, OutcomeKind kind, string? reason, int present, int expected)
    {
        Item = item;
        Kind = kind;
        Reason = reason;
        Present = present;
        Expected = expected;
    }

    /// <summary>The unit.</summary>
    public T Item { get; }

    /// <summary>Why it has no value; never <see cref="OutcomeKind.Value"/>.</summary>
    public OutcomeKind Kind { get; }

    /// <summary>The reason in words; null where nothing more is known.</summary>
    public string? Reason { get; }

    /// <summary>How many parts of the value are there, for <see cref="OutcomeKind.Incomplete"/>; otherwise 0.</summary>
    public int Present { get; }

    /// <summary>How many parts are needed, for <see cref="OutcomeKind.Incomplete"/>; otherwise 0.</summary>
    public int Expected { get; }

    /// <summary>The unit and why it has no place, in English.</summary>
    /// <returns>For example <c>Lý Sơn: zero denominator</c>.</returns>
    public override string ToString() => ToString(format: null, formatProvider: null);

    /// <summary>The unit and why it has no place.</summary>
    /// <param name="format"><c>vi</c> for Vietnamese; <c>en</c> or null for English.</param>
    /// <param name="formatProvider">Ignored: the language is named in the format.</param>
    /// <returns>For example <c>Lý Sơn: mẫu số bằng 0</c>, with the reason in brackets where there is one.</returns>
    /// <exception cref="FormatException">The format is neither.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null)
    {
        string words = Outcome.Words(Kind, RankingText.Language(format), Present, Expected);
        return string.Create(CultureInfo.InvariantCulture, $"{Item}: {words}{(Reason is null ? "" : $" ({Reason})")}");
    }

    internal static UnrankedRow<T> Of<TValue>(T item, in Outcome<TValue> outcome)
        where TValue : notnull => new(item, outcome.Kind, outcome.Reason, outcome.Present, outcome.Expected);

    /// <summary>The same as an answer: half a value has no place, so "incomplete" is said in the reason.</summary>
    internal Outcome<TAnswer> As<TAnswer>()
        where TAnswer : notnull
    {
        if (Kind != OutcomeKind.Incomplete)
            return new Outcome<TAnswer>(Kind, default, Reason, present: 0, expected: 0);
        string words = Outcome.Words(Kind, TextStyle.English, Present, Expected);
        return Outcome.NoData<TAnswer>(Reason is null ? words : $"{words}, {Reason}");
    }
}
