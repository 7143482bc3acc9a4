using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tallying;
using Spectre.Console;

namespace ProvinceYear;

/// <summary>Prints the rates of a year: all of them, by commune, by month, and one rolled up by quarter.</summary>
internal sealed class Report(YearTallies tallies, Area province, string database, Catalogue catalogue, Words words)
{
    private const int WidthOfFiles = 200;

    public void Write(TextWriter output, AreaRegistry areas)
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

        console.Write(AllRates());
        output.WriteLine(words.Verdict(tallies, database));
        output.WriteLine();
        console.Write(ByCommune());
        console.Write(ByMonth());
        WriteQuarters(output, areas);
    }

    /// <summary>What was counted in memory beside what the database counted.</summary>
    private Table AllRates()
    {
        Table table = TableOf(words.AllRates, words.Code, words.IndicatorColumn, words.InMemory, words.InDatabase(database));
        foreach (TallyColumn column in tallies.Memory.Structure.Columns)
        {
            table.AddRow(
                Markup.Escape(column.Code),
                Markup.Escape(words.Name(catalogue[column.Code])),
                Markup.Escape(words.Full(column, tallies.Memory.Total(column.Code))),
                Markup.Escape(words.Full(column, tallies.Database.Total(column.Code))));
        }

        return Aligned(table, 2);
    }

    private Table ByCommune()
    {
        Table table = TableOf(words.ByCommune, [words.Commune, .. words.Heads]);
        foreach (Area commune in province.Children)
            AddRow(table, commune.Name, code => tallies.Memory.Rate(code, commune.Code), code => tallies.Memory.Total(code, commune.Code));
        AddRow(table, words.Total, tallies.Memory.Rate, tallies.Memory.Total);
        return Aligned(table, 1);
    }

    private Table ByMonth()
    {
        Table table = TableOf(words.ByMonth, [words.Month, .. words.Heads]);
        foreach (Period month in tallies.Database.Periods)
            AddRow(table, words.MonthOf(month), code => tallies.Database.Rate(code, month), code => tallies.Database.Total(code, month));
        AddRow(table, words.Total, tallies.Database.Rate, tallies.Database.Total);
        return Aligned(table, 1);
    }

    /// <summary>The tally as observations, brought to the province by quarter, and where the first of these figures comes from.</summary>
    private void WriteQuarters(TextWriter output, AreaRegistry areas)
    {
        Indicator onTime = catalogue["dossier.on-time"];
        ObservationSet observations = tallies.Memory.ToObservations(areas, AreaLevel.Commune, catalogue);
        RollupResult quarters = observations.Rollup(onTime).To(province).Per(PeriodKind.Quarter).Compute();
        output.WriteLine(words.Quarters(onTime));
        foreach (RollupCell cell in quarters.Cells())
            output.WriteLine($"  {cell.Period.ToString(words.Style),-12} {cell.Rate.ToString(words.Style),8} ({cell.Counts})");
        output.WriteLine();
        if (quarters.Cells().FirstOrDefault() is { } first)
            output.WriteLine(first.Explain().ToString(words.Style));
    }

    /// <summary>Adds a rate for each ratio, and the number itself where there is no denominator.</summary>
    private void AddRow(Table table, string name, Func<string, Outcome<Rate>> rateOf, Func<string, Ratio> totalOf) => table.AddRow(
    [
        Markup.Escape(name),
        .. Words.Codes.Select(code => Markup.Escape(tallies.Rates[code].Column.IsPair ? rateOf(code).ToString(words.Style) : words.Number(totalOf(code).Numerator))),
    ]);

    private static Table TableOf(string title, params string[] heads)
    {
        Table table = new() { Title = new TableTitle(Markup.Escape(title)), Border = TableBorder.Rounded };
        foreach (string head in heads)
            table.AddColumn(Markup.Escape(head));
        return table;
    }

    private static Table Aligned(Table table, int first)
    {
        foreach (TableColumn column in table.Columns.Skip(first))
            column.RightAligned();
        return table;
    }
}
