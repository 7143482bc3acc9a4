using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
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
        ImmutableArray<SubjectParts> parts = [.. question.Subjects.Select(SubjectParts.Of)];
        SourceShapes shapes = new(set);
        return Run(new RollupPlan(question, PeriodChoice.Of(question, Reported(shapes, parts))), set, shapes, parts, options);
    }

    private static RollupResult Run(RollupPlan plan, ObservationSet set, SourceShapes shapes, ImmutableArray<SubjectParts> parts, RollupOptions options)
    {
        SubjectEvaluation[] evaluations = [.. parts.Select(part => new SubjectEvaluation(plan, set, shapes, part))];
        CellTable[] tables = Compute(plan, set, evaluations, options);
        options.Progress?.Report(1);
        return new RollupResult(plan, [.. parts.Select((part, i) => new SubjectCells(part, evaluations[i].Source, tables[i]))], origin: null)
        {
            Rebuild = (targets, periods) =>
                Run(new RollupPlan(plan.Question, periods, targets), set, new SourceShapes(set), parts, new RollupOptions { MaximumThreads = options.MaximumThreads }),
        };
    }

    private static CellTable[] Compute(RollupPlan plan, ObservationSet set, SubjectEvaluation[] evaluations, RollupOptions options)
    {
        Dictionary<SourcePlan, PlainReports?> known = [];
        List<EngineJob> jobs = [];
        Range[] answers = new Range[evaluations.Length];
        for (int i = 0; i < evaluations.Length; i++)
        {
            int first = jobs.Count;
            SourcePlan source = evaluations[i].Source;
            if (evaluations[i].MayBePlain)
            {
                if (!known.TryGetValue(source, out PlainReports? plain))
                    known.Add(source, plain = PlainReports.Of(plan, set, source));
                if (plain is not null)
                    jobs.AddRange(evaluations[i].Use(plain));
            }

            answers[i] = first..jobs.Count;
        }

        EngineCells[] cells = RollupEngine.Compute(CollectionsMarshal.AsSpan(jobs), new EngineOptions(options.MaximumThreads, options.Progress, options.CancellationToken));
        CellTable[] tables = new CellTable[evaluations.Length];
        Exception?[] failures = new Exception?[tables.Length];
        int[] left = [.. Enumerable.Range(0, tables.Length).Where(i => !Finish(i, onlyWhole: true))];
        if (left.Length > 0)
        {
            ParallelOptions parallel = new() { CancellationToken = options.CancellationToken, MaxDegreeOfParallelism = options.MaximumThreads };
            Parallel.For(0, left.Length, parallel, i => Finish(left[i], onlyWhole: false));
        }

        if (failures.FirstOrDefault(static failure => failure is not null) is { } failed)
            ExceptionDispatchInfo.Throw(failed);
        return tables;

        bool Finish(int i, bool onlyWhole)
        {
            if (onlyWhole && !evaluations[i].IsLeftToEngine)
                return false;
            try
            {
                tables[i] = evaluations[i].Compute(cells.AsSpan(answers[i]), options.CancellationToken);
            }
            catch (Exception failure) when (failure is InvalidOperationException or OverflowException)
            {
                // The first subject that fails is named, whatever the threads did.
                failures[i] = failure;
            }

            return true;
        }
    }

    public static void RequireTargets(RollupQuestion question)
    {
        if (question is { ToLevel: null, ToAreas.IsEmpty: true, ToGroups.IsEmpty: true, ToEverything: false })
            throw new InvalidOperationException("The roll-up names no units to answer for. Say which with To(AreaLevel), To(areas), To(groups) or ToEverything().");
    }

    /// <summary>The periods on which the subjects are reported; those that several are reported on mostly once.</summary>
    private static IEnumerable<Period> Reported(SourceShapes shapes, ImmutableArray<SubjectParts> parts)
    {
        HashSet<SourceShape> read = [];
        foreach (SubjectParts part in parts)
        {
            SourceShape own = shapes[part.Subject];
            if (own.IsEmpty && part is { IsPair: true, NumeratorMeasure: { } numerator })
                own = shapes[numerator];
            if (!read.Add(own))
                continue;
            foreach (Period period in own.Periods)
                yield return period;
        }
    }
}
