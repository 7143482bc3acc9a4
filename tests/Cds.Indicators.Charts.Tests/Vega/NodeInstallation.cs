using System.ComponentModel;
using System.Diagnostics;

namespace Cds.Indicators.Charts.Tests.Vega;

/// <summary>Node, and the packages of Vega in the folder <c>web</c>, if they are there.</summary>
internal static class NodeInstallation
{
    /// <summary>Set to 1 where a machine without them must fail instead of skipping.</summary>
    public const string Variable = "CDS_REQUIRE_NODE";

    private static readonly Lazy<bool> s_hasNode = new(HasNode);

    /// <summary>The folder of <c>package.json</c> and <c>check.mjs</c>.</summary>
    public static string Folder { get; } = Repository.File("tests/Cds.Indicators.Charts.Tests/web");

    /// <summary>Why tests that need them are skipped on this machine, or null.</summary>
    public static string? Missing => MissingOf(s_hasNode.Value, Directory.Exists(Path.Combine(Folder, "node_modules", "vega-lite")), Environment.GetEnvironmentVariable(Variable));

    /// <summary>The reason to skip, or null when all is there or <paramref name="required"/> is 1.</summary>
    public static string? MissingOf(bool hasNode, bool hasPackages, string? required) =>
        required == "1" ? null
        : !hasNode ? "Node is not installed here: on Debian and Ubuntu, apt-get install nodejs npm."
        : !hasPackages ? "The packages of Vega are not installed here: npm ci in tests/Cds.Indicators.Charts.Tests/web."
        : null;

    private static bool HasNode()
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("node", ["--version"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
