namespace Cds.Indicators.EntityFrameworkCore.Tests.Postgres;

/// <summary>A theory that needs a PostgreSQL server; skipped, saying so, where none is installed, unless one is required.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = PostgresFactAttribute.Reason;
}
