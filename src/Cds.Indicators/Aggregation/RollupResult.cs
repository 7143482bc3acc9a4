using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Aggregation.Evaluation;
using Cds.Indicators.Areas;
using Cds.Indicators.Display;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation;

/// <summary>The answer to a roll-up: a cell for every indicator, target and period (kết quả tổng hợp).</summary>
/// <remarks>Immutable and thread-safe. Cells are kept in columns; a <see cref="RollupCell"/> is made when it is asked for.</remarks>
/// <example><code>
/// RollupResult result = observations.Rollup(catalogue["dossier.on-time"]).To(AreaLevel.Province).Per(PeriodKind.Quarter).Compute();
/// foreach (RollupCell cell in result.Cells())
///     Console.WriteLine($"{cell.Target}, {cell.Period}: {cell.Rate.ToString("vi")} ({cell.Coverage})");
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(AggregationFormatterSource))]
public sealed partial class RollupResult
{
    private readonly ImmutableArray<SubjectCells> _subjects;

    internal RollupResult(RollupPlan plan, ImmutableArray<SubjectCells> subjects, WindowOrigin? origin)
    {
        Plan = plan;
        _subjects = subjects;
        Origin = origin;
    }

    /// <summary>The indicators and measures, in the order in which they were asked.</summary>
    public ImmutableArray<Subject> Subjects => [.. _subjects.Select(static subject => subject.Parts.Subject)];

    /// <summary>The units or groups.</summary>
    public ImmutableArray<RollupTarget> Targets => Plan.Targets;

    /// <summary>The periods, in their order.</summary>
    public ImmutableArray<Period> Periods => Plan.Periods;

    /// <summary>How many cells there are.</summary>
    public long Count => (long)_subjects.Length * Plan.CellCount;

    internal RollupPlan Plan { get; }

    /// <summary>Answers the same for other targets and periods; null where the observations came in a stream.</summary>
    internal Func<ImmutableArray<RollupTarget>, ImmutableArray<Period>, RollupResult>? Rebuild { get; init; }

    /// <summary>Of which cells these are made; null where they are made of observations.</summary>
    internal WindowOrigin? Origin { get; }

    /// <summary>The cell of a unit or group and a period, where the result is of one indicator.</summary>
    /// <param name="area">The code of the unit or group: <c>38</c>; a key as well (<c>province:38@2025-07-01</c>).</param>
    /// <param name="period">The canonical text of the period: <c>2025-Q3</c>.</param>
    /// <returns>The cell.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FormatException">The text is no period.</exception>
    /// <exception cref="InvalidOperationException">The result is of several indicators.</exception>
    /// <exception cref="KeyNotFoundException">The unit, group or period was not asked, or the code is that of several units which were there in the period.</exception>
    public RollupCell this[string area, string period] => this[area, Period.Parse(period, provider: null)];

    /// <summary>The cell of a unit or group and a period, where the result is of one indicator.</summary>
    /// <param name="area">The code of the unit or group.</param>
    /// <param name="period">The period.</param>
    /// <returns>The cell.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The result is of several indicators.</exception>
    /// <exception cref="KeyNotFoundException">The unit, group or period was not asked, or the code is that of several units which were there in the period.</exception>
    public RollupCell this[string area, Period period]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(area);
            return CellAt(TargetOf(area, period), period);
        }
    }

    /// <summary>The cell of a unit and a period, where the result is of one indicator.</summary>
    /// <param name="area">The unit.</param>
    /// <param name="period">The period.</param>
    /// <returns>The cell.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The result is of several indicators.</exception>
    /// <exception cref="KeyNotFoundException">The unit or the period was not asked.</exception>
    public RollupCell this[Area area, Period period]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(area);
            return Targets.FirstOrDefault(target => ReferenceEquals(target.Area, area)) is { } target
                ? CellAt(target, period)
                : throw new KeyNotFoundException($"'{area}' ({area.Key}) was not asked. Look at Targets.");
        }
    }

    /// <summary>The cell of a target and a period, where the result is of one indicator.</summary>
    /// <param name="target">A target of this result.</param>
    /// <param name="period">The period.</param>
    /// <returns>The cell.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The result is of several indicators.</exception>
    /// <exception cref="KeyNotFoundException">The target is not of this result, or the period was not asked.</exception>
    public RollupCell this[RollupTarget target, Period period]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(target);
            return target.Ordinal < Targets.Length && ReferenceEquals(Targets[target.Ordinal], target)
                ? CellAt(target, period)
                : throw new KeyNotFoundException($"'{target}' is a target of another result. Take it from Targets.");
        }
    }

    /// <summary>The result of one of several indicators; nothing is copied.</summary>
    /// <param name="subject">The indicator or measure.</param>
    /// <returns>The result.</returns>
    /// <exception cref="KeyNotFoundException">The indicator was not asked.</exception>
    public RollupResult Of(Subject subject)
    {
        SubjectCells cells = _subjects.FirstOrDefault(cells => cells.Parts.Subject == subject)
            ?? throw new KeyNotFoundException($"'{subject}' was not asked: the result is of {string.Join(", ", Subjects)}. Ask for it in the roll-up.");
        return new RollupResult(Plan, [cells], Origin is null ? null : Origin with { Source = Origin.Source.Of(subject) })
        {
            Rebuild = Rebuild is { } rebuild ? (targets, periods) => rebuild(targets, periods).Of(subject) : null,
        };
    }

    /// <summary>Every cell: by indicator, target and period.</summary>
    /// <returns>The cells, made as they are walked through.</returns>
    public IEnumerable<RollupCell> Cells()
    {
        foreach (SubjectCells subject in _subjects)
        {
            for (int target = 0; target < Targets.Length; target++)
            {
                for (int period = 0; period < Periods.Length; period++)
                    yield return new RollupCell(this, subject, target, period);
            }
        }
    }

    /// <summary>How many indicators, targets and periods there are.</summary>
    /// <returns>For example <c>1 indicators, 34 targets, 4 periods</c>.</returns>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{_subjects.Length} indicators, {Targets.Length} targets, {Periods.Length} periods");

    internal ImmutableArray<SubjectCells> SubjectCells => _subjects;

    internal RollupCell CellAt(int subject, int target, int period) => new(this, _subjects[subject], target, period);

    internal bool TryPeriod(Period period, out int ordinal)
    {
        ordinal = Plan.OrdinalOf(period);
        return ordinal >= 0;
    }

    private RollupCell CellAt(RollupTarget target, Period period)
    {
        if (_subjects.Length != 1)
            throw new InvalidOperationException($"The result is of several indicators: {string.Join(", ", Subjects)}. Choose one with Of(subject).");
        return TryPeriod(period, out int ordinal)
            ? new RollupCell(this, _subjects[0], target.Ordinal, ordinal)
            : throw new KeyNotFoundException(Periods.IsEmpty
                ? $"'{period}' was not asked: no reports were found, so that there are no periods. Name them with During or Over."
                : $"'{period}' was not asked: the periods are {Periods[0]} to {Periods[^1]}. Ask for it with During or Over.");
    }

    private static string? KeyOf(RollupTarget target) => target.Area?.Key.ToString(format: null, formatProvider: null);

    private RollupTarget TargetOf(string code, Period period)
    {
        RollupTarget[] found = [.. Targets.Where(target => string.Equals(target.Code, code, StringComparison.Ordinal) || string.Equals(KeyOf(target), code, StringComparison.Ordinal))];
        if (found.Length > 1)
            found = [.. found.Where(target => target.Area is not { } area || TargetChoice.IsThereIn(area, period))];
        return found.Length switch
        {
            1 => found[0],
            0 => throw new KeyNotFoundException($"'{code}' was not asked, or was not there in {period}. Look at Targets."),
            _ => throw new KeyNotFoundException($"'{code}' is the code of {string.Join(" and ", found.Select(static target => KeyOf(target) ?? $"the group {target.Name}"))} in {period}. Give the key or the unit, or restate to one day."),
        };
    }
}
