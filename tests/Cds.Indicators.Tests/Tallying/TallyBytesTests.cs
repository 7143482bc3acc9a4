using System.Buffers;
using System.Security.Cryptography;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Tests.Tallying;

public sealed class TallyBytesTests
{
    private const string Fixture = "tests/Cds.Indicators.Tests/Reference/json/tally-v1.hex";

    [Fact]
    public void Version_1_stays_readable_and_is_what_is_written()
    {
        byte[] bytes = Convert.FromHexString(File.ReadAllText(Repository.File(Fixture)).ReplaceLineEndings(""));
        Assert.Equal(TallyMade.Small, Tally.FromBytes(bytes));
        Assert.Equal(bytes, TallyMade.Small.ToBytes());
    }

    [Fact]
    public void The_first_bytes_are_as_documented()
    {
        TallyStructure structure = new([new TallyColumn("a", "n", "d", "x", "y", 2, 1)], PeriodKind.Month, ReportingCalendar.Gregorian);
        byte[] bytes = new TallyBuilder(structure).Add(0, "7", Period.Month(1, 3), -2, 300).Build().ToBytes();
        byte[] expected =
        [
            .. "CDSTALLY"u8, 1, 35,
            3, 9, .. "GREGORIAN"u8,
            1, 1, .. "a"u8, 1, .. "n"u8, 1, 1, .. "d"u8, 1, .. "x"u8, 1, .. "y"u8, 2, 1,
            1, 1, .. "7"u8,
            1, 59,
            0, 0,
            3,
            0xD8, 0x04,
        ];
        Assert.Equal([.. expected, .. SHA256.HashData(expected)], bytes);
    }

    [Fact]
    public void Every_tally_comes_back() => Property.Holds(TallyMade.Arbitrary, static sums =>
    {
        Tally tally = TallyMade.Of(sums);
        ArrayBufferWriter<byte> writer = new();
        tally.WriteTo(writer);
        Assert.Equal(tally, Tally.FromBytes(writer.WrittenSpan));
        Assert.Equal(tally.ToBytes(), writer.WrittenSpan.ToArray());
        Assert.Equal(tally, Tally.Merge(Tally.FromBytes(tally.ToBytes()), TallyMade.Of()));
    });

    [Fact]
    public void Sums_at_the_ends_of_64_bits_come_back()
    {
        Period july = Period.Month(2025, 7);
        Tally tally = TallyMade.Of(
            new TallyMade.Sum(2, "1", july, long.MinValue, 0), new TallyMade.Sum(2, "2", july, long.MaxValue, 0), new TallyMade.Sum(0, "3", july, -1, long.MaxValue), new TallyMade.Sum(2, "4", july, long.MinValue, 0));
        Assert.Equal(tally, Tally.FromBytes(tally.ToBytes()));
    }

    [Fact]
    public void The_first_and_the_last_day_come_back()
    {
        TallyStructure structure = new([TallyMade.OnTime], PeriodKind.Day, ReportingCalendar.Gregorian);
        Tally tally = new TallyBuilder(structure)
            .Add(0, "1", Period.Day(new NodaTime.LocalDate(9999, 12, 31)), 1, 1)
            .Add(0, "1", Period.Day(new NodaTime.LocalDate(1, 1, 1)), 1, 1)
            .Build();
        Assert.Equal(tally, Tally.FromBytes(tally.ToBytes()));
    }

    [Fact]
    public void Tallies_are_equal_where_their_bytes_are()
    {
        Arbitrary<TallyMade.Sum[]> few = Arb.From((
            from area in Gen.Elements("1", "2") from numerator in Gen.Choose(-1, 1) from denominator in Gen.Choose(0, 1) select new TallyMade.Sum(0, area, Period.Month(2025, 1), numerator, denominator)).ArrayOf(2));
        Property.Holds(few, few, static (first, second) =>
        {
            Tally left = TallyMade.Of(first);
            Tally right = TallyMade.Of(second);
            Assert.Equal(left.Equals(right), left.ToBytes().AsSpan().SequenceEqual(right.ToBytes()));
            Assert.True(!left.Equals(right) || left.GetHashCode() == right.GetHashCode());
        });
    }

    [Fact]
    public void Every_altered_byte_is_refused()
    {
        byte[] bytes = TallyMade.Small.ToBytes();
        for (int at = 0; at < bytes.Length; at++)
        {
            for (int mask = 1; mask < 256; mask++)
            {
                bytes[at] ^= (byte)mask;
                Refused(bytes);
                bytes[at] ^= (byte)mask;
            }
        }
    }

    [Fact]
    public void Every_cut_is_refused_and_so_is_what_follows()
    {
        byte[] bytes = TallyMade.Small.ToBytes();
        for (int length = 0; length < bytes.Length; length++)
            Refused(bytes.AsSpan(0, length));
        Refused([.. bytes, 0]);
        Refused([.. bytes, .. bytes]);
    }

    [Fact]
    public void A_refusal_says_what_is_wrong()
    {
        byte[] bytes = TallyMade.Small.ToBytes();
        Assert.Equal("The bytes are not a tally: they do not begin with CDSTALLY. Give what Tally.ToBytes wrote.", Refused([]).Message);
        Assert.Equal("The bytes are not a tally: they do not begin with CDSTALLY. Give what Tally.ToBytes wrote.", Refused("{\"format\": 1}"u8).Message);
        Assert.Equal("The bytes are not a tally: they are cut off after 3 bytes. Take them anew from where they were written.", Refused("CDS"u8).Message);
        Assert.Equal("The bytes are not a tally: they are of version 2, and version 1 is read. Read them with a library of that version.", Refused([.. bytes[..8], 2, .. bytes[9..]]).Message);
        Assert.Equal(
            FormattableString.Invariant($"The bytes are not a tally: they are cut off: the body has {bytes.Length - 43} bytes and the checksum 32, and {bytes.Length - 12} are there. Take them anew from where they were written."),
            Refused(bytes.AsSpan(0, bytes.Length - 1)).Message);
        Assert.Equal("The bytes are not a tally: 2 bytes follow the tally. Give the bytes of one tally.", Refused([.. bytes, 0, 0]).Message);
        bytes[^40]++;
        Assert.Equal("The bytes are not a tally: they were altered: the checksum is another one. Take them anew from where they were written.", Refused(bytes).Message);
    }

    [Fact]
    public void Whatever_is_forged_with_a_right_checksum_is_refused_or_is_what_the_tally_writes()
    {
        byte[] body = BodyOf(TallyMade.Small);
        Property.Holds(Arb.From(Gen.Choose(0, body.Length - 1)), Arb.From(Gen.Choose(0, 3)), Arb.From(Gen.Elements<byte>(0, 1, 2, 3, 0x7F, 0x80, 0xFF, (byte)'0', (byte)'1').ArrayOf()), (at, length, put) =>
        {
            byte[] forged = Sealed([.. body[..at], .. put, .. body[Math.Min(at + length, body.Length)..]]);
            try
            {
                Assert.Equal(forged, Tally.FromBytes(forged).ToBytes());
            }
            catch (FormatException)
            {
            }
        });
    }

    [Theory]
    [InlineData("03 09 475245474F5249414E 00", "'': a tally has at least one column")]
    [InlineData("08 09 475245474F5249414E 01 0161 016E 00 0178 0179 00 00", "'YearToDate': periods of the kind do not follow one another without gap")]
    [InlineData("E803 09 475245474F5249414E 01 0161 016E 00 0178 0179 00 00", "'255': periods of the kind do not follow one another without gap")]
    [InlineData("03 03 584D41 00", "'XMA' is not a reporting calendar")]
    [InlineData("03 04 5753554E 01 0161 016E 00 0178 0179 00 00 00 00", "the calendar WSUN is GREGORIAN for these periods")]
    [InlineData("03 09 475245474F5249414E 01 0161 016E 02", "whether 'a' has a denominator is neither 0 nor 1")]
    [InlineData("03 09 475245474F5249414E 01 0161 016E 00 0178 0179 13 00 00 00", "'19': a measure has 0 to 18 decimals")]
    [InlineData("03 09 475245474F5249414E 01 0161 02C328 00 0178 0179 00 00 00 00", "a text is not UTF-8")]
    [InlineData("03 09 475245474F5249414E FFFFFFFFFFFFFFFFFF01", "a number is larger than the bytes that are left")]
    [InlineData("03 09 475245474F5249414E FFFFFFFFFFFFFFFFFF02", "a number does not fit 64 bits")]
    [InlineData("03 09 475245474F5249414E 8100", "a number is written longer than it is")]
    [InlineData("03 09 475245474F5249414E 01 0161 016E 00 0178 0179 00 00 02 0132 0131", "the area '1' does not come after '2'")]
    [InlineData("03 09 475245474F5249414E 01 0161 016E 00 0178 0179 00 00 00 01 3C", "no period of the kind Month begins on 0001-03-02")]
    [InlineData("03 09 475245474F5249414E 01 0161 016E 00 0178 0179 00 00 00 02 3B 00", "a period does not come after the one before, or lies outside the years 1 to 9999")]
    [InlineData("03 09 475245474F5249414E 01 0161 016E 00 0178 0179 00 00 00 02 3B FFFFFFFFFFFFFFFFFF01", "a period does not come after the one before, or lies outside the years 1 to 9999")]
    [InlineData("03 09 475245474F5249414E 01 0161 016E 00 0178 0179 00 00 01 0131 01 3B 09 00", "there are more cells than bytes")]
    [InlineData("03 09 475245474F5249414E 01 0161 016E 00 0178 0179 00 00 01 0131 01 3B 00 01", "a cell has a period that is not there")]
    [InlineData("03 09 475245474F5249414E 01 0161 016E 00 0178 0179 00 00 01 0131 01 3B 01 00 FFFFFFFFFFFFFFFFFF01 02 02", "a cell has a period that is not there")]
    [InlineData("03 09 475245474F5249414E 01 0161 016E 00 0178 0179 00 00 01 0131 01 3B 00 00", "there are more sums than bytes")]
    [InlineData("03 09 475245474F5249414E 01 0161 016E 00 0178 0179 00 00 01 0131 01 3B 00 00 02 02", "bytes follow the last sum")]
    [InlineData("03 09 475245474F5249414E 01 0161 016E 00 0178 0179 00 00 01 0131 01 3B 00 00 00", "a cell has no sum, or a period has no cell")]
    [InlineData("03 09 475245474F5249414E 01 0161 016E 00 0178 0179 00 00 00 01 3B", "a cell has no sum, or a period has no cell")]
    [InlineData("03 09 475245474F5249414E 01 0161 016E 01 0164 0178 0179 00 00 01 0131 01 3B 00 00 02 01", "'a, 1, 0001-M03': the denominator is -1, and may not be negative.")]
    [InlineData("03 09 475245474F5249414E 01 0161 016E 00 0178 0179 00 00 01 0120 01 3B 00 00 02", "' ': the code of an area is 1 to 64 characters,")]
    public void A_body_that_cannot_be_is_refused(string hex, string rule) => Assert.StartsWith(
        $"The bytes are not a tally: {rule}", Refused(Sealed(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_small_input_takes_little_memory_whatever_it_says()
    {
        string[] bodies =
        [
            "03 09 475245474F5249414E 01 0161 016E 00 0178 0179 00 00 FFFFFFFF07",
            "03 09 475245474F5249414E 01 0161 016E 00 0178 0179 00 00 01 0131 FFFFFFFF07",
            "03 09 475245474F5249414E 01 0161 016E 00 0178 0179 00 00 01 0131 01 3B FFFFFFFF07 00",
            "03 09 475245474F5249414E 01 0161 FFFFFFFF07",
        ];
        foreach (string body in bodies)
        {
            byte[] bytes = Sealed(Convert.FromHexString(body.Replace(" ", "", StringComparison.Ordinal)));
            long before = GC.GetAllocatedBytesForCurrentThread();
            Refused(bytes);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
        }
    }

    [Fact]
    public void A_large_tally_takes_some_bytes_for_each_sum()
    {
        Tally large = TallyMade.Large(areas: 3321, months: 31, seed: 3);
        byte[] bytes = large.ToBytes();
        Assert.Equal(102_951, large.Count);
        Assert.InRange(bytes.Length, 100_000, 20 * large.Count);
        Assert.Equal(large, Tally.FromBytes(bytes));
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Bytes_are_the_same_in_every_culture(string culture)
    {
        byte[] bytes = TallyMade.Small.ToBytes();
        using CultureScope scope = new(culture);
        Assert.Equal(bytes, TallyMade.Small.ToBytes());
        Assert.Equal(TallyMade.Small, Tally.FromBytes(bytes));
        Assert.Equal("dossier.on-time, dossier.hours, fees.balance per Month (GREGORIAN): 3 cells", TallyMade.Small.ToString());
    }

    [Fact]
    public void A_writer_that_is_null_is_refused() => Assert.Throws<ArgumentNullException>(static () => TallyMade.Small.WriteTo(null!));

    private static FormatException Refused(ReadOnlySpan<byte> bytes)
    {
        try
        {
            Tally.FromBytes(bytes);
        }
        catch (FormatException e)
        {
            return e;
        }

        throw new Xunit.Sdk.XunitException($"The bytes were read: {Convert.ToHexString(bytes)}");
    }

    private static byte[] BodyOf(Tally tally)
    {
        byte[] bytes = tally.ToBytes();
        int start = bytes[9] < 0x80 ? 10 : 11;
        return bytes[start..^32];
    }

    /// <summary>A body with the right frame around it.</summary>
    private static byte[] Sealed(ReadOnlySpan<byte> body)
    {
        byte[] length = body.Length < 0x80 ? [(byte)body.Length] : [(byte)((body.Length & 0x7F) | 0x80), (byte)(body.Length >> 7)];
        byte[] whole = [.. "CDSTALLY"u8, 1, .. length, .. body];
        return [.. whole, .. SHA256.HashData(whole)];
    }
}
