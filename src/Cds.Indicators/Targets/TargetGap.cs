using System.Diagnostics;
using Cds.Indicators.Display;
using Cds.Indicators.Indicators;
using Cds.Indicators.Internal;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Targets;

/// <summary>How far a figure lies from what is asked (khoảng cách đến mục tiêu): what is still missing, or by how much it is better.</summary>
/// <remarks>
/// <para>Exact. Percentages lie percentage points apart, ranks places, other figures the units of their indicator. A figure of which only bounds are known
/// has a distance of which only bounds are known; a side without a bound stays without one.</para>
/// <para>Two are equal when distance, unit and direction are; there is no order. Immutable and thread-safe.</para>
/// </remarks>
/// <example><code>
/// TargetGap gap = TargetAssessment.Of(target, Figure.Parse("97.32%")).Gap.Value;   // against 100%
/// gap.Distance.ToString();   // [2.68; 2.68]
/// gap.ToString("vi");        // còn thiếu 2,68 điểm phần trăm
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(TargetsFormatterSource))]
public sealed record TargetGap : IFormattable, ITextValue
{
    private TargetGap(Target target, Interval distance)
    {
        Distance = TargetFigure.IsProportion(target) ? distance * 100 : distance;
        Unit = UnitOf(target);
        Direction = target.Direction;
    }

    /// <summary>
    /// What is missing, in <see cref="Unit"/>: positive where the figure falls short, negative where it is better, 0 at the bound (which "over 99%" is short of all
    /// the same). Where values must lie between two ends, the distance to the nearer one, negative inside.
    /// </summary>
    public Interval Distance { get; }

    /// <summary>In what: percentage points, places, or the unit of the indicator; null where a rate has none.</summary>
    public LocalizedText? Unit { get; }

    /// <summary>On which side of what is required values must lie, which the words depend on: nobody goes "beyond" a ceiling by staying below it.</summary>
    public TargetDirection Direction { get; }

    /// <summary>The distance to a value that is asked for.</summary>
    internal static TargetGap To(Target target, RequiredBound bound, Rational asked, Figure figure) =>
        new(target, bound.Missing(asked, target.Known(figure)));

    /// <summary>The distance to the requirement of a target; no answer where its words name no bound.</summary>
    internal static Outcome<TargetGap> Of(Target target, Figure figure, TextStyle style)
    {
        if (RequiredBound.Of(target) is { } bound)
            return Outcome.Of(To(target, bound, bound.Value, figure));
        return target.RequiredEnds is ({ } lower, { } upper)
            ? Outcome.Of(new TargetGap(target, Outside(target.Known(figure), lower.Value, upper.Value)))
            : Outcome.NotApplicable<TargetGap>(RequiredBound.WhyNone(target, style));
    }

    /// <summary>In English: <c>2.68 percentage points short</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString(format: null, formatProvider: null);

    /// <summary>The distance in words.</summary>
    /// <param name="format">
    /// <c>vi</c>: <c>còn thiếu 2,68 điểm phần trăm</c>, <c>vượt 3 điểm phần trăm</c>, <c>còn thiếu tối đa 3 điểm phần trăm</c>; <c>en</c>, empty or null:
    /// <c>2.68 percentage points short</c>. Where less is asked: <c>kém mức yêu cầu 1 bậc</c>, <c>tốt hơn mức yêu cầu 1 bậc</c>, <c>1 place worse than required</c>; between
    /// two ends: <c>ngoài khoảng yêu cầu 2</c>, <c>2 inside what is required</c>. Decimals as they end, two where they never end; <c>vi.1</c> rounds to one, half away from zero.
    /// </param>
    /// <param name="formatProvider">Ignored: the style is named in the format.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => GapText.Of(this, string.IsNullOrEmpty(format) ? "en" : format);

    void ITextValue.Write<TChar>(ref TextSink<TChar> sink, ReadOnlySpan<char> format) => sink.Append(ToString(format.ToString(), formatProvider: null));

    private static LocalizedText? UnitOf(Target target) =>
        TargetFigure.IsProportion(target) ? new LocalizedText("điểm phần trăm", "percentage points")
        : target.Requirement.Form == FigureForm.Rank ? new LocalizedText("bậc", "places")
        : target.Indicator.UnitName;

    /// <summary>How far values lie outside two ends, which is least in the middle between them; negative inside.</summary>
    private static Interval Outside(Interval known, Rational lower, Rational upper)
    {
        Rational middle = (lower + upper) / 2;
        Bound? fromBelow = known.Lower is { } low ? new Bound(Distance(low.Value), low.IsClosed) : null;
        Bound? fromAbove = known.Upper is { } high ? new Bound(Distance(high.Value), high.IsClosed) : null;
        Bound? least = known.Contains(middle) ? new Bound(Distance(middle), IsClosed: true)
            : known.Lower is { } start && start.Value >= middle ? fromBelow
            : fromAbove;
        Bound? greatest = fromBelow is { } left && fromAbove is { } right ? Greater(left, right) : null;
        return Interval.Of(least, greatest);

        Rational Distance(Rational value) => Rational.Max(lower - value, value - upper);
        static Bound Greater(Bound left, Bound right) =>
            left.Value == right.Value ? new Bound(left.Value, left.IsClosed || right.IsClosed) : left.Value > right.Value ? left : right;
    }
}
