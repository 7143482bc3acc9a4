using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Composite.Stages;

/// <summary>What is done where an operation of an index has no result: refuse, leave it missing, or give it a number.</summary>
/// <remarks>The default value is <see cref="Refuse"/>.</remarks>
/// <example><code>UndefinedPolicies policies = UndefinedPolicies.RefuseAll.With(UndefinedCase.ConstantColumn, UndefinedAction.Give(50));</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct UndefinedAction
{
    private UndefinedAction(UndefinedActionKind kind, double value) => (Kind, Value) = (kind, value);

    /// <summary>The computation is refused, with the indicator and the units.</summary>
    public static UndefinedAction Refuse => default;

    /// <summary>The result is missing, with the case as its reason.</summary>
    public static UndefinedAction Missing => new(UndefinedActionKind.Missing, 0);

    /// <summary>What is done.</summary>
    public UndefinedActionKind Kind { get; }

    /// <summary>The number that stands for the result; 0 unless <see cref="Kind"/> is <see cref="UndefinedActionKind.Value"/>.</summary>
    public double Value { get; }

    /// <summary>The result is a number.</summary>
    /// <param name="value">The number, finite: of a normalisation, in its range; of a mean, the score.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not finite.</exception>
    public static UndefinedAction Give(double value) => double.IsFinite(value)
        ? new UndefinedAction(UndefinedActionKind.Value, value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A result is a finite number. Give one, or Missing.");

    /// <summary>The action in a word, or its number.</summary>
    /// <returns><c>refuse</c>, <c>missing</c> or the number.</returns>
    public override string ToString() => Kind switch
    {
        UndefinedActionKind.Refuse => "refuse",
        UndefinedActionKind.Missing => "missing",
        _ => Value.ToString("R", CultureInfo.InvariantCulture),
    };
}
