using System.Text;
using DistrictScorecard;

namespace Cds.Indicators.Tests.Samples;

/// <summary>Runs the main job as its command line does.</summary>
internal static class MainJob
{
    public static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int code = Application.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Runs on a file with the given text, which messages call <c>input.csv</c>.</summary>
    public static (int Code, string Output, string Error) RunOn(string text, params string[] arguments)
    {
        string file = Write(text, ".csv");
        try
        {
            (int code, string output, string error) = Run([.. arguments, "--input", file]);
            return (code, output, error.Replace(Path.GetFileName(file), "input.csv", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>A file of a name of its own in the folder for what is temporary; the caller deletes it.</summary>
    public static string Write(string text, string extension)
    {
        string file = Path.Combine(Path.GetTempPath(), $"main-job-{Guid.NewGuid():N}{extension}");
        File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return file;
    }

    public static string Sample(string file) => Repository.File($"samples/DistrictScorecard/{file}");
}
