using System.Globalization;

namespace Cds.Indicators.Rates;

/// <summary>Makes outcomes: a value, or one of the reasons why there is none.</summary>
/// <example><code>
/// Outcome&lt;Rate&gt; known = Outcome.Of(Rate.Of(26, 35));
/// Outcome&lt;Rate&gt; unknown = Outcome.NoData&lt;Rate&gt;("the district reported a difficulty, not a figure");
/// </code></example>
public static class Outcome
{
    /// <summary>A value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; not null.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static Outcome<T> Of<T>(T value)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Outcome<T>(OutcomeKind.Value, value, reason: null, present: 0, expected: 0);
    }

    /// <summary>Nothing was reported.</summary>
    /// <typeparam name="T">The type the value would have.</typeparam>
    /// <param name="reason">Why, in words; null where nothing more is known.</param>
    /// <returns>The outcome.</returns>
    public static Outcome<T> NoData<T>(string? reason = null)
        where T : notnull => new(OutcomeKind.NoData, default, reason, present: 0, expected: 0);

    /// <summary>Reported, but divided by zero.</summary>
    /// <typeparam name="T">The type the value would have.</typeparam>
    /// <param name="reason">Which denominator, in words; null where it is plain.</param>
    /// <returns>The outcome.</returns>
    public static Outcome<T> ZeroDenominator<T>(string? reason = null)
        where T : notnull => new(OutcomeKind.ZeroDenominator, default, reason, present: 0, expected: 0);

    /// <summary>Some of what is needed is missing.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="partial">The value of what is there; it is not the answer. Not null.</param>
    /// <param name="present">How many parts are there, at least 0 and fewer than <paramref name="expected"/>.</param>
    /// <param name="expected">How many parts are needed.</param>
    /// <param name="reason">What is missing, in words; null where the numbers say it.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="partial"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="present"/> is negative or not below <paramref name="expected"/>.</exception>
    public static Outcome<T> Incomplete<T>(T partial, int present, int expected, string? reason = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(partial);
        ArgumentOutOfRangeException.ThrowIfNegative(present);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(present, expected);
        return new Outcome<T>(OutcomeKind.Incomplete, partial, reason, present, expected);
    }

    /// <summary>Known but not shown.</summary>
    /// <typeparam name="T">The type the value would have.</typeparam>
    /// <param name="reason">Why it is withheld, in words; null where nothing may be said.</param>
    /// <returns>The outcome.</returns>
    public static Outcome<T> Suppressed<T>(string? reason = null)
        where T : notnull => new(OutcomeKind.Suppressed, default, reason, present: 0, expected: 0);

    /// <summary>The question has no meaning here.</summary>
    /// <typeparam name="T">The type the value would have.</typeparam>
    /// <param name="reason">Why, in words; null where it is plain.</param>
    /// <returns>The outcome.</returns>
    public static Outcome<T> NotApplicable<T>(string? reason = null)
        where T : notnull => new(OutcomeKind.NotApplicable, default, reason, present: 0, expected: 0);

    internal static string Words(OutcomeKind kind, TextStyle style, int present, int expected)
    {
        string words = (kind, style) switch
        {
            (OutcomeKind.NoData, TextStyle.Vietnamese) => "chưa có số liệu",
            (OutcomeKind.NoData, TextStyle.English) => "no data",
            (OutcomeKind.ZeroDenominator, TextStyle.Vietnamese) => "mẫu số bằng 0",
            (OutcomeKind.ZeroDenominator, TextStyle.English) => "zero denominator",
            (OutcomeKind.Incomplete, TextStyle.Vietnamese) => "chưa đủ số liệu",
            (OutcomeKind.Incomplete, TextStyle.English) => "incomplete",
            (OutcomeKind.Suppressed, TextStyle.Vietnamese) => "không công bố",
            (OutcomeKind.Suppressed, TextStyle.English) => "suppressed",
            (OutcomeKind.NotApplicable, TextStyle.Vietnamese) => "không áp dụng",
            (OutcomeKind.NotApplicable, TextStyle.English) => "not applicable",
            _ => kind.ToString(),
        };
        return kind == OutcomeKind.Incomplete ? string.Create(CultureInfo.InvariantCulture, $"{words} ({present}/{expected})") : words;
    }
}
