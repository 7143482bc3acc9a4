using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Provenance;

namespace Cds.Indicators.Dossiers;

/// <summary>How the deadline of dossiers is reckoned (quy tắc xác định hồ sơ đúng hạn): when the clock starts, how it counts, what a supplement does to it, what
/// decides, each part with the text it comes from.</summary>
/// <remarks>
/// <para>An appointment (ngày hẹn trả), where there is one, decides: a dossier is on time when it ended at or before it. Else its limit decides. With neither, the
/// standing is <see cref="DossierStanding.Unknown"/>, which is never on time.</para>
/// <para>A dossier in progress is held against the last day of the period, as if it ended with the beginning of that day: due on that day is within. One that
/// waits for a supplement is held against its first open request, where the clock stands still.</para>
/// <para>Only the years that have to be judged must be known: an appointment needs no working calendar unless working time is deducted.</para>
/// <para>Change a part with a <c>with</c> expression. Equal when all parts are equal. Immutable and safe to share between threads.</para>
/// </remarks>
/// <example><code>
/// WorkingClock clock = new(WorkingCalendar.VietnamPublicSector(), OfficeHours.Example());
/// DeadlinePolicy policy = DeadlinePolicy.Decision766(clock, EarlyBoundary.BeforeDueDay);
/// DeadlineJudgement judgement = policy.Judge(dossier, lastDayOfPeriod: new LocalDate(2026, 3, 31));
/// judgement.Standing;         // SettledOnTime
/// judgement.ToString("vi");   // why, with the rules and their sources
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial record DeadlinePolicy
{
    /// <summary>What the policy calls itself: <c>QĐ 766/QĐ-TTg</c>. Never blank.</summary>
    /// <exception cref="ArgumentException">The value is blank.</exception>
    public required string Name
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    }

    /// <summary>The working days and office hours.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public required WorkingClock Clock { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>When the clock starts.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public required StartRule Start { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>How a limit is counted.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public required CountingRule Counting { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>What a request for a supplement does.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public required SupplementRule Supplements { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Where settled early ends and on time begins; no text seen says it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public required EarlyBoundary Early
    {
        get;
        init => field = value <= EarlyBoundary.BeforeDueMoment
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Early is before the due day or before the due moment.");
    }

    /// <summary>Where it is said that an appointment decides, and what an unfinished dossier is held against.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public required LegalBasis Evaluation { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Every rule of the policy with its source, the weakest of which says how well founded it is.</summary>
    public ImmutableArray<DeadlineRule> Rules =>
        [AppointmentRule, UnfinishedRule, Start.Rule, Counting.Days, Counting.LastDay, HoursRule, Supplements.Rule, EarlyRule];

    internal DeadlineRule AppointmentRule => DeadlineRule.Of(
        "Đúng hạn khi thời điểm kết thúc không sau ngày hẹn trả", "On time when the end is not after the appointment", Evaluation);

    internal DeadlineRule UnfinishedRule => DeadlineRule.Of(
        "Hồ sơ chưa kết thúc: lấy ngày cuối kỳ báo cáo làm thời điểm kết thúc", "An unfinished dossier is held against the last day of the period", Evaluation);

    internal DeadlineRule HoursRule => DeadlineRule.Of($"Giờ hành chính {Clock.Hours}", $"Office hours {Clock.Hours}", Clock.Hours.Basis);

    internal DeadlineRule EarlyRule => Early == EarlyBoundary.BeforeDueDay
        ? DeadlineRule.Of("Trước hạn là trước ngày đến hạn (lựa chọn của người dùng)", "Early is before the due day (a choice of the user)", DeadlineSources.NoTextFound)
        : DeadlineRule.Of("Trước hạn là trước thời điểm đến hạn (lựa chọn của người dùng)", "Early is before the due moment (a choice of the user)", DeadlineSources.NoTextFound);

    /// <summary>The name of the policy.</summary>
    /// <returns>For example <c>QĐ 766/QĐ-TTg</c>.</returns>
    public override string ToString() => Name;
}
