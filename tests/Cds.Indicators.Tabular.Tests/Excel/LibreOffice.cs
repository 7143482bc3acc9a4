using System.Diagnostics;

namespace Cds.Indicators.Tabular.Tests.Excel;

/// <summary>LibreOffice Calc, run without a window to convert a file.</summary>
internal static class LibreOffice
{
    /// <summary>Every sheet as CSV in UTF-8, values as the cells show them, texts in quotation marks only where needed.</summary>
    public const string Csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

    /// <summary>The program, or null where it is not on the path.</summary>
    public static string? Program { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Converts a file.</summary>
    /// <returns>The files that were made, by their names.</returns>
    public static Dictionary<string, byte[]> Convert(string name, byte[] content, string format)
    {
        Assert.True(Program is not null, $"LibreOffice is not installed, and {LibreOfficeFactAttribute.Variable} asks for it.");
        string folder = Directory.CreateTempSubdirectory("cds-libreoffice-").FullName;
        try
        {
            string input = Path.Combine(folder, name);
            string output = Directory.CreateDirectory(Path.Combine(folder, "out")).FullName;
            File.WriteAllBytes(input, content);
            ProcessStartInfo start = new(Program)
            {
                ArgumentList = { "--headless", "--norestore", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", format, "--outdir", output, input },
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
            start.Environment["LC_ALL"] = "C.UTF-8";
            start.Environment["HOME"] = folder;
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            Task<string> words = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
                process.Kill(entireProcessTree: true);
            Dictionary<string, byte[]> made = Directory.EnumerateFiles(output).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes, StringComparer.Ordinal);
            Assert.True(made.Count > 0, $"LibreOffice made nothing of {name}: {words.Result} {errors.Result}");
            return made;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
