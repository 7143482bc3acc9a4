using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Cds.Indicators.Tallying;

/// <summary>Writes a tally in bytes; <see cref="Tally.ToBytes"/> says what they are.</summary>
internal sealed class TallyBytesWriter
{
    private const int LongestNumber = 10;
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public static byte[] Write(Tally tally)
    {
        TallyBytesWriter body = new();
        body.WriteStructure(tally.Structure);
        body.WriteCells(tally);
        for (int column = 0; column < tally.Structure.Columns.Length; column++)
        {
            body.WriteSums(tally.NumeratorsOf(column));
            body.WriteSums(tally.DenominatorsOf(column));
        }

        TallyBytesWriter whole = new();
        whole._bytes.Write(TallyBytes.Magic);
        whole.WriteNumber(TallyBytes.Version);
        whole.WriteNumber(body._bytes.WrittenCount);
        whole._bytes.Write(body._bytes.WrittenSpan);
        return [.. whole._bytes.WrittenSpan, .. SHA256.HashData(whole._bytes.WrittenSpan)];
    }

    private void WriteStructure(TallyStructure structure)
    {
        WriteNumber((int)structure.Kind);
        WriteText(structure.Calendar.Id);
        WriteNumber(structure.Columns.Length);
        foreach (TallyColumn column in structure.Columns)
        {
            WriteText(column.Code);
            WriteText(column.Numerator);
            WriteNumber(column.IsPair ? 1 : 0);
            if (column.Denominator is { } denominator)
                WriteText(denominator);
            WriteText(column.Area);
            WriteText(column.Date);
            WriteNumber(column.NumeratorDecimals);
            WriteNumber(column.DenominatorDecimals);
        }
    }

    private void WriteCells(Tally tally)
    {
        WriteNumber(tally.Areas.Length);
        foreach (string area in tally.Areas)
            WriteText(area);

        WriteNumber(tally.Periods.Length);
        int day = 0;
        foreach (Periods.Period period in tally.Periods)
        {
            WriteNumber(period.FirstDay - day);
            day = period.FirstDay;
        }

        ReadOnlySpan<int> areas = tally.CellAreas;
        ReadOnlySpan<int> periods = tally.CellPeriods;
        for (int first = 0, end; first < areas.Length; first = end)
        {
            end = first + 1;
            while (end < areas.Length && areas[end] == areas[first])
                end++;
            WriteNumber(end - first - 1);
            WriteNumber(periods[first]);
            for (int cell = first + 1; cell < end; cell++)
                WriteNumber(periods[cell] - periods[cell - 1] - 1);
        }
    }

    private void WriteSums(ReadOnlySpan<long> sums)
    {
        long last = 0;
        foreach (long sum in sums)
        {
            WriteNumber(TallyBytes.Fold(unchecked(sum - last)));
            last = sum;
        }
    }

    private void WriteText(string text)
    {
        WriteNumber(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, _bytes);
    }

    private void WriteNumber(int number) => WriteNumber((ulong)number);

    private void WriteNumber(ulong number)
    {
        Span<byte> bytes = _bytes.GetSpan(LongestNumber);
        int count = 0;
        for (; number > 0x7F; number >>= 7)
            bytes[count++] = (byte)((number & 0x7F) | 0x80);
        bytes[count++] = (byte)number;
        _bytes.Advance(count);
    }
}
