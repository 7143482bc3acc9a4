using System.Numerics;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Aggregation.Engine;

/// <summary>Makes the run of a job, for its sums and the widths of its columns.</summary>
internal sealed class RunMaker(JobPlan plan) : IColumnsReader<JobRun>
{
    public JobRun Read<TPeriod, TNumber>(SizedColumns<TPeriod, TNumber> columns)
        where TPeriod : unmanaged, IBinaryInteger<TPeriod>
        where TNumber : unmanaged, IBinaryInteger<TNumber> =>
        plan.FitsLong ? new SumRun<long, TPeriod, TNumber>(plan, columns) : new SumRun<Int128, TPeriod, TNumber>(plan, columns);
}
