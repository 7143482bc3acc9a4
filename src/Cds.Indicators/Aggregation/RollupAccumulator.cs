using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Aggregation.Evaluation;
using Cds.Indicators.Aggregation.Streaming;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation;

/// <summary>
/// A roll-up that is fed by observations in any order, without keeping them (tổng hợp theo luồng). Memory does not grow with the observations.
/// </summary>
/// <remarks>
/// <para>What adds up over time and units takes one place for each cell (once for each thread while all cells fit its cache). What does not, takes one for each unit
/// and asked period: stocks, averages, extremes, and units of which an unknown or apportioned share lies in a target.</para>
/// <para>What needs all observations at once is not there: two observations of one report are both added, which reports are missing is known by number only, a ratio is read
/// from its pairs and not from its measures observed apart, and rates without counts are not weighed. For use by one thread at a time; large batches of columns are worked on
/// by several. The answer does not depend on the order, the batches or the threads.</para>
/// <para>A fault leaves the stream as it was before the observation or the batch of columns.</para>
/// </remarks>
/// <example><code>
/// RollupAccumulator stream = Rollup.Of(areas, catalogue["dossier.on-time"])
///     .To(AreaLevel.Province).Per(PeriodKind.Quarter).During(Period.OfYear(2025))
///     .ReportedBy(AreaLevel.Commune).ReportedEvery(PeriodKind.Month)
///     .Stream();
/// await stream.AddAsync(observations, cancel);
/// RollupResult result = stream.Complete();
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class RollupAccumulator
{
    private readonly RollupPlan _plan;
    private readonly RollupOptions _options;
    private readonly ImmutableArray<StreamedSubject> _subjects;
    private readonly Dictionary<Subject, StreamSlot> _slots = [];
    private readonly StreamRoutes _routes;
    private readonly StreamTotals _totals;
    private Subject _lastSubject;
    private StreamSlot? _lastSlot;
    private bool _isComplete;

    internal RollupAccumulator(RollupQuestion question, RollupOptions options)
    {
        RollupRunner.RequireTargets(question);
        ImmutableArray<Period> periods = StreamShape.PeriodsOf(question);
        _options = options;
        _plan = new RollupPlan(question with { Observations = null }, periods);
        _subjects = [.. question.Subjects.Select(subject => new StreamedSubject(_plan, SubjectParts.Of(subject), StreamShape.Of(question, periods)))];
        _routes = new StreamRoutes(_plan, (_subjects.FirstOrDefault(static subject => subject.Parts.AddsUp) ?? _subjects[0]).Source);
        foreach (StreamedSubject subject in _subjects)
            SlotFor(subject.Parts.Subject.Stored).Asked.Add(subject);
        foreach (StreamedSubject subject in _subjects.Where(static subject => subject.Parts.IsPair))
        {
            SlotFor(subject.Parts.NumeratorMeasure!);
            SlotFor(subject.Parts.DenominatorMeasure!);
        }

        StreamSlot[] adding = [.. _slots.Values.Where(static slot => !slot.IsRefused && slot.Asked[0].Parts.AddsUp)];
        _totals = new StreamTotals(adding.Length, _routes.CellCount, (long)adding.Length * _routes.CellCount <= CellsInCache ? options.MaximumThreads : 1);
        for (int i = 0; i < adding.Length; i++)
            adding[i].Sums = _totals[i];
    }

    /// <summary>How many observations have come.</summary>
    public long Count { get; private set; }

    /// <summary>Takes one observation in.</summary>
    /// <param name="observation">The observation. One of another subject is passed over.</param>
    /// <returns>This accumulator.</returns>
    /// <exception cref="ArgumentException">
    /// The observation breaks a rule of <see cref="ObservationSet"/>: its unit is of another registry or was not there in its period, its value is not of its subject's
    /// form; or it is of another calendar than is asked, or of a measure of an asked ratio. The message says which.
    /// </exception>
    /// <exception cref="InvalidOperationException">The stream is complete.</exception>
    public RollupAccumulator Add(in Observation observation)
    {
        RequireUnfinished();
        if (_lastSlot is null || observation.Subject != _lastSubject)
        {
            _slots.TryGetValue(observation.Subject.Stored, out _lastSlot);
            _lastSubject = observation.Subject;
        }

        if (_lastSlot is { } slot && !TryAddPlain(slot, observation))
            AddOther(slot, observation);
        Count++;
        return this;
    }

    /// <summary>Takes observations in.</summary>
    /// <param name="observations">The observations.</param>
    /// <returns>This accumulator.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Add(in Observation)"/>; those before it are in.</exception>
    /// <exception cref="InvalidOperationException">The stream is complete.</exception>
    public RollupAccumulator Add(params ReadOnlySpan<Observation> observations)
    {
        foreach (ref readonly Observation observation in observations)
            Add(in observation);
        return this;
    }

    /// <summary>Takes observations in as they come.</summary>
    /// <param name="observations">The observations.</param>
    /// <param name="cancellationToken">Stops the reading; what has come is in.</param>
    /// <returns>This accumulator.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="observations"/> is null.</exception>
    /// <exception cref="ArgumentException">As for <see cref="Add(in Observation)"/>; those before it are in.</exception>
    /// <exception cref="InvalidOperationException">The stream is complete.</exception>
    public Task<RollupAccumulator> AddAsync(IAsyncEnumerable<Observation> observations, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(observations);
        return Read();

        async Task<RollupAccumulator> Read()
        {
            await foreach (Observation observation in observations.WithCancellation(cancellationToken).ConfigureAwait(false))
                Add(in observation);
            return this;
        }
    }

    /// <summary>Ends the stream.</summary>
    /// <returns>The result: the same as of the observations in memory, but for which reports are missing.</returns>
    /// <exception cref="InvalidOperationException">The stream is complete already.</exception>
    /// <exception cref="OverflowException">A sum does not fit 64 bits; the message names indicator, unit and period.</exception>
    public RollupResult Complete()
    {
        RequireUnfinished();
        _isComplete = true;
        return new RollupResult(
            _plan,
            [.. _subjects.Select(subject => subject.Complete(_slots[subject.Parts.Subject.Stored].Sums is { } sums ? _totals.ToCells(sums, _plan, subject.Parts) : null))],
            origin: null);
    }

    /// <summary>How many observations were taken.</summary>
    /// <returns>For example <c>1200 observations taken</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} observations taken");

    private StreamSlot SlotFor(Subject stored)
    {
        if (!_slots.TryGetValue(stored, out StreamSlot? slot))
            _slots.Add(stored, slot = new StreamSlot(stored));
        return slot;
    }

    /// <summary>Adds a plain value that goes to one cell; leaves everything else, and everything that might be a fault.</summary>
    private bool TryAddPlain(StreamSlot slot, in Observation observation)
    {
        Area? area = observation.Area;
        if (slot.Sums is null || area is null || observation.Status != ObservationStatus.Normal || observation.Value.Form != slot.PlainForm || !ObservationRules.Holds(_plan.Question.Areas, area))
            return false;
        AreaRoute route = _routes.Areas[area.Ordinal];
        int code = _routes.Of(observation.Period)[route.Class];
        long numerator = observation.Value.Counts.Numerator;
        long denominator = observation.Value.Counts.Denominator;
        if (code < 0 || numerator < slot.Least || denominator < 0)
            return false;
        _totals.Add(slot.Sums, route.FirstCell + code, numerator, denominator);
        return true;
    }

    private void AddOther(StreamSlot slot, in Observation observation)
    {
        if (slot.IsRefused)
            throw new ArgumentException(OfRatio(observation.Subject), nameof(observation));
        if (StreamShape.BrokenBy(_plan, observation) is { } broken)
            throw new ArgumentException($"'{observation.Subject}' of '{observation.Area}' in '{observation.Period}' is refused: {broken.Rule}. {broken.Cure}", nameof(observation));

        SourceRow row = SourceRow.Of(observation.Period, observation.Value, observation.Status);
        AreaRoute route = _routes.Areas[observation.Area.Ordinal];
        int code = _routes.Of(observation.Period)[route.Class];
        if (slot.Sums is { } sums && row.Form == RowForm.Counts && code != StreamRoutes.Apart)
        {
            if (code == StreamRoutes.NotAsked)
                return;
            _totals.Add(sums, route.FirstCell + code, row.Numerator, row.Denominator);
            sums.Note(route.FirstCell + code, row.Status);
            return;
        }

        foreach (StreamedSubject subject in slot.Asked)
            subject.Add(observation.Area, row);
    }

    private static string OfRatio(Subject subject) =>
        $"'{subject}' is a measure of an asked ratio, and a stream reads ratios from pairs. Join them before, or roll up an ObservationSet.";

    private void RequireUnfinished()
    {
        if (_isComplete)
            throw new InvalidOperationException("The stream is complete: its result has been handed out. Begin another with Stream().");
    }
}
