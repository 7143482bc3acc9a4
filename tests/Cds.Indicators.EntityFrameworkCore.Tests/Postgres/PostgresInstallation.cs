using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Postgres;

/// <summary>Where the programs of a PostgreSQL server are installed on this machine, if they are.</summary>
internal static class PostgresInstallation
{
    /// <summary>Set to 1 where a machine without a server must fail instead of skipping.</summary>
    public const string Variable = "CDS_REQUIRE_POSTGRES";

    private const string DebianFolder = "/usr/lib/postgresql";

    private static readonly string[] s_programs = ["initdb", "pg_ctl", "postgres"];

    private static readonly Lazy<string?> s_folder = new(() => First(Candidates()));

    /// <summary>The folder of the programs, or null. The server is started through a POSIX shell, so there is none on Windows.</summary>
    public static string? Folder => s_folder.Value;

    /// <summary>The reason to skip a test that needs a server, or null when there is one or <paramref name="required"/> is 1.</summary>
    public static string? Missing(string? folder, string? required) =>
        folder is not null || required == "1" ? null : "No PostgreSQL server is installed here: on Debian and Ubuntu, apt-get install postgresql.";

    /// <summary>The first folder that holds all programs of a server; a client alone has a folder too.</summary>
    public static string? First(IEnumerable<string> folders) =>
        folders.FirstOrDefault(folder => s_programs.All(program => File.Exists(Path.Combine(folder, program))));

    private static IEnumerable<string> Candidates()
    {
        if (OperatingSystem.IsWindows())
            return [];

        IEnumerable<string> installed = Directory.Exists(DebianFolder)
            ? from folder in Directory.EnumerateDirectories(DebianFolder)
              orderby int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out int version) ? version : 0 descending
              select Path.Combine(folder, "bin")
            : [];
        string[] path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return [.. Configured(), .. installed, .. path];
    }

    /// <summary>The folder that <c>pg_config</c> names, where there is such a program.</summary>
    private static string[] Configured()
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("pg_config", ["--bindir"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            string folder = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return folder.Length > 0 ? [folder] : [];
        }
        catch (Win32Exception)
        {
            return [];
        }
    }
}
