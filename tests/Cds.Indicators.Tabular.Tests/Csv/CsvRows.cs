using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Tabular.Csv;
using Cds.Indicators.Tabular.Internal;

namespace Cds.Indicators.Tabular.Tests.Csv;

/// <summary>The rows and faults of a text.</summary>
internal static class CsvRows
{
    public static Encoding Windows1258 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;

    /// <summary>The cells of all rows that are sound, and the faults of the others.</summary>
    public static (string[][] Rows, string[] Faults) Read(Stream stream, TableOptions? options = null)
    {
        FaultList faults = new(1_000);
        List<string[]> rows = [];
        using (CsvRowSource source = new(stream, "t.csv", options ?? new CsvOptions(), faults))
        {
            Assert.True(source.ReadSheet());
            while (source.Read())
                rows.Add([.. Enumerable.Range(0, source.CellCount).Select(i => Encoding.UTF8.GetString(source.Utf8(i)))]);
            Assert.False(source.Read());
            Assert.False(source.ReadSheet());
        }

        return ([.. rows], Texts(faults));
    }

    public static (string[][] Rows, string[] Faults) Read(byte[] bytes, TableOptions? options = null)
    {
        using MemoryStream stream = new(bytes);
        return Read(stream, options);
    }

    public static (string[][] Rows, string[] Faults) Read(string text, TableOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    /// <summary>The rows of a text without faults, cells between bars.</summary>
    public static string[] Bars(byte[] bytes, TableOptions? options = null)
    {
        (string[][] rows, string[] faults) = Read(bytes, options);
        Assert.Empty(faults);
        return [.. rows.Select(row => string.Join('|', row))];
    }

    public static string[] Bars(string text, TableOptions? options = null) => Bars(Encoding.UTF8.GetBytes(text), options);

    public static char? DecimalMark(string text, TableOptions? options = null)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        using CsvRowSource source = new(stream, "t.csv", options ?? new CsvOptions(), new FaultList(1));
        return source.DecimalMark;
    }

    private static string[] Texts(FaultList faults)
    {
        try
        {
            faults.ThrowIfAny();
            return [];
        }
        catch (FaultException refused)
        {
            return [.. refused.Faults.Select(fault => fault.ToString())];
        }
    }
}
