using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Cds.Indicators.Display;
using Cds.Indicators.Internal;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rates;

/// <summary>
/// An answer that says what it is (kết quả): a value, or the reason why there is none. It cannot be mistaken for zero.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>
/// Two outcomes are equal when kind, value, counts and reason are. There is no order: "no data" is neither more nor less than 90%. The
/// default value is <see cref="OutcomeKind.NoData"/> without a reason. Thread-safe where <typeparamref name="T"/> is.
/// </remarks>
/// <example><code>
/// Outcome&lt;Rate&gt; rate = Ratio.Of(26, 35).Rate;
/// if (rate.TryGetValue(out Rate value))
///     Console.WriteLine(value.ToString("vi"));   // 74,29%
/// else
///     Console.WriteLine(rate.ToString("vi"));    // chưa có số liệu, mẫu số bằng 0, ...
/// </code></example>
[JsonConverter(typeof(OutcomeJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(RatesFormatterSource))]
public readonly struct Outcome<T> : IEquatable<Outcome<T>>, IFormattable
    where T : notnull
{
    private readonly T? _value;

    internal Outcome(OutcomeKind kind, T? value, string? reason, int present, int expected)
    {
        Kind = kind;
        _value = value;
        Reason = reason;
        Present = present;
        Expected = expected;
    }

    /// <summary>Whether there is a value, and if not, why.</summary>
    public OutcomeKind Kind { get; }

    /// <summary>Whether there is a value.</summary>
    public bool HasValue => Kind == OutcomeKind.Value;

    /// <summary>The reason in words; null where there is a value or nothing more is known.</summary>
    public string? Reason { get; }

    /// <summary>How many parts are there, for <see cref="OutcomeKind.Incomplete"/>; otherwise 0.</summary>
    public int Present { get; }

    /// <summary>How many parts are needed, for <see cref="OutcomeKind.Incomplete"/>; otherwise 0.</summary>
    public int Expected { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is no value; the message says why. Test <see cref="HasValue"/> first.</exception>
    public T Value => HasValue ? _value! : throw NoValue();

    /// <summary>The value of the parts that are there, for <see cref="OutcomeKind.Incomplete"/>; it is not the answer.</summary>
    /// <exception cref="InvalidOperationException">The outcome is not <see cref="OutcomeKind.Incomplete"/>.</exception>
    public T PartialValue => Kind == OutcomeKind.Incomplete
        ? _value!
        : throw new InvalidOperationException($"There is no partial value: the outcome is {Kind}. Test Kind for Incomplete first.");

    /// <summary>The value, where there is one.</summary>
    /// <param name="value">The value, or the default of its type.</param>
    /// <returns>Whether there is a value.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = HasValue ? _value : default;
        return HasValue;
    }

    /// <summary>The value, or what the caller puts in its place.</summary>
    /// <param name="substitute">What to answer for every reason there is no value.</param>
    /// <returns>The value or the substitute.</returns>
    public T ValueOr(T substitute) => HasValue ? _value! : substitute;

    /// <summary>The outcome of a calculation on the value; a reason why there is none is passed on, a partial value is calculated on.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="selector">The calculation.</param>
    /// <returns>The outcome of the calculation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="selector"/> is null.</exception>
    public Outcome<TResult> Select<TResult>(Func<T, TResult> selector)
        where TResult : notnull
    {
        ArgumentNullException.ThrowIfNull(selector);
        TResult? result = Kind is OutcomeKind.Value or OutcomeKind.Incomplete ? selector(_value!) : default;
        return new Outcome<TResult>(Kind, result, Reason, Present, Expected);
    }

    /// <summary>
    /// The outcome of a calculation that may itself have none. An incomplete outcome stays incomplete where the calculation on its partial value
    /// succeeds; otherwise the calculation's own reason is the answer.
    /// </summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="selector">The calculation.</param>
    /// <returns>The outcome of the calculation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="selector"/> is null.</exception>
    public Outcome<TResult> Then<TResult>(Func<T, Outcome<TResult>> selector)
        where TResult : notnull
    {
        ArgumentNullException.ThrowIfNull(selector);
        if (Kind is not (OutcomeKind.Value or OutcomeKind.Incomplete))
            return new Outcome<TResult>(Kind, default, Reason, Present, Expected);

        Outcome<TResult> result = selector(_value!);
        return Kind == OutcomeKind.Incomplete && result.TryGetValue(out TResult? partial)
            ? new Outcome<TResult>(Kind, partial, Reason, Present, Expected)
            : result;
    }

    /// <summary>Whether kind, value, counts and reason are equal.</summary>
    /// <param name="other">The outcome to compare with.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public bool Equals(Outcome<T> other) =>
        Kind == other.Kind
        && Present == other.Present
        && Expected == other.Expected
        && string.Equals(Reason, other.Reason, StringComparison.Ordinal)
        && EqualityComparer<T?>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Outcome<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, _value, Present, Expected, Reason);

    /// <summary>Whether kind, value, counts and reason are equal.</summary>
    /// <param name="left">The first outcome.</param>
    /// <param name="right">The second outcome.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public static bool operator ==(Outcome<T> left, Outcome<T> right) => left.Equals(right);

    /// <summary>Whether kind, value, counts or reason differ.</summary>
    /// <param name="left">The first outcome.</param>
    /// <param name="right">The second outcome.</param>
    /// <returns><see langword="true"/> when they differ.</returns>
    public static bool operator !=(Outcome<T> left, Outcome<T> right) => !left.Equals(right);

    /// <summary>The value invariantly, or the name of the kind with its counts: <c>98.45%</c>, <c>NoData</c>, <c>Incomplete (164/166)</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString(format: null, formatProvider: null);

    /// <summary>The value in a format, or the reason in the language of the format.</summary>
    /// <param name="format">A format of the value; where it begins with <c>vi</c> or <c>en</c>, a missing value is said in that language: <c>chưa đủ số liệu (164/166)</c>.</param>
    /// <param name="formatProvider">Handed to the value where it is one of the framework's; the library's own values ignore it. Null means invariant.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The value does not know the format.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null)
    {
        if (!HasValue)
            return Outcome.Words(Kind, StyleOf(format), Present, Expected);
        return _value is IFormattable formattable
            ? formattable.ToString(_value is ITextValue ? format : FrameworkFormat(format), formatProvider ?? CultureInfo.InvariantCulture)
            : _value!.ToString() ?? "";
    }

    private static TextStyle StyleOf(string? format) =>
        format is null ? TextStyle.Invariant
        : format.StartsWith("vi", StringComparison.Ordinal) ? TextStyle.Vietnamese
        : format.StartsWith("en", StringComparison.Ordinal) ? TextStyle.English
        : TextStyle.Invariant;

    /// <summary>A number of the framework does not know the named styles.</summary>
    private static string? FrameworkFormat(string? format) => StyleOf(format) == TextStyle.Invariant ? format : null;

    private InvalidOperationException NoValue() => new(
        $"There is no value: {Outcome.Words(Kind, TextStyle.English, Present, Expected)}{(Reason is null ? "" : $" ({Reason})")}. Test HasValue first, or use TryGetValue.");
}
