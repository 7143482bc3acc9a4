using Spectre.Console;

namespace DistrictScorecard.Tables;

/// <summary>Where tables are drawn: the terminal with its colours and width, or a file of a fixed width.</summary>
internal static class Terminal
{
    private const int WidthOfFiles = 200;

    public static IAnsiConsole Open(TextWriter output)
    {
        bool isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        if (!isTerminal)
            console.Profile.Width = WidthOfFiles;
        return console;
    }
}
