using Cds.Indicators.EntityFrameworkCore.Tests.Records;
using Microsoft.EntityFrameworkCore;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Databases;

/// <summary>The dossiers of a database. Moments are local: no column has a zone.</summary>
internal sealed class DossierContext(DbContextOptions<DossierContext> options) : DbContext(options)
{
    /// <summary>The columns of the table on PostgreSQL, as this model makes them.</summary>
    public const string Columns = """
        "Id" integer not null, "Commune" text, "OfficeId" integer not null, "ReceivedOn" date not null, "SettledOn" date, "DueAt" timestamp not null, "SettledAt" timestamp,
        "Fee" bigint not null, "Pages" integer not null, "Paid" numeric not null, "Score" double precision not null, "IsOnline" boolean not null,
        "IsPaidOnline" boolean not null, "IsSatisfied" boolean, "Channel" integer not null, "Note" text
        """;

    public DbSet<Dossier> Dossiers => Set<Dossier>();

    /// <summary>The context of a PostgreSQL database.</summary>
    public static DossierContext Postgres(string connectionString) => new(new DbContextOptionsBuilder<DossierContext>().UseNpgsql(connectionString).Options);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Dossier>().Property(d => d.Id).ValueGeneratedNever();
        if (Database.IsNpgsql())
        {
            modelBuilder.Entity<Dossier>().Property(d => d.DueAt).HasColumnType("timestamp");
            modelBuilder.Entity<Dossier>().Property(d => d.SettledAt).HasColumnType("timestamp");
        }
    }
}
