using System.Collections.Immutable;
using System.Diagnostics;

namespace Cds.Indicators.Composite.Stages;

/// <summary>What is done in each undefined case: one policy for each, the same in all stages.</summary>
/// <remarks>Immutable and thread-safe; two are equal where they have the same policies.</remarks>
/// <example><code>
/// UndefinedPolicies policies = UndefinedPolicies.RefuseAll
///     .With(UndefinedCase.ConstantColumn, UndefinedAction.Missing)
///     .With(UndefinedCase.NotPositive, UndefinedAction.Give(0));
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class UndefinedPolicies : IEquatable<UndefinedPolicies>
{
    private static readonly ImmutableArray<UndefinedCase> s_cases = [.. Enum.GetValues<UndefinedCase>()];
    private readonly ImmutableArray<UndefinedAction> _actions;

    private UndefinedPolicies(ImmutableArray<UndefinedAction> actions) => _actions = actions;

    /// <summary>Every undefined case is refused.</summary>
    public static UndefinedPolicies RefuseAll { get; } = new([.. new UndefinedAction[s_cases.Length]]);

    /// <summary>Every undefined case leaves its result missing.</summary>
    public static UndefinedPolicies MissingAll { get; } = new([.. s_cases.Select(static _ => UndefinedAction.Missing)]);

    /// <summary>All cases.</summary>
    public static ImmutableArray<UndefinedCase> Cases => s_cases;

    /// <summary>What is done in a case.</summary>
    /// <param name="undefined">The case.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="undefined"/> is not a case.</exception>
    public UndefinedAction this[UndefinedCase undefined] => _actions[Number(undefined)];

    /// <summary>The same policies with another action in one case.</summary>
    /// <param name="undefined">The case.</param>
    /// <param name="action">What is done in it.</param>
    /// <returns>The policies.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="undefined"/> is not a case.</exception>
    public UndefinedPolicies With(UndefinedCase undefined, UndefinedAction action) => new(_actions.SetItem(Number(undefined), action));

    /// <summary>Whether two have the same policies.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they have.</returns>
    public static bool operator ==(UndefinedPolicies? left, UndefinedPolicies? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two have different policies.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they have.</returns>
    public static bool operator !=(UndefinedPolicies? left, UndefinedPolicies? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(UndefinedPolicies? other) => other is not null && _actions.AsSpan().SequenceEqual(other._actions.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UndefinedPolicies);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (UndefinedAction action in _actions)
            hash.Add(action);
        return hash.ToHashCode();
    }

    /// <summary>The cases that are not refused, with what becomes of them.</summary>
    /// <returns>For example <c>refuse; ZeroDenominator: missing</c>.</returns>
    public override string ToString() =>
        string.Join("; ", ["refuse", .. Cases.Where(undefined => this[undefined] != UndefinedAction.Refuse).Select(undefined => $"{undefined}: {this[undefined]}")]);

    private static int Number(UndefinedCase undefined) => (int)undefined < s_cases.Length
        ? (int)undefined
        : throw new ArgumentOutOfRangeException(nameof(undefined), undefined, "It is not one of the undefined cases. Give one of UndefinedPolicies.Cases.");
}
