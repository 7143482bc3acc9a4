using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Tallying;

/// <summary>Reads a tally from bytes; <see cref="Tally.ToBytes"/> says what they are. Every number is held against the bytes that are left before anything is made of it.</summary>
internal ref struct TallyBytesReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private const string Cure = "Take them anew from where they were written.";

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private ReadOnlySpan<byte> _rest;

    /// <exception cref="FormatException">The bytes are refused.</exception>
    public Tally Read()
    {
        OpenBody();
        TallyStructure structure = ReadStructure();
        string[] areas = ReadAreas();
        Period[] periods = ReadPeriods(structure);
        (int[] cellArea, int[] cellPeriod) = ReadCells(areas.Length, periods.Length);

        int sums = structure.Columns.Sum(static column => column.IsPair ? 2 : 1);
        if ((long)sums * cellArea.Length > _rest.Length)
            throw Refuse("there are more sums than bytes");
        long[][] numerators = new long[structure.Columns.Length][];
        long[]?[] denominators = new long[structure.Columns.Length][];
        for (int column = 0; column < numerators.Length; column++)
        {
            numerators[column] = ReadSums(cellArea.Length);
            denominators[column] = structure.Columns[column].IsPair ? ReadSums(cellArea.Length) : null;
        }

        if (!_rest.IsEmpty)
            throw Refuse("bytes follow the last sum");
        return Make(structure, areas, periods, cellArea, cellPeriod, numerators, denominators);
    }

    private static Tally Make(TallyStructure structure, string[] areas, Period[] periods, int[] cellArea, int[] cellPeriod, long[][] numerators, long[]?[] denominators)
    {
        Tally tally;
        try
        {
            tally = Tally.Trusted(structure, areas, periods, cellArea, cellPeriod, numerators, denominators);
        }
        catch (FaultException e)
        {
            throw new FormatException($"The bytes are not a tally: {e.Message}", e);
        }

        return tally.Count == cellArea.Length && tally.Areas.Length == areas.Length && tally.Periods.Length == periods.Length
            ? tally
            : throw Refuse("a cell has no sum, or a period has no cell");
    }

    /// <summary>Checks everything outside the body.</summary>
    private void OpenBody()
    {
        int known = Math.Min(_bytes.Length, TallyBytes.Magic.Length);
        if (_bytes.IsEmpty || !_bytes[..known].SequenceEqual(TallyBytes.Magic[..known]))
            throw Refuse("they do not begin with CDSTALLY", "Give what Tally.ToBytes wrote.");
        _rest = _bytes[known..];
        ulong version = ReadNumber();
        if (version != TallyBytes.Version)
            throw Refuse(FormattableString.Invariant($"they are of version {version}, and version {TallyBytes.Version} is read"), "Read them with a library of that version.");

        ulong length = ReadNumber();
        ulong there = (ulong)_rest.Length;
        if (there < TallyBytes.ChecksumLength || there - TallyBytes.ChecksumLength < length)
            throw Refuse(FormattableString.Invariant($"they are cut off: the body has {length} bytes and the checksum {TallyBytes.ChecksumLength}, and {there} are there"));
        if (there - TallyBytes.ChecksumLength > length)
            throw Refuse(FormattableString.Invariant($"{there - TallyBytes.ChecksumLength - length} bytes follow the tally"), "Give the bytes of one tally.");
        if (!SHA256.HashData(_bytes[..^TallyBytes.ChecksumLength]).AsSpan().SequenceEqual(_bytes[^TallyBytes.ChecksumLength..]))
            throw Refuse("they were altered: the checksum is another one");
        _rest = _rest[..^TallyBytes.ChecksumLength];
    }

    private TallyStructure ReadStructure()
    {
        ulong kind = ReadNumber();
        string id = ReadText();
        if (!ReportingCalendar.TryParse(id, provider: null, out ReportingCalendar? calendar))
            throw Refuse($"'{id}' is not a reporting calendar");

        TallyColumn[] columns = new TallyColumn[ReadCount()];
        for (int i = 0; i < columns.Length; i++)
        {
            string code = ReadText();
            string numerator = ReadText();
            string? denominator = ReadNumber() switch
            {
                0 => null,
                1 => ReadText(),
                _ => throw Refuse($"whether '{code}' has a denominator is neither 0 nor 1"),
            };
            columns[i] = new TallyColumn(code, numerator, denominator, ReadText(), ReadText(), ReadDecimals(), ReadDecimals());
        }

        foreach ((_, _, string value, string rule, _) in TallyStructure.BrokenRules(ImmutableArray.Create(columns), (PeriodKind)Math.Min(kind, byte.MaxValue), calendar))
            throw Refuse($"'{value}': {rule}");
        TallyStructure structure = new(ImmutableArray.Create(columns), (PeriodKind)kind, calendar);
        return structure.Calendar == calendar ? structure : throw Refuse($"the calendar {calendar} is {structure.Calendar} for these periods");
    }

    private string[] ReadAreas()
    {
        string[] areas = new string[ReadCount()];
        for (int i = 0; i < areas.Length; i++)
        {
            areas[i] = ReadText();
            if (i > 0 && string.CompareOrdinal(areas[i - 1], areas[i]) >= 0)
                throw Refuse($"the area '{areas[i]}' does not come after '{areas[i - 1]}'");
        }

        return areas;
    }

    private Period[] ReadPeriods(TallyStructure structure)
    {
        Period[] periods = new Period[ReadCount()];
        ulong day = 0;
        for (int i = 0; i < periods.Length; i++)
        {
            ulong distance = ReadNumber();
            if (distance > DayNumber.Maximum || (day += distance) > DayNumber.Maximum || (i > 0 && distance == 0))
                throw Refuse("a period does not come after the one before, or lies outside the years 1 to 9999");
            if (!PeriodAxis.TryContaining((int)day, structure.Kind, structure.Calendar, out periods[i]) || periods[i].FirstDay != (int)day)
                throw Refuse(FormattableString.Invariant($"no period of the kind {structure.Kind} begins on {DayNumber.ToDate((int)day):uuuu-MM-dd}"));
        }

        return periods;
    }

    private (int[] Area, int[] Period) ReadCells(int areas, int periods)
    {
        List<int> cellArea = [];
        List<int> cellPeriod = [];
        for (int area = 0; area < areas; area++)
        {
            ulong more = ReadNumber();
            if (more >= (ulong)_rest.Length)
                throw Refuse("there are more cells than bytes");
            ulong period = ReadNumber();
            for (; ; more--)
            {
                if (period >= (ulong)periods)
                    throw Refuse("a cell has a period that is not there");
                cellArea.Add(area);
                cellPeriod.Add((int)period);
                if (more == 0)
                    break;
                ulong distance = ReadNumber();
                period = distance < (ulong)periods ? period + distance + 1 : throw Refuse("a cell has a period that is not there");
            }
        }

        return ([.. cellArea], [.. cellPeriod]);
    }

    private long[] ReadSums(int count)
    {
        long[] sums = new long[count];
        long last = 0;
        for (int i = 0; i < count; i++)
            sums[i] = last = unchecked(last + TallyBytes.Unfold(ReadNumber()));
        return sums;
    }

    private string ReadText()
    {
        int length = ReadCount();
        ReadOnlySpan<byte> text = _rest[..length];
        _rest = _rest[length..];
        try
        {
            return s_strict.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            throw Refuse("a text is not UTF-8");
        }
    }

    private int ReadDecimals() => (int)Math.Min(ReadNumber(), TallyStructure.MaximumDecimals + 1);

    /// <summary>A number of things of which each takes a byte at least.</summary>
    private int ReadCount()
    {
        ulong count = ReadNumber();
        return count <= (ulong)_rest.Length ? (int)count : throw Refuse("a number is larger than the bytes that are left");
    }

    private ulong ReadNumber()
    {
        ulong number = 0;
        for (int shift = 0; ; shift += 7)
        {
            if (_rest.IsEmpty)
                throw Refuse(FormattableString.Invariant($"they are cut off after {_bytes.Length} bytes"));
            byte next = _rest[0];
            _rest = _rest[1..];
            if (shift == 63 && next > 1)
                throw Refuse("a number does not fit 64 bits");
            if (next == 0 && shift > 0)
                throw Refuse("a number is written longer than it is");
            number |= unchecked((ulong)(next & 0x7F) << shift);
            if (next < 0x80)
                return number;
        }
    }

    private static FormatException Refuse(string rule, string cure = Cure) => new($"The bytes are not a tally: {rule}. {cure}");
}
