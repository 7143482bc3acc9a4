namespace Cds.Indicators.EntityFrameworkCore.Tests.Postgres;

/// <summary>A fact that needs a PostgreSQL server; skipped, saying so, where none is installed, unless one is required.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = Reason;

    /// <summary>Why such tests are skipped on this machine, or null.</summary>
    internal static string? Reason => PostgresInstallation.Missing(PostgresInstallation.Folder, Environment.GetEnvironmentVariable(PostgresInstallation.Variable));
}
