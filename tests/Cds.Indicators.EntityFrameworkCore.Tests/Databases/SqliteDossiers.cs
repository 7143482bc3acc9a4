using Cds.Indicators.EntityFrameworkCore.Tests.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Databases;

/// <summary>A SQLite database in memory that holds dossiers, and is gone when disposed.</summary>
internal sealed class SqliteDossiers : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    private SqliteDossiers() => _connection.Open();

    /// <summary>A database with these dossiers.</summary>
    public static SqliteDossiers Of(IEnumerable<Dossier> dossiers)
    {
        SqliteDossiers database = new();
        using DossierContext context = database.Open();
        context.Database.EnsureCreated();
        using SqliteTransaction transaction = database._connection.BeginTransaction();
        using SqliteCommand insert = database._connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = """
            insert into Dossiers (Id, Commune, OfficeId, ReceivedOn, SettledOn, DueAt, SettledAt, Fee, Pages, Paid, Score, IsOnline, IsPaidOnline, IsSatisfied, Channel, Note)
            values ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            """;
        SqliteParameter[] parameters = [.. Enumerable.Range(0, 16).Select(i => insert.Parameters.Add(new SqliteParameter { ParameterName = FormattableString.Invariant($"${i}") }))];
        foreach (Dossier d in dossiers)
        {
            object?[] values =
            [
                d.Id, d.Commune, d.OfficeId, d.ReceivedOn, d.SettledOn, d.DueAt, d.SettledAt, d.Fee, d.Pages, d.Paid, d.Score, d.IsOnline, d.IsPaidOnline, d.IsSatisfied,
                (int)d.Channel, d.Note,
            ];
            for (int i = 0; i < values.Length; i++)
                parameters[i].Value = values[i] ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return database;
    }

    /// <summary>A context on the database.</summary>
    public DossierContext Open() => new(new DbContextOptionsBuilder<DossierContext>().UseSqlite(_connection).Options);

    public void Dispose() => _connection.Dispose();
}
