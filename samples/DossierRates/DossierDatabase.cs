using Cds.Indicators.EntityFrameworkCore;
using Cds.Indicators.Tallying;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace ProvinceYear;

/// <summary>A database that counts: the rows are put into it, and only sums come back.</summary>
internal sealed class DossierDatabase
{
    private const int BatchSize = 1000;

    private readonly DbContextOptions<DossierContext> _options;

    private DossierDatabase(string name, DbContextOptions<DossierContext> options)
    {
        Name = name;
        _options = options;
    }

    public string Name { get; }

    /// <summary>SQLite in memory, gone with the connection.</summary>
    public static DossierDatabase Sqlite() => new("SQLite", new DbContextOptionsBuilder<DossierContext>().UseSqlite("Data Source=:memory:").Options);

    /// <summary>A database of a PostgreSQL server.</summary>
    public static DossierDatabase Postgres(NpgsqlConnectionStringBuilder address) =>
        new("PostgreSQL", new DbContextOptionsBuilder<DossierContext>().UseNpgsql(address.ConnectionString).Options);

    /// <summary>Stores the rows, and tallies them by one query.</summary>
    /// <remarks>All of it happens in one transaction that is never committed, so that the database is left as it was.</remarks>
    public async Task<Tally> TallyAsync(DossierRow[] rows, TallyPlan<DossierRow> plan, IProgress<long> stored, CancellationToken cancellationToken)
    {
        await using DossierContext context = new(_options);
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync(context.Database.GenerateCreateScript(), cancellationToken);
        long count = 0;
        foreach (DossierRow[] batch in rows.Chunk(BatchSize))
        {
            context.AddRange(batch.AsEnumerable());
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
            stored.Report(count += batch.Length);
        }

        return await plan.TallyAsync(context.Dossiers, cancellationToken);
    }
}
