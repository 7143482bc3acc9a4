using System.Numerics;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Aggregation.Engine;

/// <summary>Makes the run of a job, for its rules, its sums and the widths of its columns.</summary>
internal sealed class RunMaker(JobPlan plan) : IColumnsReader<JobRun>
{
    public JobRun Read<TPeriod, TNumber>(SizedColumns<TPeriod, TNumber> columns)
        where TPeriod : unmanaged, IBinaryInteger<TPeriod>
        where TNumber : unmanaged, IBinaryInteger<TNumber> => (plan.IsSum, plan.FitsLong) switch
        {
            (true, true) => new SumRun<long, TPeriod, TNumber>(plan, columns),
            (true, false) => new SumRun<Int128, TPeriod, TNumber>(plan, columns),
            (false, true) => new SeriesRun<long>(plan),
            (false, false) => new SeriesRun<Int128>(plan),
        };
}
