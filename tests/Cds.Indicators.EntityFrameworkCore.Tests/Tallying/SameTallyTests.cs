using System.Diagnostics;
using Cds.Indicators.EntityFrameworkCore.Tests.Databases;
using Cds.Indicators.EntityFrameworkCore.Tests.Postgres;
using Cds.Indicators.EntityFrameworkCore.Tests.Records;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Tallying;

[Collection(PostgresSharing.Name)]
public sealed class SameTallyTests(PostgresFixture postgres, Xunit.Abstractions.ITestOutputHelper output)
{
    [PostgresFact]
    public async Task Smoke()
    {
        Stopwatch w = Stopwatch.StartNew();
        void Lap(string what) { output.WriteLine($"{what} {w.ElapsedMilliseconds}"); w.Restart(); }
        Dossier[] ds = Dossiers.Of(100_000, 100, 1);
        Lap("gen");
        var plan = DossierRates.All.Per(PeriodKind.Month).During(Period.OfYear(2025), OutsidePeriod.LeaveOut);
        Tally expected = plan.Tally(ds);
        Lap("mem");
        using SqliteDossiers lite = SqliteDossiers.Of(ds);
        Lap("sqlite load");
        using (DossierContext db = lite.Open())
        {
            output.WriteLine(plan.ToTallyQueryString(db.Dossiers));
            Lap("str");
            Tally t = await plan.TallyAsync(db.Dossiers);
            Lap("sqlite");
            Assert.Equal(expected, t);
            Lap("eq");
        }
        string cs = await PostgresDossiers.CreateAsync(await postgres.ServerAsync(), ds);
        Lap("pg load");
        using (DossierContext db = DossierContext.Postgres(cs))
        {
            output.WriteLine(plan.ToTallyQueryString(db.Dossiers));
            Lap("str");
            Tally t = await plan.TallyAsync(db.Dossiers);
            Lap("pg");
            Assert.Equal(expected, t);
        }
        cs = await PostgresDossiers.CreateAsync(await postgres.ShardedAsync(), ds);
        Lap("sharded load");
        using (DossierContext db = DossierContext.Postgres(cs))
        {
            Tally t = await plan.TallyAsync(db.Dossiers);
            Lap("sharded");
            Assert.Equal(expected, t);
            output.WriteLine(string.Join("\n", await Sql.PlanAsync(cs, plan.ToTallyQueryString(db.Dossiers))));
        }
    }
}
