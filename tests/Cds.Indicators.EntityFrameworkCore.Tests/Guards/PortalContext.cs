using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Guards;

/// <summary>The context of the readme.</summary>
internal sealed class PortalContext(SqliteConnection connection) : DbContext
{
    public DbSet<PortalDossier> Dossiers => Set<PortalDossier>();

    /// <summary>A database in memory with three dossiers.</summary>
    public static PortalContext Open()
    {
        SqliteConnection connection = new("Data Source=:memory:");
        connection.Open();
        PortalContext context = new(connection);
        context.Database.EnsureCreated();
        context.AddRange(
            new PortalDossier { Commune = "00070", ReceivedOn = new(2025, 7, 31), SettledOn = new(2025, 8, 4), DueOn = new(2025, 8, 4), IsOnline = true },
            new PortalDossier { Commune = "00070", ReceivedOn = new(2025, 8, 1), SettledOn = new(2025, 8, 9), DueOn = new(2025, 8, 8) },
            new PortalDossier { Commune = "00070", ReceivedOn = new(2025, 8, 31), DueOn = new(2025, 9, 8), IsOnline = true });
        context.SaveChanges();
        return context;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await connection.DisposeAsync();
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite(connection);
}
