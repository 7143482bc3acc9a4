using System.Diagnostics;

namespace Cds.Indicators.Faults;

/// <summary>
/// Why a text could not be read, as data: where reading stopped, the rule that the text breaks, and the likely cure. No exception is
/// built on a <c>TryParse</c> path; <c>Parse</c> turns a fault into a <see cref="FormatException"/> with the same words.
/// </summary>
/// <remarks>The default value has an empty rule and cure and means "no fault".</remarks>
/// <example><code>
/// if (!Figure.TryParse("trên chín mươi", out _, out TextFault fault))
///     Console.WriteLine(fault.Describe("trên chín mươi", "a figure"));
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct TextFault : IEquatable<TextFault>
{
    private readonly string? _rule;
    private readonly string? _cure;

    /// <summary>Creates a fault.</summary>
    /// <param name="position">The zero-based position of the first character that could not be read.</param>
    /// <param name="rule">The rule that the text breaks, a clause without a full stop.</param>
    /// <param name="cure">What would be read instead, a sentence.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="position"/> is negative.</exception>
    public TextFault(int position, string rule, string cure)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        Position = position;
        _rule = rule;
        _cure = cure;
    }

    /// <summary>The zero-based position, in characters, of the first character that could not be read.</summary>
    public int Position { get; }

    /// <summary>The rule that the text breaks; empty for the default value.</summary>
    public string Rule => _rule ?? "";

    /// <summary>What would be read instead; empty for the default value.</summary>
    public string Cure => _cure ?? "";

    /// <summary>The whole sentence: the value in quotes, what it should be, the rule with the position, the cure.</summary>
    /// <param name="text">The text that was read; only its first 64 characters are quoted.</param>
    /// <param name="what">What the text should have been, with its article: "a period".</param>
    /// <returns>For example: <c>'2024-Q5' is not a period: a quarter is 1 to 4 (position 6). Write 2024-Q1 to 2024-Q4.</c></returns>
    public string Describe(ReadOnlySpan<char> text, string what)
    {
        string quoted = text.Length <= 64 ? text.ToString() : string.Concat(text[..64], "…");
        return $"'{quoted}' is not {what}: {Rule} (position {Position.ToString(System.Globalization.CultureInfo.InvariantCulture)}). {Cure}";
    }

    /// <summary>Whether two faults have the same position, rule and cure.</summary>
    /// <param name="other">The fault to compare with.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public bool Equals(TextFault other) =>
        Position == other.Position && string.Equals(Rule, other.Rule, StringComparison.Ordinal) && string.Equals(Cure, other.Cure, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TextFault other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Position, Rule, Cure);

    /// <summary>Whether two faults are equal.</summary>
    /// <param name="left">The first fault.</param>
    /// <param name="right">The second fault.</param>
    /// <returns><see langword="true"/> when they are equal.</returns>
    public static bool operator ==(TextFault left, TextFault right) => left.Equals(right);

    /// <summary>Whether two faults differ.</summary>
    /// <param name="left">The first fault.</param>
    /// <param name="right">The second fault.</param>
    /// <returns><see langword="true"/> when they differ.</returns>
    public static bool operator !=(TextFault left, TextFault right) => !left.Equals(right);

    /// <summary>The rule, the position and the cure.</summary>
    /// <returns>The fault without the text it was found in.</returns>
    public override string ToString() =>
        _rule is null ? "(no fault)" : $"{Rule} (position {Position.ToString(System.Globalization.CultureInfo.InvariantCulture)}). {Cure}";
}
