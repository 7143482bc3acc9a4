using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
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
        SubjectEvaluation[] evaluations = [.. parts.Select(part => new SubjectEvaluation(plan, set, part))];
        CellTable[] tables = new CellTable[parts.Length];
        int done = 0;
        ParallelOptions parallel = new() { CancellationToken = options.CancellationToken, MaxDegreeOfParallelism = options.MaximumThreads };
        try
        {
            Parallel.For(0, tables.Length, parallel, i =>
            {
                tables[i] = evaluations[i].Compute(options.CancellationToken);
                options.Progress?.Report((double)Interlocked.Increment(ref done) / tables.Length);
            });
        }
        catch (AggregateException exception) when (exception.InnerExceptions.OfType<OverflowException>().FirstOrDefault() is { } overflow)
        {
            ExceptionDispatchInfo.Throw(overflow);
        }

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
