using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Indicators;

/// <summary>A figure to reach by a date (chỉ tiêu phấn đấu): 80% of people aged 15 and over have a transaction account by the end of 2025.</summary>
/// <remarks>
/// Several documents set different targets for one indicator; each is kept. Compared by reference; immutable and thread-safe.
/// </remarks>
/// <example><code>
/// Target target = Catalogue.Vietnam().TargetsOf("society.account-15")[0];
/// target.Assess(Figure.Parse("trên 90%"));   // Met
/// </code></example>
public sealed class Target
{
    /// <summary>What is to be reached.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The figures that reach it: at least 80%. An exact one is read in the indicator's direction, see <see cref="Figure.AsRequirement"/>.</summary>
    public required Figure Requirement { get; init; }

    /// <summary>The last day by which it is to be reached, included.</summary>
    public required LocalDate Due { get; init; }

    /// <summary>The document that sets it, with its tag.</summary>
    public required LegalBasis LegalBasis { get; init; }

    /// <summary>The levels it is set for; empty where it is set for the country and is the yardstick of every level.</summary>
    public ImmutableArray<AreaLevel> Levels
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>What the document's wording adds; null where it adds nothing.</summary>
    public LocalizedText? Note { get; init; }

    /// <summary>The same target of an indicator that has taken the place of this one's.</summary>
    internal Target For(Indicator indicator) => new()
    {
        Indicator = indicator,
        Requirement = Requirement,
        Due = Due,
        LegalBasis = LegalBasis,
        Levels = Levels,
        Note = Note,
    };

    /// <summary>Whether the target is set for a level.</summary>
    /// <param name="level">The level.</param>
    /// <returns><see langword="true"/> when <see cref="Levels"/> is empty or names it.</returns>
    public bool AppliesTo(AreaLevel level) => Levels.IsEmpty || Levels.Contains(level);

    /// <summary>Whether a figure meets the target: met, not met, or undetermined because its bounds allow both.</summary>
    /// <param name="figure">The published figure.</param>
    /// <returns>The verdict; for a share it is known that no figure exceeds 100%.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    /// <exception cref="ArgumentException">The figure is not of the indicator's kind.</exception>
    public Verdict Assess(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Against(Requirement.AsRequirement(Indicator.Direction != Direction.LowerIsBetter), Indicator.Range);
    }

    /// <summary>Indicator, requirement, date and document.</summary>
    /// <returns>For example <c>society.account-15 80% by 2025-12-31, 411/QĐ-TTg (31/3/2022) [S]</c>.</returns>
    public override string ToString() =>
        $"{Indicator.Code} {Requirement} by {NodaTime.Text.LocalDatePattern.Iso.Format(Due)}, {LegalBasis}";
}
