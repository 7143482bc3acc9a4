using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace ProvinceYear;

/// <summary>The address of a database: <c>postgres://user:password@host:port/database</c>.</summary>
internal static class PostgresAddress
{
    /// <summary>Reads an address; password and port may be left out.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out NpgsqlConnectionStringBuilder? address)
    {
        address = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("postgres" or "postgresql") || uri.Host.Length == 0)
            return false;
        string database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/'));
        string[] user = uri.UserInfo.Split(':', 2);
        if (database.Length == 0 || database.Contains('/', StringComparison.Ordinal) || user[0].Length == 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
            return false;

        address = new NpgsqlConnectionStringBuilder { Host = uri.Host, Database = database, Username = Uri.UnescapeDataString(user[0]) };
        if (!uri.IsDefaultPort)
            address.Port = uri.Port;
        if (user.Length == 2)
            address.Password = Uri.UnescapeDataString(user[1]);
        return true;
    }

    /// <summary>The address for a message: without its password.</summary>
    public static string Shown(string text)
    {
        int start = text.IndexOf("://", StringComparison.Ordinal) + 3;
        int end = text.LastIndexOf('@');
        int colon = start < 3 || end < start ? -1 : text.IndexOf(':', start, end - start);
        return colon < 0 ? text : string.Concat(text.AsSpan(0, colon), ":***", text.AsSpan(end));
    }
}
