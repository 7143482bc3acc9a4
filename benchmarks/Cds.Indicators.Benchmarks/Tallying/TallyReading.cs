using System.Runtime.InteropServices;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Cds.Indicators.Json;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Benchmarks.Tallying;

/// <summary>What <see cref="TallyWriting"/> writes read again, per tally.</summary>
[MemoryDiagnoser]
public class TallyReading
{
    private readonly TallyWriting _writing = new();
    private byte[] _plainBytes = [];
    private byte[] _plainJson = [];
    private byte[] _bytes = [];
    private byte[] _json = [];

    /// <summary>Writes the tally.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _writing.Setup();
        _plainBytes = _writing.Plain_bytes();
        _plainJson = _writing.Plain_json();
        _bytes = _writing.Bytes();
        _json = _writing.Json();
    }

    /// <summary>Codes, days and numbers of eight bytes, one after the other; nothing is checked.</summary>
    [Benchmark(Baseline = true)]
    public int Plain_bytes()
    {
        List<(string, int, long[])> cells = [];
        using MemoryStream stream = new(_plainBytes);
        using BinaryReader reader = new(stream);
        while (stream.Position < stream.Length)
        {
            string area = reader.ReadString();
            int month = reader.ReadInt32();
            long[] counts = new long[16];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(counts.AsSpan()));
            cells.Add((area, month, counts));
        }

        return cells.Count;
    }

    /// <summary>The same numbers from JSON, by the serialiser.</summary>
    [Benchmark]
    public int Plain_json() => JsonSerializer.Deserialize<long[][]>(_plainJson)!.Length;

    /// <summary>The compact form.</summary>
    [Benchmark]
    public Tally Bytes() => Tally.FromBytes(_bytes);

    /// <summary>JSON.</summary>
    [Benchmark]
    public Tally Json() => Tally.Read(_json, "tally.json");
}
