using BenchmarkDotNet.Attributes;
using Cds.Indicators.Benchmarks.Aggregation;
using Cds.Indicators.Benchmarks.Shapes;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using CsvHelper;

namespace Cds.Indicators.Benchmarks.Tabular;

/// <summary>Observations read from CSV into a set, per table. A million of them are read by the workload <c>csv-1m</c> of the peers.</summary>
[MemoryDiagnoser]
public class ReadingObservations
{
    private MadeObservations _made = null!;
    private Catalogue _catalogue = null!;
    private byte[] _table = [];

    /// <summary>How many observations there are.</summary>
    [Params(ObservationShape.Small, ObservationShape.DistrictYear)]
    public ObservationShape Shape { get; set; }

    /// <summary>Writes the table.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _made = new MadeObservations(Shape);
        _catalogue = Catalogue.Of(_made.Subjects.Select(static subject => subject.Indicator!), []);
        using MemoryStream stream = new();
        Cds.Indicators.Tabular.ObservationTable.Write(stream, _made.Build());
        _table = stream.ToArray();
    }

    /// <summary>CsvHelper with its default options, every cell made a string, which knows nothing of what they say.</summary>
    [Benchmark(Baseline = true)]
    public long Strings()
    {
        long sum = 0;
        using MemoryStream stream = new(_table);
        using CsvReader csv = CsvReader.Create(stream, CsvReaderOptions.Default);
        while (csv.Read())
        {
            for (int cell = 0; cell < csv.FieldCount; cell++)
                sum += csv.GetString(cell).Length;
        }

        return sum;
    }

    /// <summary>The same table as a set: every cell resolved and checked.</summary>
    [Benchmark]
    public ObservationSet Set()
    {
        using MemoryStream stream = new(_table);
        return Cds.Indicators.Tabular.ObservationTable.Read(stream, _catalogue, _made.Areas);
    }
}
