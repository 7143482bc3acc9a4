namespace Cds.Indicators.EntityFrameworkCore.Tests.Postgres;

/// <summary>The test classes that share the servers of one <see cref="PostgresFixture"/>.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresSharing : ICollectionFixture<PostgresFixture>
{
    public const string Name = "PostgreSQL";
}
