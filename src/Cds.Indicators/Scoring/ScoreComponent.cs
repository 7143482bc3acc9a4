using System.Diagnostics;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>One line of a scorecard (chỉ số thành phần): an indicator, the most points there are for it, and the rule that turns a value into points.</summary>
/// <remarks>What belongs together is checked when a <see cref="Scorecard"/> is made of it. Compared by reference; immutable and thread-safe.</remarks>
/// <example><code>
/// ScoreComponent onTime = new()
/// {
///     Code = "PROGRESS_ON_TIME",
///     Indicator = Catalogue.Vietnam()["dossier.on-time-or-within"],
///     Maximum = 20,
///     Rule = ScoreRule.Linear(),
///     LegalBasis = basis,
/// };
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ScoreComponent
{
    /// <summary>Its code in the scorecard, unique in it: letters, digits, dot, hyphen and underscore, 1 to 64 characters.</summary>
    public required string Code { get; init; }

    /// <summary>The indicator whose values are scored.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The most points; 0 for what is shown and not scored.</summary>
    public required decimal Maximum { get; init; }

    /// <summary>How a value becomes points.</summary>
    public required ScoreRule Rule { get; init; }

    /// <summary>Where maximum and rule come from, with the tag.</summary>
    public required LegalBasis LegalBasis { get; init; }

    /// <summary>Its name in the scorecard; null where it is that of the indicator.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>What a zero denominator is worth; null where it leaves the component without points.</summary>
    public ZeroDenominatorRule? ZeroDenominator { get; init; }

    /// <summary>How the rate is rounded as a percentage before it is scored; null where it is scored exactly, as it is unless a rule says otherwise.</summary>
    /// <value>The portal rounds the percentages of online payment to 2 decimals first (../shared/vectors/qd766_formulas.md, rounding 4).</value>
    public Rounding? PercentRounding { get; init; }

    /// <summary>The code of another component whose rate this one's rate is multiplied by before it is scored; null for none.</summary>
    /// <value>The written formula of 766/QĐ-TTg 3.3 multiplies by the rate of synchronisation (1.4).</value>
    public string? TimesRateOf { get; init; }

    /// <summary>What no source settles about it; null where nothing is open. Points of such a component are not official.</summary>
    public LocalizedText? Unsettled { get; init; }

    /// <summary>Whether it gives points at all.</summary>
    public bool IsScored => Rule is not UnscoredRule;

    /// <summary>Whether its points are those of an official text: the tag is Q and nothing is open.</summary>
    public bool IsOfficial => LegalBasis.Confidence == Confidence.Official && Unsettled is null;

    /// <summary>The rule in words, in the unit of the indicator: rates are percentages.</summary>
    /// <param name="format"><c>vi</c> for Vietnamese, <c>en</c> or null for English.</param>
    /// <returns>For example <c>all points from 80%, in proportion below</c>.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    /// <example><code>Scorecard.Vietnam("qd766")["REUSED_DIGITIZED_DATA"].DescribeRule("vi");   // đạt từ 80% được điểm tối đa, thấp hơn tính theo tỷ lệ</code></example>
    public string DescribeRule(string? format = null) => Rule.Describe(Indicator is RatioIndicator, ScoreText.IsVietnamese(format));

    /// <summary>The name under which it is shown.</summary>
    internal LocalizedText Title => Name ?? Indicator.Name;

    /// <summary>Code and maximum.</summary>
    /// <returns>For example <c>PROGRESS_ON_TIME (20)</c>.</returns>
    public override string ToString() => $"{Code} ({PointsText.Number(Maximum, vietnamese: false)})";
}
