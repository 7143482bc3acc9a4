using Cds.Indicators.EntityFrameworkCore.Tests.Postgres;
using Cds.Indicators.Tallying;
using ProvinceYear;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Samples;

/// <summary>What the sample prints is pinned; an option that cannot be followed prints no rates.</summary>
[Collection(PostgresSharing.Name)]
public sealed class DossierRatesTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData("expected-output.txt")]
    [InlineData("expected-output.en.txt", "--lang", "en", "--province", "01", "--dossiers", "3000", "--seed", "7")]
    public async Task The_output_is_the_pinned_one(string file, params string[] arguments)
    {
        (int code, string output, string error) = await RunAsync(arguments);

        Assert.Equal("", error);
        Assert.Equal(0, code);
        Golden.Matches(Repository.File($"samples/DossierRates/{file}"), output);
    }

    [Fact]
    public async Task A_single_dossier_is_a_whole_report_whose_quarters_lack_data()
    {
        (int code, string output, string error) = await RunAsync("--dossiers", "1", "--province", "nghệ an", "--lang", "en");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Tỉnh Nghệ An", output, StringComparison.Ordinal);
        Assert.Contains("are identical to the last bit", output, StringComparison.Ordinal);
        Assert.Contains("incomplete", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_files_hold_the_same_tally()
    {
        using TemporaryFolder folder = new();
        string bytes = folder.File("year.tally"), json = folder.File("year.json");

        Assert.Equal(0, (await RunAsync("--dossiers", "500", "--save", bytes, "--json", json)).Code);

        Tally saved = Tally.FromBytes(await File.ReadAllBytesAsync(bytes));
        Assert.Equal(500, saved.Total("dossier.received").Numerator);
        Assert.Equal(saved, Tally.Read(await File.ReadAllBytesAsync(json), "year.json"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_prints_no_rates()
    {
        (int code, string output, string error) = await RunAsync("--dossiers", "1", "--save", Path.Combine(Path.GetTempPath(), "no such folder", "year.tally"));

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("The file cannot be written: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("db.sqlite")]
    [InlineData("http://user@host/database")]
    [InlineData("postgres://user@host")]
    [InlineData("postgres://host/database")]
    [InlineData("postgres:///database")]
    [InlineData("postgres://user@host/database/table")]
    [InlineData("postgres://user@host/database?sslmode=require")]
    [InlineData("postgres://user@host:99999/database")]
    public async Task What_is_no_address_of_a_database_is_refused(string address)
    {
        (int code, string output, string error) = await RunAsync("--database", address);

        Assert.Equal((2, ""), (code, output));
        Assert.Equal(
            $"--database: '{address}': the text is not the address of a database. Write postgres://user:password@host:port/database, or leave it out for SQLite.{Environment.NewLine}", error);
    }

    [Fact]
    public async Task The_password_of_an_address_that_is_none_is_not_shown_either() =>
        Assert.StartsWith("--database: 'postgres://clerk:***@host': the text", (await RunAsync("--database", "postgres://clerk:se:cr@t@host")).Error, StringComparison.Ordinal);

    [Fact]
    public async Task A_database_that_does_not_answer_is_named_without_its_password()
    {
        (int code, string output, string error) = await RunAsync("--dossiers", "10", "--database", "postgres://clerk:se%40cret@127.0.0.1:1/portal");

        Assert.Equal((3, ""), (code, output));
        Assert.StartsWith("--database: 'postgres://clerk:***@127.0.0.1:1/portal': the database does not answer as it should: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("cret", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_province_that_is_not_there_is_refused_with_those_that_are()
    {
        (int code, string output, string error) = await RunAsync("--province", "Atlantis");

        Assert.Equal((2, ""), (code, output));
        Assert.Equal(
            $"--province: 'Atlantis': there is no such province here. Write one of 01 (Thành phố Hà Nội), 38 (Tỉnh Thanh Hóa), 40 (Tỉnh Nghệ An).{Environment.NewLine}", error);
    }

    [Theory]
    [InlineData("--dossiers", "0")]
    [InlineData("--dossiers", "5000001")]
    [InlineData("--dossiers", "many")]
    [InlineData("--seed", "-1")]
    [InlineData("--lang", "fr")]
    public async Task A_wrong_option_prints_no_rates(string option, string value)
    {
        (int code, string output, string error) = await RunAsync(option, value);

        Assert.NotEqual(0, code);
        Assert.DoesNotContain("Thanh Hóa,", output, StringComparison.Ordinal);
        Assert.Contains(value, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_is_ended_prints_no_rates()
    {
        await using StringWriter output = new();
        await using StringWriter error = new();

        int code = await Application.RunAsync(["--dossiers", "50"], output, error, new CancellationToken(canceled: true));

        Assert.Equal((130, "", $"The work was ended; nothing was counted.{Environment.NewLine}"), (code, output.ToString(), error.ToString()));
    }

    [PostgresFact]
    public async Task PostgreSQL_counts_the_same_and_is_left_as_it_was()
    {
        PostgresServer server = await postgres.ServerAsync();
        string database = await server.CreateDatabaseAsync();

        (int code, string output, string error) = await RunAsync("--dossiers", "2500", "--database", $"postgres://postgres@127.0.0.1:{server.Port}/{database}");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Bảng đếm trong bộ nhớ, trong PostgreSQL và gộp từ 12 tháng giống hệt nhau đến từng bit", output, StringComparison.Ordinal);
        Assert.Empty(await Sql.RowsAsync(server.ConnectionString(database), "select tablename from pg_tables where schemaname = 'public'"));
    }

    [PostgresFact]
    public async Task A_table_that_is_there_already_is_not_touched()
    {
        PostgresServer server = await postgres.ServerAsync();
        string database = await server.CreateDatabaseAsync();
        await Sql.ExecuteAsync(server.ConnectionString(database), $"create table {DossierContext.TableName} (mine int); insert into {DossierContext.TableName} values (7)");

        (int code, string output, string error) = await RunAsync("--dossiers", "10", "--database", $"postgres://postgres@127.0.0.1:{server.Port}/{database}");

        Assert.Equal((3, ""), (code, output));
        Assert.Contains("already exists", error, StringComparison.Ordinal);
        Assert.Equal(["7"], await Sql.RowsAsync(server.ConnectionString(database), $"select mine from {DossierContext.TableName}"));
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        await using StringWriter output = new();
        await using StringWriter error = new();
        int code = await Application.RunAsync(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
