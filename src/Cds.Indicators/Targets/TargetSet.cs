using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Display;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Targets;

/// <summary>The targets of several documents for one indicator, side by side (các mục tiêu của một chỉ tiêu): none is dropped, what contradicts is named.</summary>
/// <remarks>Compared by reference; immutable and thread-safe.</remarks>
/// <example><code>
/// TargetSet targets = TargetSet.Of(Catalogue.Vietnam().TargetsOf("procedure.fully-online-of-eligible"));
/// foreach (TargetAssessment assessment in targets.Assess(Figure.Parse("92%")))
///     Console.WriteLine(assessment);                      // 100% by 2027: not met; 90% by 2030: exceeded
/// Console.WriteLine(targets.Conflicts[0]);                // 100% by 2027 and 90% by 2030
/// targets.NewestBy(new LocalDate(2026, 1, 1));            // that of 2629/QĐ-TTg, signed on 1/12/2025
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(TargetsFormatterSource))]
public sealed class TargetSet
{
    private TargetSet(ImmutableArray<Target> targets) => Targets = targets;

    /// <summary>The indicator.</summary>
    public Indicator Indicator => Targets[0].Indicator;

    /// <summary>The targets by due day, then by the date of the document (unknown dates last), then by its number; at least one.</summary>
    public ImmutableArray<Target> Targets { get; }

    /// <summary>Pairs that cannot both be the plan, in the order of <see cref="Targets"/>.</summary>
    /// <value>
    /// Compared are targets of a common level, whose words name a bound: a later one that asks for less than an earlier one, two that ask for different values by one
    /// day, and two that no value meets together. Where days differ, the end of a range on the better side binds no later target: 80% to 90%, then 91% to 95% fit. Empty where all do.
    /// </value>
    public ImmutableArray<TargetConflict> Conflicts =>
        [.. Targets.SelectMany((earlier, i) => Targets.Skip(i + 1).Select(later => TargetConflict.Of(earlier, later)).OfType<TargetConflict>())];

    /// <summary>Puts targets side by side, such as those of <see cref="Catalogue.TargetsOf"/> or <see cref="Catalogue.TargetsFor"/>.</summary>
    /// <param name="targets">The targets, of one indicator, in any order; at least one. The same one twice is one.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="targets"/>, or one of them, is null.</exception>
    /// <exception cref="ArgumentException">There are none, they are of several indicators, or a requirement is not of its indicator's kind.</exception>
    public static TargetSet Of(IEnumerable<Target> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        Target[] all = [.. targets.Distinct()];
        if (all.Length == 0)
            throw new ArgumentException("There are no targets: a set has at least one. Ask the catalogue whether the indicator has any.", nameof(targets));
        foreach (Target target in all)
        {
            ArgumentNullException.ThrowIfNull(target, nameof(targets));
            TargetFigure.RequireRequirement(target, nameof(targets));
        }

        if (all.FirstOrDefault(target => target.Indicator != all[0].Indicator) is { } other)
            throw new ArgumentException($"'{other.Indicator.Code}' and '{all[0].Indicator.Code}' are targets of two indicators: a set is of one. Make a set of each, from one catalogue.", nameof(targets));
        return new TargetSet([.. all
            .OrderBy(static target => target.Due)
            .ThenBy(static target => target.LegalBasis.Date is null)
            .ThenBy(static target => target.LegalBasis.Date)
            .ThenBy(static target => target.LegalBasis.Document, StringComparer.Ordinal)]);
    }

    /// <summary>Holds a figure against every target.</summary>
    /// <param name="figure">The published figure.</param>
    /// <returns>The assessments in the order of <see cref="Targets"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    /// <exception cref="ArgumentException">The figure is not of the indicator's kind.</exception>
    public ImmutableArray<TargetAssessment> Assess(Figure figure) => [.. Targets.Select(target => TargetAssessment.Of(target, figure))];

    /// <summary>Holds a figure, or the lack of one, against every target.</summary>
    /// <param name="figure">The figure, or why there is none.</param>
    /// <param name="on">The day of which it is; null where it is not known.</param>
    /// <returns>The assessments in the order of <see cref="Targets"/>.</returns>
    /// <exception cref="ArgumentException">The figure is not of the indicator's kind.</exception>
    public ImmutableArray<TargetAssessment> Assess(Outcome<Figure> figure, LocalDate? on = null) => [.. Targets.Select(target => TargetAssessment.Of(target, figure, on))];

    /// <summary>Holds the figure of a day against every target.</summary>
    /// <param name="figure">The figure and the day of which it is.</param>
    /// <returns>The assessments in the order of <see cref="Targets"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    /// <exception cref="ArgumentException">The figure is not of the indicator's kind.</exception>
    public ImmutableArray<TargetAssessment> Assess(DatedFigure figure) => [.. Targets.Select(target => TargetAssessment.Of(target, figure))];

    /// <summary>The target of the newest document that was signed by a day: the one to go by where documents contradict each other and none says which holds.</summary>
    /// <param name="day">The day; a document signed on it counts.</param>
    /// <returns>
    /// Of several targets signed on one day the next one due from the asked day on, or the last where all are past. A document without a known date is taken only where no other
    /// is signed by the day; null where every document was signed later.
    /// </returns>
    /// <remarks>This compares dates of signature and is no opinion on which document is in force.</remarks>
    public Target? NewestBy(LocalDate day)
    {
        LocalDate? newest = Targets.Max(target => target.LegalBasis.Date <= day ? target.LegalBasis.Date : null);
        Target[] candidates = [.. Targets.Where(target => target.LegalBasis.Date == newest)];
        return candidates.FirstOrDefault(target => target.Due >= day) ?? candidates.LastOrDefault();
    }

    /// <summary>The indicator, and how many targets it has.</summary>
    /// <returns>For example <c>infrastructure.5g-population: 2 targets</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Indicator.Code}: {Targets.Length} targets");
}
