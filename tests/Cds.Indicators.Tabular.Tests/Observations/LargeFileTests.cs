using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Observations;
using Cds.Indicators.Tabular.Tests.Guards;

namespace Cds.Indicators.Tabular.Tests.Observations;

/// <summary>Files so large that two threads read them, beside the same bytes as a stream, which one thread reads.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class LargeFileTests
{
    private const int Rows = 90_000;

    /// <summary>The row in the middle of what the second thread reads.</summary>
    private const int Late = 80_000;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    [Theory]
    [InlineData("\n", "Báo cáo tháng")]
    [InlineData("\r\n", "Báo cáo tháng")]
    [InlineData("\r\n", "Monthly report")]
    [InlineData("\r", "Báo cáo tháng")]
    [InlineData("\n", "\"Báo cáo\nthángdossier.on-time,commune,00070,2024-01-01,1,2,,\n\"")]
    [InlineData("\n\n\n", "Báo cáo tháng")]
    public void A_file_reads_as_the_stream_of_its_bytes(string lineEnd, string source)
    {
        string table = Table(lineEnd, row => Row(row, $",{(row % 10 == 0 ? "P" : "")},{source}"));
        ObservationSet set = AssertSame(s_utf8.GetBytes(table), new() { Duplicates = DuplicatePolicy.KeepLast });
        Assert.Equal(Rows, set.Count);
        AssertSame([.. Encoding.UTF8.Preamble, .. s_utf8.GetBytes("sep=,\r\n" + table)], new() { Duplicates = DuplicatePolicy.KeepLast });
    }

    [Theory]
    [InlineData("98,5%,,Báo cáo tháng")]
    [InlineData("\"98,45%\",,Báo cáo tháng")]
    [InlineData(",X,Báo cáo tháng")]
    [InlineData(",,\"Báo cáo tháng")]
    [InlineData(",,=Báo cáo tháng")]
    public void What_only_one_thread_judges_is_judged_as_in_a_stream(string late)
    {
        foreach (int at in new[] { 10, Late })
            AssertSame(s_utf8.GetBytes(Table("\n", row => row == at ? Row(row, late, ",") : Row(row, ",,Báo cáo tháng"))));
    }

    [Fact]
    public void Faults_of_both_threads_have_the_rows_of_the_file()
    {
        byte[] table = s_utf8.GetBytes(Table("\n", row => row is 10 or Late or Rows - 2 ? Row(row, ",,nobody").Replace("00070", "99999", StringComparison.Ordinal) : Row(row, ",,Báo cáo tháng")));
        Assert.Equal([12, Late + 2, Rows], Faults(table).Select(static fault => fault.Place.Row!.Value));
        AssertSame(table);
    }

    [Fact]
    public void Rows_that_stand_twice_in_parts_of_two_threads_are_named_with_their_rows()
    {
        byte[] table = s_utf8.GetBytes(Table("\n", row => Row(row == Late ? 10 : row == Rows - 1 ? Rows - 2 : row, ",,Báo cáo tháng")));
        ObservationTableOptions options = new() { Duplicates = DuplicatePolicy.Refuse };
        Assert.Equal([Late + 2, Rows + 1], Faults(table, options).Select(static fault => fault.Place.Row!.Value));
        AssertSame(table, options);
    }

    [Fact]
    public void Encodings_are_judged_on_the_whole_file()
    {
        Encoding windows = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;
        AssertSame(windows.GetBytes(Table("\n", static row => Row(row, ",,Phòng đô thị"))));
        AssertSame(Encoding.Unicode.GetBytes(Table("\n", static row => Row(row, ",,Báo cáo tháng"))));
        AssertSame(s_utf8.GetBytes(Table("\n", static row => Row(row, row < Late ? ",,Monthly report" : ",,Báo cáo tháng"))));
        AssertSame(windows.GetBytes(Table("\n", static row => Row(row, row < Late ? ",,Monthly report" : ",,Phòng đô thị"))));
        byte[] damaged = s_utf8.GetBytes(Table("\n", static row => Row(row, ",,Báo cáo tháng")));
        damaged[^4] = 0xFF;
        Assert.Equal([Rows + 1], Faults(damaged).Select(static fault => fault.Place.Row!.Value));
        AssertSame(damaged);
    }

    [Fact]
    public void Limits_are_those_of_the_whole_file()
    {
        byte[] table = s_utf8.GetBytes(Table("\n", static row => Row(row, ",,Báo cáo tháng")));
        AssertSame(table, new() { MaximumRows = Rows + 1 });
        AssertSame(table, new() { MaximumRows = Rows });
        AssertSame(table, new() { MaximumBytes = table.Length });
        AssertSame(table, new() { MaximumBytes = table.Length - 1 });
    }

    [Fact]
    public void A_file_is_read_from_its_position_to_its_end()
    {
        byte[] table = s_utf8.GetBytes(Table("\n", static row => Row(row, ",,Báo cáo tháng")));
        string path = Written([.. "not of the table\n"u8, .. table]);
        try
        {
            using FileStream file = File.OpenRead(path);
            file.Position = "not of the table\n".Length;
            Assert.Equal(MadeTable.Read(table), ObservationTable.Read(file, MadeTable.Catalogue, MadeTable.Areas));
            Assert.Equal(file.Length, file.Position);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Table(string lineEnd, Func<int, string> row)
    {
        StringBuilder table = new(MadeTable.Header.TrimEnd('\n') + lineEnd);
        for (int i = 0; i < Rows; i++)
            table.Append(row(i)).Append(lineEnd);
        return table.ToString();
    }

    /// <summary>A row of its own day and unit.</summary>
    private static string Row(int number, string end, string counts = "26,35") =>
        string.Create(CultureInfo.InvariantCulture, $"dossier.on-time,commune,0007{number % 2},{new DateOnly(1900, 1, 1).AddDays(number / 2):yyyy-MM-dd},{counts},{end}");

    private static ObservationSet AssertSame(byte[] table, ObservationTableOptions? options = null)
    {
        object? expected = Answer(() => MadeTable.Read(table, Named(options)));
        object? found = Answer(() => ReadFile(table, options));
        Assert.Equal(expected, found);
        return (found as ObservationSet)!;
    }

    private static ObservationTableOptions Named(ObservationTableOptions? options) => (options ?? new()) with { Name = "table.csv" };

    private static object? Answer(Func<ObservationSet> read)
    {
        try
        {
            return read();
        }
        catch (FaultException exception)
        {
            return string.Join('\n', exception.Faults.Select(static fault => fault.ToString()));
        }
    }

    private static ImmutableArray<Fault> Faults(byte[] table, ObservationTableOptions? options = null) => Assert.Throws<FaultException>(() => ReadFile(table, options)).Faults;

    private static ObservationSet ReadFile(byte[] table, ObservationTableOptions? options)
    {
        string path = Written(table);
        try
        {
            using FileStream file = File.OpenRead(path);
            return ObservationTable.Read(file, MadeTable.Catalogue, MadeTable.Areas, MadeTable.WithMeasures(Named(options)));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Written(byte[] bytes)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
