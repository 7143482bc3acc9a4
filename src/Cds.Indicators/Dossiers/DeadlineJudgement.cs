using System.Collections.Immutable;
using System.Diagnostics;
using NodaTime;

namespace Cds.Indicators.Dossiers;

/// <summary>How a dossier stands against its deadline, and why (kết quả đánh giá thời hạn): for whoever doubts it.</summary>
/// <remarks>Immutable and thread-safe. Two judgements are equal only when they are the same object.</remarks>
/// <example><code>
/// DeadlineJudgement judgement = policy.Judge(dossier, new LocalDate(2026, 3, 31));
/// Console.WriteLine(judgement);                  // in English
/// Console.WriteLine(judgement.ToString("vi"));   // in Vietnamese
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class DeadlineJudgement
{
    private readonly string _vietnamese;
    private readonly string _english;

    internal DeadlineJudgement(DeadlineFinding finding, ImmutableArray<DeadlineRule> rules, string vietnamese, string english)
    {
        Standing = finding.Standing;
        Reason = finding.Reason;
        Start = finding.Start;
        Due = finding.Due;
        EffectiveEnd = finding.EffectiveEnd;
        Deducted = finding.Deducted;
        IsWaitingForSupplement = finding.IsWaiting;
        IsClosedWithoutSupplement = finding.IsClosed;
        Rules = rules;
        _vietnamese = vietnamese;
        _english = english;
    }

    /// <summary>The standing.</summary>
    public DossierStanding Standing { get; }

    /// <summary>What decided, or why nothing could.</summary>
    public DeadlineReason Reason { get; }

    /// <summary>When the clock of the limit started; null unless the limit decided.</summary>
    public LocalDateTime? Start { get; }

    /// <summary>The last moment that was in time: the appointment, or the end of the limit; null where there is none.</summary>
    public LocalDateTime? Due { get; }

    /// <summary>The moment that is held against it: the end, the request at which the clock stands still, or the beginning of the last day of the period, less
    /// what was deducted.</summary>
    public LocalDateTime EffectiveEnd { get; }

    /// <summary>How much time of waiting was deducted, elapsed or working as the policy has it; zero where none was.</summary>
    public Duration Deducted { get; }

    /// <summary>Whether the dossier waits for a supplement (đang chờ bổ sung).</summary>
    public bool IsWaitingForSupplement { get; }

    /// <summary>Whether the dossier is closed, because no supplement came in time (đóng hồ sơ do không bổ sung).</summary>
    public bool IsClosedWithoutSupplement { get; }

    /// <summary>The rules that were used, each with its source; empty where nothing could be judged.</summary>
    public ImmutableArray<DeadlineRule> Rules { get; }

    /// <summary>The explanation in English, a line for each point.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString("en");

    /// <summary>The explanation in a language, a line for each point.</summary>
    /// <param name="format"><c>vi</c> for Vietnamese, <c>en</c> or null for English.</param>
    /// <returns>The text, lines ended by a line feed.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format) => format switch
    {
        "vi" => _vietnamese,
        "en" or null => _english,
        _ => throw new FormatException($"'{format}' is no language of a judgement: it is vi or en. Give one of them."),
    };
}
