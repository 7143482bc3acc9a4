using Spectre.Console;

namespace ProvinceYear;

/// <summary>A bar for each part of the work, on the terminal; where there is no terminal, nothing is drawn.</summary>
internal sealed class ProgressBars
{
    private readonly ProgressContext _context;

    private ProgressBars(ProgressContext context) => _context = context;

    /// <summary>Does the work while its bars are drawn.</summary>
    public static Task<T> DrawAsync<T>(TextWriter error, Func<ProgressBars, Task<T>> work)
    {
        bool isTerminal = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(isTerminal ? error : TextWriter.Null) });
        return console.Progress()
            .AutoClear(enabled: true)
            .AutoRefresh(isTerminal)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context => work(new ProgressBars(context)));
    }

    /// <summary>Adds the bar of so many things.</summary>
    public IProgress<long> Add(string title, long count) => new Bar(_context.AddTask(Markup.Escape(title), maxValue: count));

    /// <summary>Reported to by several threads, not in order: the bar never goes back.</summary>
    private sealed class Bar(ProgressTask task) : IProgress<long>
    {
        private readonly Lock _lock = new();

        public void Report(long value)
        {
            lock (_lock)
                task.Value = Math.Max(task.Value, value);
        }
    }
}
