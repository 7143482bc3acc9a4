using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Aggregation.Evaluation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Aggregation;

/// <summary>
/// A question to observations (tổng hợp): these indicators, for these units or groups, per these periods. Each measure is aggregated by its own
/// rules, first over the time of each unit and then over the units; a ratio is divided last, once.
/// </summary>
/// <remarks>
/// <para>Every method gives a new question and leaves the old one as it was, so that a question can be kept and varied. Nothing is read before
/// <see cref="Compute"/>.</para>
/// <para>Expected are the reports of every unit of the reporting level (or of a wider one that has no parts and reports in their place: an island district
/// without communes) that was there throughout the reported period and lies in the target, for every real
/// period of the reporting kind; for stocks, of which one value stands for a whole period, one value of every unit that is there on its last day (first, where the
/// first value stands). Units that passed into others within a period add up where their measures do; a stock is that of the units that are there at its end.</para>
/// <para>A ratio is read from the pairs observed under it. Where its measures are observed apart, a report counts where both parts are there for the same unit and period: a
/// numerator without its denominator adds nothing, nor the other way round, and is missing in the coverage. Measures that are reported by different kinds of periods (cases by the
/// month, people by the year) are each brought to the asked period first, and a unit counts where it has both.</para>
/// <para>Immutable and thread-safe. The same observations give the same answers on any number of threads and in any order of rows.</para>
/// </remarks>
/// <example><code>
/// RollupResult result = observations.Rollup(catalogue["dossier.on-time"])
///     .To(AreaLevel.Province)
///     .Per(PeriodKind.Quarter)
///     .RestatedTo(new LocalDate(2025, 7, 1))
///     .Compute();
/// result["38", "2025-Q3"].Rate.ToString("vi");   // 98,45%, or chưa đủ số liệu (164/166)
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class Rollup
{
    private readonly RollupQuestion _question;

    internal Rollup(RollupQuestion question) => _question = question;

    /// <summary>A roll-up of observations that will come in a stream; see <see cref="Stream"/>.</summary>
    /// <param name="areas">The registry that the units are of.</param>
    /// <param name="subjects">The indicators and measures, each once, at least one.</param>
    /// <returns>The question, to be narrowed and streamed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="areas"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no subject, one is none, or one is given twice.</exception>
    public static Rollup Of(AreaRegistry areas, params ReadOnlySpan<Subject> subjects)
    {
        ArgumentNullException.ThrowIfNull(areas);
        return new Rollup(new RollupQuestion(areas, Observations: null, Checked(subjects)));
    }

    /// <summary>Answers for every unit of a level: those of the day of <see cref="AsOf"/> or <see cref="RestatedTo"/>, otherwise all that were there in an asked period.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The question.</returns>
    public Rollup To(AreaLevel level) => new(Untargeted() with { ToLevel = level });

    /// <summary>Answers for some units.</summary>
    /// <param name="areas">The units, of the registry of the observations; they may be of several levels and lie in one another.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="areas"/> or a unit is null.</exception>
    /// <exception cref="ArgumentException">There is no unit, one is given twice, or one is of another registry.</exception>
    public Rollup To(params IEnumerable<Area> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ImmutableArray<Area> all = [.. areas];
        if (all.IsEmpty)
            throw new ArgumentException("There is no unit to answer for. Give at least one.", nameof(areas));
        foreach (Area area in all)
            RequireKnown(area, nameof(areas));
        return all.Distinct().Count() == all.Length
            ? new(Untargeted() with { ToAreas = all })
            : throw new ArgumentException($"'{all.GroupBy(static area => area).First(static group => group.Count() > 1).Key}' is given twice. Give each unit once.", nameof(areas));
    }

    /// <summary>Answers for groups of units; groups may overlap.</summary>
    /// <param name="groups">The groups, each with a code of its own.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="groups"/> or a group is null.</exception>
    /// <exception cref="ArgumentException">There is no group, two have one code, or a member is of another registry.</exception>
    public Rollup To(params IEnumerable<AreaGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ImmutableArray<AreaGroup> all = [.. groups];
        if (all.IsEmpty)
            throw new ArgumentException("There is no group to answer for. Give at least one.", nameof(groups));
        HashSet<string> codes = new(StringComparer.Ordinal);
        foreach (AreaGroup group in all)
        {
            ArgumentNullException.ThrowIfNull(group, nameof(groups));
            if (!codes.Add(group.Code))
                throw new ArgumentException($"'{group.Code}' is the code of two groups. Give each a code of its own.", nameof(groups));
            foreach (Area member in group.Members)
                RequireKnown(member, nameof(groups));
        }

        return new(Untargeted() with { ToGroups = all });
    }

    /// <summary>Answers once, for all units together (cả nước).</summary>
    /// <returns>The question.</returns>
    public Rollup ToEverything() => new(Untargeted() with { ToEverything = true });

    /// <summary>Answers for every period of a kind, from the first to the last that the reports touch, or those of <see cref="During"/>.</summary>
    /// <param name="kind">A kind whose periods follow one another: day, week, month, quarter, half-year, year and the like.</param>
    /// <param name="calendar">The calendar; null for that of the reports.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not named, or many of its periods contain one day: a year to date, a plan term, a range. Give those with <see cref="Over(IEnumerable{Period})"/>.</exception>
    public Rollup Per(PeriodKind kind, ReportingCalendar? calendar = null)
    {
        if (!PeriodKinds.TilesTime(kind))
            throw new ArgumentOutOfRangeException(nameof(kind), kind, $"'{kind}' is a kind of which a day has not exactly one period. Name the periods with Over.");
        return new(_question with { PerKind = kind, PerCalendar = calendar, Over = [] });
    }

    /// <summary>Answers for some periods; they may overlap.</summary>
    /// <param name="periods">The periods, at least one; one that is given twice is answered once.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="periods"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no period.</exception>
    public Rollup Over(params IEnumerable<Period> periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        ImmutableArray<Period> all = [.. periods];
        return all.IsEmpty
            ? throw new ArgumentException("There is no period to answer for. Give at least one.", nameof(periods))
            : new(_question with { Over = all, PerKind = null, PerCalendar = null, During = null });
    }

    /// <summary>Answers for the periods that lie in one, whether reports touch them or not.</summary>
    /// <param name="period">The period; those of <see cref="Per"/> fill it.</param>
    /// <returns>The question.</returns>
    public Rollup During(Period period) => new(_question with { During = period });

    /// <summary>Reads the question's answer from its observations.</summary>
    /// <param name="options">How it is run; null for the defaults.</param>
    /// <returns>The result.</returns>
    /// <exception cref="InvalidOperationException">
    /// The question has no observations or names no units to answer for; or the reports do not fit it: of several levels, kinds or calendars, of longer periods or
    /// wider units than are asked. The message names both.
    /// </exception>
    /// <exception cref="OverflowException">A sum does not fit 64 bits; the message names indicator, unit and period.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public RollupResult Compute(RollupOptions? options = null) => RollupRunner.Run(_question, options ?? new RollupOptions());

    /// <summary>Begins to read the answer from a stream of observations, which are not kept.</summary>
    /// <param name="options">How large batches are taken in; null for the defaults. The progress of a stream is not told.</param>
    /// <returns>The stream, empty; observations that the question was asked of are not in it.</returns>
    /// <exception cref="InvalidOperationException">The question does not name its units, its periods, who reports or how often; see <see cref="ReportedBy"/> and <see cref="ReportedEvery"/>.</exception>
    public RollupAccumulator Stream(RollupOptions? options = null) => new(_question, options ?? new RollupOptions());

    /// <summary>What is rolled up.</summary>
    /// <returns>For example <c>Roll-up of dossier.on-time</c>.</returns>
    public override string ToString() => $"Roll-up of {string.Join(", ", _question.Subjects)}";

    internal static ImmutableArray<Subject> Checked(ReadOnlySpan<Subject> subjects)
    {
        if (subjects.IsEmpty)
            throw new ArgumentException("There is nothing to roll up. Give at least one indicator or measure.", nameof(subjects));
        HashSet<Subject> known = [];
        foreach (Subject subject in subjects)
        {
            if (subject.IsNone)
                throw new ArgumentException("A subject is none. Give an indicator or a measure.", nameof(subjects));
            if (!known.Add(subject))
                throw new ArgumentException($"'{subject}' is given twice. Give each indicator once.", nameof(subjects));
        }

        return [.. subjects];
    }

    private RollupQuestion Untargeted() => _question with { ToLevel = null, ToAreas = [], ToGroups = [], ToEverything = false };

    private void RequireKnown(Area area, string parameter)
    {
        ArgumentNullException.ThrowIfNull(area, parameter);
        if (area.Ordinal >= _question.Areas.Areas.Length || !ReferenceEquals(_question.Areas.Areas[area.Ordinal], area))
            throw new ArgumentException($"'{area}' is of another registry than the observations. Take it from the registry that they were built with.", parameter);
    }
}
