using System.Collections.Immutable;

namespace Cds.Indicators.Composite.Stages;

/// <summary>What a stage has of its own for single indicators or groups, by code.</summary>
internal static class ByCode
{
    /// <summary>The entries in the order of their codes, compared ordinally.</summary>
    /// <exception cref="ArgumentException">The entries, or the value of one, are null.</exception>
    public static ImmutableSortedDictionary<string, T> Of<T>(ImmutableSortedDictionary<string, T>? value)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(value);
        foreach ((string code, T own) in value)
        {
            if (own is null)
                throw new ArgumentException($"What {code} has of its own is null. Leave the code out, or give a value.", nameof(value));
        }

        return value.WithComparers(StringComparer.Ordinal);
    }

    /// <summary>Whether two have the same values for the same codes.</summary>
    public static bool AreSame<T>(ImmutableSortedDictionary<string, T> left, ImmutableSortedDictionary<string, T> right)
        where T : notnull => left.SequenceEqual(right);

    /// <summary>The entries as they stand in the text of a stage, each after a semicolon: <c>; online: none; paid: rank(minimum)</c>.</summary>
    public static string Text<T>(ImmutableSortedDictionary<string, T> entries)
        where T : notnull => string.Concat(entries.Select(static entry => $"; {entry.Key}: {entry.Value}"));
}
