using System.Diagnostics;
using Cds.Indicators.Display;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Targets;

/// <summary>Two targets of one indicator and a common level that cannot both be the plan (hai mục tiêu mâu thuẫn).</summary>
/// <remarks>What was reached is to be kept, so a later target has to lie within an earlier one; beyond the better end of an earlier range it may. Compared by reference; immutable and thread-safe.</remarks>
/// <example><code>
/// TargetConflict conflict = TargetSet.Of(Catalogue.Vietnam().TargetsOf("procedure.fully-online-of-eligible")).Conflicts[0];
/// conflict.Kind;              // LaterAsksLess
/// conflict.ToString("vi");    // mục tiêu sau yêu cầu ít hơn mục tiêu trước: 2629/QĐ-TTg 100% đến ngày 31/12/2027; 03/NQ-CP 90% đến ngày 31/12/2030
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(TargetsFormatterSource))]
public sealed class TargetConflict
{
    private TargetConflict(Target earlier, Target later, TargetConflictKind kind)
    {
        Earlier = earlier;
        Later = later;
        Kind = kind;
    }

    /// <summary>The target that comes first in its set: the one that is due earlier.</summary>
    public Target Earlier { get; }

    /// <summary>The other one.</summary>
    public Target Later { get; }

    /// <summary>In what they contradict each other.</summary>
    public TargetConflictKind Kind { get; }

    /// <summary>The conflict in both languages, as a clause without a full stop.</summary>
    public LocalizedText Reason
    {
        get
        {
            LocalizedText rule = Kind switch
            {
                TargetConflictKind.SameDay => new("cùng hạn nhưng khác mức", "due on the same day with different requirements"),
                TargetConflictKind.Exclusive => new("không giá trị nào đạt cả hai", "no value meets both"),
                _ => new("mục tiêu sau yêu cầu ít hơn mục tiêu trước", "the later target asks for less than the earlier one"),
            };
            return new LocalizedText(In(TextStyle.Vietnamese), In(TextStyle.English));

            string In(TextStyle style) => $"{rule.In(style)}: {Text(Earlier, style)}; {Text(Later, style)}";
        }
    }

    /// <summary>The conflict of two targets, the earlier one first; null where both can be the plan, or cannot be compared because one names no bound.</summary>
    internal static TargetConflict? Of(Target earlier, Target later)
    {
        if (!MeetOnALevel(earlier, later) || earlier.NamesNoBound || later.NamesNoBound)
            return null;
        bool isSameDay = earlier.Due == later.Due;
        Interval first = Values(earlier, isSameDay ? earlier.RequiredEnds : Kept(earlier));
        Interval second = Values(later, later.RequiredEnds);
        TargetConflictKind? kind = !first.Overlaps(second) ? TargetConflictKind.Exclusive
            : isSameDay ? (first == second ? null : TargetConflictKind.SameDay)
            : second.IsWithin(first) ? null
            : TargetConflictKind.LaterAsksLess;
        return kind is { } found ? new TargetConflict(earlier, later, found) : null;
    }

    /// <summary>The conflict in English.</summary>
    /// <returns>The text of <see cref="Reason"/>.</returns>
    public override string ToString() => ToString("en");

    /// <summary>The conflict in a language.</summary>
    /// <param name="format"><c>vi</c> for Vietnamese, <c>en</c>, empty or null for English.</param>
    /// <returns>The text of <see cref="Reason"/>.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format) => Reason.In(TargetText.StyleOf(format, "a conflict"));

    private static bool MeetOnALevel(Target first, Target second) =>
        first.Levels.IsEmpty || second.Levels.IsEmpty || first.Levels.Any(second.Levels.Contains);

    /// <summary>The ends that hold on after the due day: of a range the worse one alone, since who reached it may go on.</summary>
    private static (Bound? Lower, Bound? Upper) Kept(Target target) => (target.RequiredEnds, target.Indicator.Direction) switch
    {
        (({ } lower, { }), Direction.HigherIsBetter) => (lower, null),
        (({ }, { } upper), Direction.LowerIsBetter) => (null, upper),
        _ => target.RequiredEnds,
    };

    /// <summary>The values between two ends, among those that the indicator of a target can have.</summary>
    private static Interval Values(Target target, (Bound? Lower, Bound? Upper) ends)
    {
        Interval required = Interval.Of(ends.Lower, ends.Upper);
        return required.TryIntersect(target.Indicator.Range, out Interval values) ? values : required;
    }

    private static string Text(Target target, TextStyle style) => $"{target.LegalBasis.Document} {TargetText.Required(target, style)}";
}
