using System.Text;

namespace Cds.Indicators.Tests.Guards;

/// <summary>
/// Stands for <see cref="Console"/> in the samples of the readme, so that what they print can be compared while other tests run beside.
/// </summary>
internal static class SampleConsole
{
    private static readonly AsyncLocal<StringBuilder?> s_output = new();

    /// <summary>What a sample prints, line ends as line feeds.</summary>
    public static string Capture(Action sample)
    {
        StringBuilder output = new();
        s_output.Value = output;
        try
        {
            sample();
        }
        finally
        {
            s_output.Value = null;
        }

        return output.ToString();
    }

    /// <summary>Prints an empty line.</summary>
    public static void WriteLine() => WriteLine("");

    /// <summary>Prints a value as <see cref="Console"/> would.</summary>
    public static void WriteLine<T>(T value) => WriteLine(value?.ToString());

    /// <summary>Prints a text.</summary>
    public static void WriteLine(string? text) =>
        (s_output.Value ?? throw new InvalidOperationException("A sample prints only while it is captured.")).Append(text).Append('\n');
}
