using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Cds.Indicators.Charts.Specifications;

namespace Cds.Indicators.Charts.Tests.Vega;

/// <summary>Holds specifications against the schema of Vega-Lite and draws them without a browser, all in one run of <c>web/check.mjs</c>.</summary>
internal static class VegaCheck
{
    /// <summary>What came of each specification, by its name.</summary>
    public static IReadOnlyDictionary<string, DrawnChart> Run(IEnumerable<KeyValuePair<string, ChartSpecification>> charts) =>
        Run(charts.Select(static chart => KeyValuePair.Create(chart.Key, chart.Value.ToJson())));

    /// <summary>What came of each specification, by its name.</summary>
    public static IReadOnlyDictionary<string, DrawnChart> Run(IEnumerable<KeyValuePair<string, string>> specifications)
    {
        UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: false);
        using Process process = Process.Start(new ProcessStartInfo("node", ["check.mjs"])
        {
            WorkingDirectory = NodeInstallation.Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = encoding,
            StandardOutputEncoding = encoding,
            StandardErrorEncoding = encoding,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write($"{{{string.Join(",", specifications.Select(static one => $"{JsonSerializer.Serialize(one.Key)}:{one.Value}"))}}}");
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.GetAwaiter().GetResult());
        using JsonDocument answer = JsonDocument.Parse(output.GetAwaiter().GetResult());
        return answer.RootElement.EnumerateObject().ToDictionary(static one => one.Name, static one => Read(one.Value), StringComparer.Ordinal);
    }

    private static DrawnChart Read(JsonElement answer) =>
        new(Texts(answer, "errors"), Texts(answer, "warnings"), Texts(answer, "texts"), answer.GetProperty("marks").GetInt32());

    private static ImmutableArray<string> Texts(JsonElement answer, string name) =>
        [.. answer.GetProperty(name).EnumerateArray().Select(static text => text.GetString()!)];
}
