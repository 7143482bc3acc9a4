using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Cds.Indicators.Aggregation.Evaluation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation;

/// <summary>
/// A roll-up that is fed by observations in any order, without keeping them (tổng hợp theo luồng): memory grows with the units and asked periods, not with the
/// observations.
/// </summary>
/// <remarks>
/// What needs all observations at once is not there: two observations of one report are both added, which reports are missing is known by number only, a ratio is read
/// from its pairs and not from its measures observed apart, and rates without counts are not weighed. For use by one thread at a time.
/// </remarks>
/// <example><code>
/// RollupAccumulator stream = Rollup.Of(areas, catalogue["dossier.on-time"])
///     .To(AreaLevel.Province).Per(PeriodKind.Quarter).During(Period.OfYear(2025))
///     .ReportedBy(AreaLevel.Commune).ReportedEvery(PeriodKind.Month)
///     .Stream();
/// await stream.AddAsync(observations, cancel);
/// RollupResult result = stream.Complete();
/// </code></example>
public sealed class RollupAccumulator
{
    private readonly RollupPlan _plan;
    private readonly ImmutableArray<StreamedSubject> _subjects;
    private readonly Dictionary<Subject, int[]> _bySubject = [];
    private readonly HashSet<Subject> _parts = [];
    private bool _isComplete;

    internal RollupAccumulator(RollupQuestion question)
    {
        RollupRunner.RequireTargets(question);
        ImmutableArray<Period> periods = StreamShape.PeriodsOf(question);
        _plan = new RollupPlan(question with { Observations = null }, periods);
        _subjects = [.. question.Subjects.Select(subject => new StreamedSubject(_plan, SubjectParts.Of(subject), StreamShape.Of(question, periods)))];
        foreach (IGrouping<Subject, int> group in Enumerable.Range(0, _subjects.Length).GroupBy(i => question.Subjects[i].Stored))
            _bySubject.Add(group.Key, [.. group]);
        foreach (StreamedSubject subject in _subjects.Where(static subject => subject.Parts.IsPair))
        {
            _parts.Add(subject.Parts.NumeratorMeasure!);
            _parts.Add(subject.Parts.DenominatorMeasure!);
        }
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
        if (_isComplete)
            throw Completed();
        Count++;
        if (!_bySubject.TryGetValue(observation.Subject.Stored, out int[]? subjects))
        {
            return _parts.Contains(observation.Subject.Stored)
                ? throw new ArgumentException($"'{observation.Subject}' is a measure of an asked ratio, and a stream reads ratios from pairs. Join them before, or roll up an ObservationSet.", nameof(observation))
                : this;
        }

        if (StreamShape.BrokenBy(_plan, observation) is { } broken)
            throw new ArgumentException($"'{observation.Subject}' of '{observation.Area}' in '{observation.Period}' is refused: {broken.Rule}. {broken.Cure}", nameof(observation));
        foreach (int subject in subjects)
            _subjects[subject].Add(observation);
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
        if (_isComplete)
            throw Completed();
        _isComplete = true;
        return new RollupResult(_plan, [.. _subjects.Select(static subject => subject.Complete())], origin: null);
    }

    private static InvalidOperationException Completed() => new("The stream is complete: its result has been handed out. Begin another with Stream().");
}
