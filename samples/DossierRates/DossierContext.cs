using Microsoft.EntityFrameworkCore;

namespace ProvinceYear;

/// <summary>The table of dossiers.</summary>
internal sealed class DossierContext(DbContextOptions<DossierContext> options) : DbContext(options)
{
    public const string TableName = "province_year_dossiers";

    public DbSet<DossierRow> Dossiers => Set<DossierRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<DossierRow>().ToTable(TableName);
        modelBuilder.Entity<DossierRow>().Property(static row => row.Id).ValueGeneratedNever();
    }
}
