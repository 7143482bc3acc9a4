using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Cds.Indicators.Aggregation.Engine;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>Computes a question.</summary>
internal static class RollupRunner
{
    public static RollupResult Run(RollupQuestion question, RollupOptions options)
    {
        ObservationSet set = question.Observations ?? throw new InvalidOperationException(
            "The roll-up has no observations: it was made for a stream. Ask with observations.Rollup(…), or feed it through Stream().");
        RequireTargets(question);
        return Run(new RollupPlan(question, PeriodChoice.Of(question, Reported(set, [.. question.Subjects.Select(SubjectParts.Of)]))), options);
    }

    private static RollupResult Run(RollupPlan plan, RollupOptions options)
    {
        ObservationSet set = plan.Question.Observations!;
        ImmutableArray<SubjectParts> parts = [.. plan.Question.Subjects.Select(SubjectParts.Of)];
        SubjectEvaluation[] evaluations = [.. parts.Select(part => new SubjectEvaluation(plan, set, part, useEngine: true))];
        ImmutableArray<EngineJob>[] jobs = [.. evaluations.Select(static evaluation => evaluation.Jobs)];
        EngineCells[] sums = RollupEngine.Compute([.. jobs.SelectMany(static of => of)], new EngineOptions(options.MaximumThreads, options.Progress, options.CancellationToken));
        int[] first = [.. jobs.Select((_, i) => jobs.Take(i).Sum(static of => of.Length))];
        CellTable[] tables = new CellTable[parts.Length];
        Exception?[] failures = new Exception?[parts.Length];
        ParallelOptions parallel = new() { CancellationToken = options.CancellationToken, MaxDegreeOfParallelism = options.MaximumThreads };
        Parallel.For(0, tables.Length, parallel, i =>
        {
            try
            {
                tables[i] = evaluations[i].Compute(sums.AsSpan(first[i], jobs[i].Length), options.CancellationToken);
            }
            catch (Exception failure) when (failure is InvalidOperationException or OverflowException)
            {
                // The first subject that fails is named, whatever the threads did.
                failures[i] = failure;
            }
        });
        if (failures.FirstOrDefault(static failure => failure is not null) is { } failed)
            ExceptionDispatchInfo.Throw(failed);
        options.Progress?.Report(1);
        return new RollupResult(plan, [.. parts.Select((part, i) => new SubjectCells(part, evaluations[i].Source, tables[i]))], origin: null)
        {
            Rebuild = (targets, periods) => Run(new RollupPlan(plan.Question, periods, targets), new RollupOptions { MaximumThreads = options.MaximumThreads }),
        };
    }

    public static void RequireTargets(RollupQuestion question)
    {
        if (question is { ToLevel: null, ToAreas.IsEmpty: true, ToGroups.IsEmpty: true, ToEverything: false })
            throw new InvalidOperationException("The roll-up names no units to answer for. Say which with To(AreaLevel), To(areas), To(groups) or ToEverything().");
    }

    private static IEnumerable<Period> Reported(ObservationSet set, ImmutableArray<SubjectParts> parts)
    {
        foreach (SubjectParts part in parts)
        {
            SourceShape own = SourceShape.Of(set, part.Subject);
            if (own.IsEmpty && part is { IsPair: true, NumeratorMeasure: { } numerator })
                own = SourceShape.Of(set, numerator);
            foreach (Period period in own.Periods)
                yield return period;
        }
    }
}
