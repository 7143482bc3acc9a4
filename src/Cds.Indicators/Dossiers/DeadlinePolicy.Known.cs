using NodaTime;

namespace Cds.Indicators.Dossiers;

public sealed partial record DeadlinePolicy
{
    /// <summary>The clock by which the portal evaluates (QĐ 766/QĐ-TTg): from the reception, time of waiting deducted.</summary>
    /// <param name="clock">The working days and office hours.</param>
    /// <param name="early">Where early ends; no text says it, so it is chosen here.</param>
    /// <returns>
    /// The policy: the clock starts at the reception; elapsed time of waiting is deducted from the end; waiting with more than one request is late; days are
    /// counted as by the Civil Code, to the close of office hours.
    /// </returns>
    /// <remarks>Source: QĐ 766/QĐ-TTg (23/6/2022), description of the formulas, indicator 2.1 [S]. That text counts "end - start - supplement" and does not say how
    /// its days are counted: <see cref="CountingRule.CivilCode"/> stands in.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="clock"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="early"/> is not a defined value.</exception>
    /// <example><code>DeadlinePolicy policy = DeadlinePolicy.Decision766(clock, EarlyBoundary.BeforeDueDay);</code></example>
    public static DeadlinePolicy Decision766(WorkingClock clock, EarlyBoundary early) => new()
    {
        Name = "QĐ 766/QĐ-TTg",
        Clock = clock,
        Start = StartRule.AtReception(DeadlineSources.Decision766),
        Counting = CountingRule.CivilCode(),
        Supplements = SupplementRule.Deducted(DeadlineSources.Decision766, WaitingTime.Elapsed, mostRequestsWhileWaiting: 1),
        Early = early,
        Evaluation = DeadlineSources.Decision766,
    };

    /// <summary>The clock of NĐ 297/2025/NĐ-CP: the last office hour counts from the next working day, a supplement starts the clock again.</summary>
    /// <param name="clock">The working days and office hours.</param>
    /// <param name="early">Where early ends; no text says it, so it is chosen here.</param>
    /// <returns>
    /// The policy: received in the last hour before the close starts with the next working day; the clock begins again after the full dossier; closed after 15
    /// working days without a supplement; days are counted as by the Civil Code, to the close of office hours.
    /// </returns>
    /// <remarks>Source: NĐ 297/2025/NĐ-CP, Điều 6 khoản 3 and khoản 4 điểm a [Q]. How a dossier is evaluated by its appointment and at the end of a period is
    /// taken from QĐ 766 [S].</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="clock"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="early"/> is not a defined value.</exception>
    /// <example><code>DeadlinePolicy policy = DeadlinePolicy.Decree297(clock, EarlyBoundary.BeforeDueDay);</code></example>
    public static DeadlinePolicy Decree297(WorkingClock clock, EarlyBoundary early) => new()
    {
        Name = "NĐ 297/2025/NĐ-CP",
        Clock = clock,
        Start = StartRule.BeforeClose(Duration.FromHours(1), DeadlineSources.Decree297Start),
        Counting = CountingRule.CivilCode(),
        Supplements = SupplementRule.Restarted(DeadlineSources.Decree297Supplement, closesAfterWorkingDays: 15),
        Early = early,
        Evaluation = DeadlineSources.Decision766,
    };

    /// <summary>The clock of NĐ 63/2024/NĐ-CP (liên thông điện tử): received after 15:00 counts from the next working day.</summary>
    /// <param name="clock">The working days and office hours.</param>
    /// <param name="early">Where early ends; no text says it, so it is chosen here.</param>
    /// <returns>
    /// The policy: received after 15:00 starts with the next working day, exactly at 15:00 does not; supplements and the rest as
    /// <see cref="Decision766"/>, for the article that was seen says nothing of them.
    /// </returns>
    /// <remarks>Source: NĐ 63/2024/NĐ-CP, Điều 7 khoản 2 [Q].</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="clock"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="early"/> is not a defined value.</exception>
    /// <example><code>DeadlinePolicy policy = DeadlinePolicy.Decree63(clock, EarlyBoundary.BeforeDueMoment);</code></example>
    public static DeadlinePolicy Decree63(WorkingClock clock, EarlyBoundary early) => Decision766(clock, early) with
    {
        Name = "NĐ 63/2024/NĐ-CP",
        Start = StartRule.AfterCutOff(new LocalTime(15, 0), DeadlineSources.Decree63),
    };
}
