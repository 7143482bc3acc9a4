using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit.Sdk;

namespace Cds.Indicators.Tests.Guards;

/// <summary>Runs the dotnet command in a process of its own, with a time limit; a failure shows all that it wrote.</summary>
internal static class Tool
{
    /// <summary>Runs <c>dotnet</c> and returns what it wrote to its standard output.</summary>
    public static async Task<string> DotnetAsync(string folder, TimeSpan limit, params string[] arguments)
    {
        ProcessStartInfo start = new(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // The test host sets these for itself; and no build server may outlive the test, or it would keep the output open.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource clock = new(limit);
        try
        {
            await process.WaitForExitAsync(clock.Token);
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            throw new XunitException(Describe(arguments, $"did not end within {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds", await output, await errors), late);
        }

        return process.ExitCode == 0
            ? await output
            : throw new XunitException(Describe(arguments, $"ended with {process.ExitCode.ToString(CultureInfo.InvariantCulture)}", await output, await errors));
    }

    private static string Describe(string[] arguments, string what, string output, string errors) =>
        $"'dotnet {string.Join(' ', arguments)}' {what}.\n{output}\n{errors}";
}
