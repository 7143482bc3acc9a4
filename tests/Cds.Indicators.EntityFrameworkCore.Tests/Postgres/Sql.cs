using Npgsql;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Postgres;

/// <summary>Plain SQL against a server, each call on a connection of its own.</summary>
internal static class Sql
{
    /// <summary>Runs statements that return nothing.</summary>
    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using NpgsqlConnection connection = new(connectionString);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The rows of a query, their values separated by bars, each as PostgreSQL writes it.</summary>
    public static async Task<string[]> RowsAsync(string connectionString, string sql)
    {
        await using NpgsqlConnection connection = new(connectionString);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection) { AllResultTypesAreUnknown = true };
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? "" : reader.GetString(column))));
        return [.. rows];
    }

    /// <summary>The plan of a query, line by line, with what is sent to other servers.</summary>
    public static Task<string[]> PlanAsync(string connectionString, string query) => RowsAsync(connectionString, "explain (verbose, costs off) " + query);
}
