using System.Diagnostics;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Dossiers;

/// <summary>When and by which state a dossier ended (thời điểm kết thúc xử lý hồ sơ).</summary>
/// <param name="Moment">The moment, on the clock of the place; converted to the ISO calendar.</param>
/// <param name="How">The state that ended it.</param>
/// <remarks>Equal when both are equal. The default value is a dossier processed at the beginning of the year 1, which no dossier may say.</remarks>
/// <example><code>
/// DossierEnd.First(processed: null, resultReturned: new LocalDateTime(2026, 3, 9, 16, 0), stopped: null);   // result returned 2026-03-09T16:00:00
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct DossierEnd(LocalDateTime Moment, DossierEnding How)
{
    /// <summary>The moment, on the clock of the place, in the ISO calendar.</summary>
    public LocalDateTime Moment { get; } = Moment.WithCalendar(CalendarSystem.Iso);

    /// <summary>The end of a dossier that may have the times of several states: the first of them in order of precedence, not in order of time.</summary>
    /// <param name="processed">When processing was finished (đã xử lý xong); null where it was not.</param>
    /// <param name="resultReturned">When the result was returned (đã trả kết quả); null where it was not.</param>
    /// <param name="stopped">When it was stopped, refused or withdrawn (dừng xử lý, từ chối, rút hồ sơ); null where it was not.</param>
    /// <returns>The end; null where all are null: the dossier is not settled.</returns>
    /// <remarks>Source: QĐ 766/QĐ-TTg, description of the formulas, indicator 2.1 [S].</remarks>
    public static DossierEnd? First(LocalDateTime? processed, LocalDateTime? resultReturned, LocalDateTime? stopped) =>
        processed is { } done ? new DossierEnd(done, DossierEnding.Processed)
        : resultReturned is { } returned ? new DossierEnd(returned, DossierEnding.ResultReturned)
        : stopped is { } last ? new DossierEnd(last, DossierEnding.Stopped)
        : null;

    /// <summary>The state and the moment.</summary>
    /// <returns>For example <c>result returned 2026-03-09T16:00:00</c>.</returns>
    public override string ToString() => $"{Word()} {LocalDateTimePattern.ExtendedIso.Format(Moment)}";

    private string Word() => How switch
    {
        DossierEnding.Processed => "processed",
        DossierEnding.ResultReturned => "result returned",
        DossierEnding.Stopped => "stopped",
        _ => ((byte)How).ToString(CultureInfo.InvariantCulture),
    };
}
