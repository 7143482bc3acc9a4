using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>
/// A question to all contestants. A new one is a class of this kind and a place in <see cref="All"/>; where DuckDB and ClickHouse answer it, also a text under
/// its name in <c>benchmarks/peers/sql</c>.
/// </summary>
internal abstract class Workload
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        new RollupToProvinces(),
        new StreamToProvinces(),
        new RollupToWeeks(),
        new TallyOfDossiers("tally-8-rates", byReception: false),
        new TallyOfDossiers("tally-8-rates-by-day", byReception: true),
        new TallyForms(),
        new PushDown(),
        new UncertaintyOfAsem(),
        new NormaliseAggregate(),
        new CopelandOfUnits(),
        new ReadingCsv(),
    ];

    /// <summary>The name in the output, and that of its SQL text.</summary>
    public abstract string Name { get; }

    /// <summary>Makes the rows and loads them into all who answer; not measured. Null where this machine lacks what it needs, which is said on standard error.</summary>
    public abstract Entry? Enter(DataSize size);
}
