using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Json;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular;
using Npgsql;

namespace ProvinceYear;

/// <summary>The command line: makes a year of dossiers up, counts it in memory and in a database, and prints the rates. Everything or nothing is printed.</summary>
internal static class Application
{
    /// <summary>The exit code when the tallies differ.</summary>
    public const int Different = 1;

    /// <summary>The exit code for an option that cannot be followed.</summary>
    public const int BadInput = 2;

    /// <summary>The exit code for a database that does not answer.</summary>
    public const int NoDatabase = 3;

    /// <summary>The exit code for work that was ended from outside.</summary>
    public const int Ended = 130;

    private const int MostDossiers = 5_000_000;

    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        Option<int> dossiers = new("--dossiers") { Description = $"How many dossiers are made up, 1 to {Text(MostDossiers)}.", DefaultValueFactory = _ => 20_000 };
        Option<ulong> seed = new("--seed") { Description = "What the dossiers are made up from: the same number gives the same dossiers.", DefaultValueFactory = _ => 2025 };
        Option<string> province = new("--province") { Description = "The province, by code or name.", DefaultValueFactory = _ => "Thanh Hóa" };
        Option<string> database = new("--database") { Description = "postgres://user:password@host:port/database; SQLite in memory unless given. It is left as it was." };
        Option<string> language = new("--lang") { Description = "vi or en.", DefaultValueFactory = _ => "vi" };
        Option<FileInfo> save = new("--save") { Description = "A file for the tally, in its compact form." };
        Option<FileInfo> json = new("--json") { Description = "A file for the tally as a JSON document." };
        language.AcceptOnlyFromAmong("vi", "en");
        dossiers.Validators.Add(result =>
        {
            string? written = result.Tokens.Count == 1 ? result.Tokens[0].Value : null;
            if (written is not null && (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count is < 1 or > MostDossiers))
                result.AddError($"--dossiers: '{written}' is no number of dossiers: it is 1 to {Text(MostDossiers)}. Write 20000.");
        });

        RootCommand root = new("A made-up year of dossiers of a province: their rates counted in memory and inside a database, and that both are identical.");
        foreach (Option option in (Option[])[dossiers, seed, province, database, language, save, json])
            root.Options.Add(option);
        root.SetAction((parsed, ended) =>
        {
            Request request = new(
                parsed.GetValue(dossiers),
                parsed.GetValue(seed),
                parsed.GetValue(province)!,
                parsed.GetValue(database),
                new Words(string.Equals(parsed.GetValue(language), "en", StringComparison.Ordinal) ? TextStyle.English : TextStyle.Vietnamese),
                parsed.GetValue(save),
                parsed.GetValue(json));
            return AnswerAsync(request, output, error, ended);
        });
        return root.Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, cancellationToken);
    }

    private static async Task<int> AnswerAsync(Request request, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            return await ReportAsync(request, output, error, cancellationToken);
        }
        catch (FaultException e)
        {
            foreach (Fault fault in e.Faults)
                await error.WriteLineAsync(fault.ToString());
            return BadInput;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"The file cannot be written: {e.Message}");
            return BadInput;
        }
        catch (Exception e) when ((e as DbException ?? e.InnerException as DbException) is { } fault)
        {
            string where = request.Database is { } address ? PostgresAddress.Shown(address) : "SQLite";
            await error.WriteLineAsync($"--database: '{where}': the database does not answer as it should: {fault.Message.TrimEnd('.')}. Check the address, and that the user may make a table.");
            return NoDatabase;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("The work was ended; nothing was counted.");
            return Ended;
        }
    }

    private static async Task<int> ReportAsync(Request request, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        AreaRegistry areas = ReadAreas();
        Area province = ProvinceOf(areas, request.Province);
        DossierDatabase database = DatabaseOf(request.Database);
        Catalogue catalogue = Catalogue.Vietnam();
        YearTallies tallies = await ProgressBars.DrawAsync(error, bars =>
            YearTallies.CountAsync(province, request.Dossiers, request.Seed, database, catalogue, request.Words, bars, cancellationToken));

        if (request.Save is { } save)
            await File.WriteAllBytesAsync(save.FullName, tallies.Memory.ToBytes(), cancellationToken);
        if (request.Json is { } json)
            await File.WriteAllBytesAsync(json.FullName, JsonSerializer.SerializeToUtf8Bytes(tallies.Memory, IndicatorsJson.Options), cancellationToken);

        await output.WriteLineAsync(request.Words.Title(province.Name, DossierYear.Year, request.Dossiers, request.Seed));
        new Report(tallies, province, database.Name, catalogue, request.Words).Write(output, areas);
        return tallies.AreIdentical ? 0 : Different;
    }

    private static AreaRegistry ReadAreas()
    {
        using Stream units = typeof(Application).Assembly.GetManifestResourceStream("communes.csv")!;
        return AreaRegistry.Of(AreaTable.ReadUnits(units), []);
    }

    private static Area ProvinceOf(AreaRegistry areas, string text)
    {
        string name = text.Normalize();
        Area[] named = [.. areas.Roots.Where(area => string.Equals(area.Code, text, StringComparison.Ordinal) || $" {area.Name}".EndsWith($" {name}", StringComparison.OrdinalIgnoreCase))];
        return named.Length == 1
            ? named[0]
            : throw Refused("--province", text, "there is no such province here", $"Write one of {string.Join(", ", areas.Roots.Select(static area => $"{area.Code} ({area.Name})"))}.");
    }

    private static DossierDatabase DatabaseOf(string? text)
    {
        if (text is null)
            return DossierDatabase.Sqlite();
        return PostgresAddress.TryParse(text, out NpgsqlConnectionStringBuilder? address)
            ? DossierDatabase.Postgres(address)
            : throw Refused("--database", PostgresAddress.Shown(text), "the text is not the address of a database", "Write postgres://user:password@host:port/database, or leave it out for SQLite.");
    }

    private static FaultException Refused(string option, string value, string rule, string cure) =>
        new([new Fault(new FaultPlace(option, Row: null, Column: null, JsonPath: null), value, rule, cure)]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Request(int Dossiers, ulong Seed, string Province, string? Database, Words Words, FileInfo? Save, FileInfo? Json);
}
