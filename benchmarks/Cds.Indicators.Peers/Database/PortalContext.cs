using Microsoft.EntityFrameworkCore;

namespace Cds.Indicators.Peers.Database;

/// <summary>The table of dossiers on PostgreSQL.</summary>
internal sealed class PortalContext(DbContextOptions<PortalContext> options) : DbContext(options)
{
    public DbSet<StoredDossier> Dossiers => Set<StoredDossier>();

    /// <summary>The context of a database, with an open connection.</summary>
    public static PortalContext Open(string connectionString)
    {
        PortalContext context = new(new DbContextOptionsBuilder<PortalContext>().UseNpgsql(connectionString).Options);
        context.Database.OpenConnection();
        return context;
    }
}
