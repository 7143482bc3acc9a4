using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Observations;

/// <summary>What an observation is of (đối tượng số liệu): an indicator, or one of the measures that indicators are made of.</summary>
/// <remarks>
/// Equality is that of the indicator or measure, by reference, because indicators and measures are compared so. A count, stock or amount and its measure are
/// different subjects, but an <see cref="ObservationSet"/> keeps the observations of both under the measure: they are the same thing. The default value is no
/// subject; no observation has it. Immutable and thread-safe.
/// </remarks>
/// <example><code>
/// Subject onTime = Catalogue.Vietnam()["dossier.on-time"];
/// onTime.ToString();   // dossier.on-time
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct Subject : IEquatable<Subject>
{
    private readonly object? _subject;

    private Subject(object subject) => _subject = subject;

    /// <summary>The indicator; null where the subject is a measure, and for the default value.</summary>
    public Indicator? Indicator => _subject as Indicator;

    /// <summary>The measure; null where the subject is an indicator, and for the default value.</summary>
    public Measure? Measure => _subject as Measure;

    /// <summary>The code of the indicator or measure; <c>(none)</c> for the default value.</summary>
    public string Code => Indicator?.Code ?? Measure?.Code ?? "(none)";

    /// <summary>Whether it is the default value: neither an indicator nor a measure.</summary>
    public bool IsNone => _subject is null;

    /// <summary>Whether it is observed in pairs of numerator and denominator: a ratio or a mean. Other subjects are observed in single numbers.</summary>
    public bool IsPair => _subject is RatioIndicator or MeanIndicator;

    /// <summary>The subject under which observations are kept: the measure of a count, stock or amount, otherwise itself.</summary>
    internal Subject Stored => _subject switch
    {
        CountIndicator count => Of(count.Measure),
        StockIndicator stock => Of(stock.Measure),
        AmountIndicator amount => Of(amount.Measure),
        _ => this,
    };

    /// <summary>An indicator as a subject.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns>The subject.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="indicator"/> is null.</exception>
    public static Subject Of(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return new Subject(indicator);
    }

    /// <summary>A measure as a subject.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>The subject.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    public static Subject Of(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return new Subject(measure);
    }

    /// <summary>Whether two subjects are the same indicator or measure.</summary>
    /// <param name="other">The subject to compare with.</param>
    /// <returns><see langword="true"/> for the same object, and for two default values.</returns>
    public bool Equals(Subject other) => ReferenceEquals(_subject, other._subject);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Subject other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _subject?.GetHashCode() ?? 0;

    /// <summary>The code.</summary>
    /// <returns>The code, or <c>(none)</c>.</returns>
    public override string ToString() => Code;

    /// <summary>Whether two subjects are the same indicator or measure.</summary>
    /// <param name="left">The first subject.</param>
    /// <param name="right">The second subject.</param>
    /// <returns><see langword="true"/> when they are the same.</returns>
    public static bool operator ==(Subject left, Subject right) => left.Equals(right);

    /// <summary>Whether two subjects are different indicators or measures.</summary>
    /// <param name="left">The first subject.</param>
    /// <param name="right">The second subject.</param>
    /// <returns><see langword="true"/> when they differ.</returns>
    public static bool operator !=(Subject left, Subject right) => !left.Equals(right);

    /// <summary>An indicator as a subject.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns>The subject.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="indicator"/> is null.</exception>
    public static implicit operator Subject(Indicator indicator) => Of(indicator);

    /// <summary>A measure as a subject.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>The subject.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    public static implicit operator Subject(Measure measure) => Of(measure);
}
