using System.Globalization;
using System.Text;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;
using CsvHelper;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>
/// A million observations from a text file into a set, beside the bare reading of the same file by CsvHelper with its default options: every cell touched as bytes
/// (the pass, of which our time is a multiple), and every cell made a string.
/// </summary>
internal sealed class ReadingCsv : Workload
{
    public override string Name => "csv-1m";

    public override Entry Enter(DataSize size)
    {
        DataSize million = DataSize.Small;
        Nation nation = new(million);
        Rows rows = Rows.Monthly(million);
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        Write(path, nation, rows);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Name}: {rows.Count} rows, {new FileInfo(path).Length} bytes"));
        Catalogue catalogue = Catalogue.Of(nation.Indicators, []);
        return new Entry(
            new InProcess<ObservationSet>("ours", () => Tabular.ObservationTable.ReadFile(path, catalogue, nation.Areas), cells: null),
            new InProcess<long>("csvhelper-spans", () => ReadBytes(path), cells: null),
            new InProcess<long>("csvhelper-strings", () => ReadStrings(path), cells: null))
        {
            IsTimed = true,
            Held = [new TemporaryFile(path)],
        };
    }

    private static void Write(string path, Nation nation, Rows rows)
    {
        Periods.Period[] months = nation.Months();
        using StreamWriter file = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        file.Write("indicator,level,area,period,numerator,denominator,value,status,source\r\n");
        for (int i = 0; i < rows.Count; i++)
        {
            string status = i % 10 == 0 ? "P" : "";
            file.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{nation.Indicators[rows.Indicator[i]].Code},commune,{nation.Communes[rows.Commune[i]].Code},{months[rows.Period[i]]},{rows.Numerator[i]},{rows.Denominator[i]},,{status},Báo cáo tháng\r\n"));
        }
    }

    private static long ReadBytes(string path)
    {
        long sum = 0;
        using FileStream file = File.OpenRead(path);
        using CsvReader csv = CsvReader.Create(file, CsvReaderOptions.Default);
        while (csv.Read())
        {
            for (int cell = 0; cell < csv.FieldCount; cell++)
                sum += csv.GetSpan(cell).Length;
        }

        return sum;
    }

    private static long ReadStrings(string path)
    {
        long sum = 0;
        using FileStream file = File.OpenRead(path);
        using CsvReader csv = CsvReader.Create(file, CsvReaderOptions.Default);
        while (csv.Read())
        {
            for (int cell = 0; cell < csv.FieldCount; cell++)
                sum += csv.GetString(cell).Length;
        }

        return sum;
    }

    private sealed class TemporaryFile(string path) : IDisposable
    {
        public void Dispose() => File.Delete(path);
    }
}
