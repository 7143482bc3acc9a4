using Cds.Indicators.Indicators;

namespace Cds.Indicators.Observations;

/// <summary>What an observation is of: an indicator, or one of the measures that indicators are made of.</summary>
/// <remarks>Equality is that of the indicator or measure, by reference. The default value is no subject.</remarks>
public readonly struct Subject : IEquatable<Subject>
{
    private readonly object? _subject;

    private Subject(object subject) => _subject = subject;

    /// <summary>The indicator; null where the subject is a measure.</summary>
    public Indicator? Indicator => _subject as Indicator;

    /// <summary>The measure; null where the subject is an indicator.</summary>
    public Measure? Measure => _subject as Measure;

    /// <summary>The code of the indicator or measure.</summary>
    public string Code => Indicator?.Code ?? Measure?.Code ?? "(none)";

    /// <summary>An indicator as a subject.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns>The subject.</returns>
    public static Subject Of(Indicator indicator) => new(indicator);

    /// <summary>A measure as a subject.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>The subject.</returns>
    public static Subject Of(Measure measure) => new(measure);

    /// <inheritdoc/>
    public bool Equals(Subject other) => ReferenceEquals(_subject, other._subject);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Subject other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _subject?.GetHashCode() ?? 0;

    /// <summary>The code.</summary>
    /// <returns>The code, or <c>(none)</c>.</returns>
    public override string ToString() => Code;

    /// <summary>Whether two subjects are the same indicator or measure.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are the same.</returns>
    public static bool operator ==(Subject left, Subject right) => left.Equals(right);

    /// <summary>Whether two subjects differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(Subject left, Subject right) => !left.Equals(right);

    /// <summary>An indicator as a subject.</summary>
    /// <param name="indicator">The indicator.</param>
    public static implicit operator Subject(Indicator indicator) => Of(indicator);

    /// <summary>A measure as a subject.</summary>
    /// <param name="measure">The measure.</param>
    public static implicit operator Subject(Measure measure) => Of(measure);
}
