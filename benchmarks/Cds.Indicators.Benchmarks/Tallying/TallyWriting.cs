using System.Runtime.InteropServices;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Cds.Indicators.Json;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Benchmarks.Tallying;

/// <summary>A tally of eight rates by 3 321 communes and twelve months written, per tally.</summary>
[MemoryDiagnoser]
public class TallyWriting
{
    private Tally _tally = null!;
    private (string Area, Period Period, long[] Counts)[] _cells = [];

    /// <summary>Makes the tally.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _tally = MadeTallies.Of(1)[0];
        _cells = MadeTallies.CellsOf(_tally);
    }

    /// <summary>Codes, days and numbers of eight bytes, one after the other.</summary>
    [Benchmark(Baseline = true)]
    public byte[] Plain_bytes()
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        foreach ((string area, Period period, long[] counts) in _cells)
        {
            writer.Write(area);
            writer.Write(period.Start.Year * 12 + period.Start.Month);
            writer.Write(MemoryMarshal.AsBytes(counts.AsSpan()));
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>The same numbers as JSON, by the serialiser.</summary>
    [Benchmark]
    public byte[] Plain_json() => JsonSerializer.SerializeToUtf8Bytes(_cells.Select(static cell => cell.Counts));

    /// <summary>The compact form.</summary>
    [Benchmark]
    public byte[] Bytes() => _tally.ToBytes();

    /// <summary>JSON.</summary>
    [Benchmark]
    public byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(_tally, IndicatorsJson.Options);
}
