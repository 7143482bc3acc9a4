using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Display;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Indicators;

/// <summary>
/// What is reported (chỉ tiêu, chỉ số): its name, pillar, unit and direction, how it aggregates, and the legal basis of its definition. The
/// derived types say what kind of number it is.
/// </summary>
/// <remarks>
/// Compared by reference; within one catalogue a code names one indicator. What belongs together is checked when a <see cref="Catalogue"/> is
/// made. Immutable and thread-safe.
/// </remarks>
/// <example><code>
/// Indicator paid = Catalogue.Vietnam()["dossier.paid-online"];
/// paid.Name.English;      // Dossiers paid online
/// paid.Range.ToString();  // [0; 1]
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(IndicatorsFormatterSource))]
public abstract class Indicator
{
    private protected Indicator()
    {
    }

    /// <summary>For the reader, which has checked that the parts are there.</summary>
    [SetsRequiredMembers]
    private protected Indicator(IndicatorParts parts)
    {
        Code = parts.Code!;
        Name = parts.Name!;
        Pillar = parts.Pillar!;
        Direction = parts.Direction!.Value;
        LegalBases = parts.LegalBases;
        Population = parts.Population;
        Exclusion = parts.Exclusion;
        Definition = parts.Definition;
    }

    /// <summary>The code; see <see cref="IndicatorCode"/>.</summary>
    /// <exception cref="ArgumentException">The code is not well formed.</exception>
    public required string Code
    {
        get;
        init => field = IndicatorCode.Require(value, nameof(Code));
    }

    /// <summary>The name in both languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The part of digital transformation it belongs to.</summary>
    public required Pillar Pillar { get; init; }

    /// <summary>Whether more is better.</summary>
    public required Direction Direction { get; init; }

    /// <summary>Where the definition comes from; at least one. The first is the one that is quoted.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public required ImmutableArray<LegalBasis> LegalBases
    {
        get;
        init => field = value.IsDefaultOrEmpty
            ? throw new ArgumentException("An indicator names where its definition comes from: give at least one legal basis.", nameof(value))
            : value;
    }

    /// <summary>Of what it is taken (đối tượng): people aged 15 and over. Age bases differ between documents, so they are part of the definition. Null where the name says it.</summary>
    public LocalizedText? Population { get; init; }

    /// <summary>What is left out (loại trừ): secret documents. Null where nothing is.</summary>
    public LocalizedText? Exclusion { get; init; }

    /// <summary>How it is computed, in words; null where the measures say it.</summary>
    public LocalizedText? Definition { get; init; }

    /// <summary>What kind of number it reports.</summary>
    public abstract IndicatorKind Kind { get; }

    /// <summary>What stands after its number: the unit of a count, <c>%</c> for a share, nothing for a rank.</summary>
    public abstract LocalizedText? UnitName { get; }

    /// <summary>Where its values can lie: 0 to 1 for a share, from 1 for a rank, from 0 for a count.</summary>
    public abstract Interval Range { get; }

    /// <summary>Whether figures of a form can be figures of this indicator.</summary>
    /// <param name="form">The form.</param>
    /// <returns><see langword="true"/> for percentages and ratios of a ratio, numbers of a count, ranks of a rank.</returns>
    public abstract bool Admits(FigureForm form);

    /// <summary>
    /// Whether a published figure can be one of this indicator: its form fits, and its bounds reach into <see cref="Range"/>.
    /// </summary>
    /// <param name="figure">The figure.</param>
    /// <param name="objection">Why it cannot, a sentence; empty where it can.</param>
    /// <returns>Whether it can.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    /// <example><code>share.Admits(Figure.Exactly(104, FigureForm.Percent), out string objection);   // false: a share lies between 0 and 100%</code></example>
    public bool Admits(Figure figure, out string objection)
    {
        ArgumentNullException.ThrowIfNull(figure);
        bool admits = Admits(figure, out string rule, out string cure);
        objection = admits ? "" : $"'{figure}' is {rule}. {cure}";
        return admits;
    }

    /// <summary>Whether a figure can be one of this indicator; where not, why, as the clause and the sentence of a fault.</summary>
    internal bool Admits(Figure figure, out string rule, out string cure)
    {
        (rule, cure) = !Admits(figure.Form)
            ? ($"no figure of {Code}: a {Kind} is not published as a {figure.Form}", "Check the indicator, or the unit of the figure.")
            : !figure.Bounds.Overlaps(Range)
                ? ($"no figure of {Code}: its values lie in {Range}", "Check the figure.")
                : ("", "");
        return rule.Length == 0;
    }

    /// <summary>The code and the name.</summary>
    /// <returns>For example <c>dossier.paid-online: Tỷ lệ hồ sơ thanh toán trực tuyến (Dossiers paid online)</c>.</returns>
    public override string ToString() => $"{Code}: {Name}";
}
