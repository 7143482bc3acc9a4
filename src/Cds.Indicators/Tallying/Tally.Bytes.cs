using System.Buffers;

namespace Cds.Indicators.Tallying;

/// <content>The compact form.</content>
public sealed partial class Tally
{
    /// <summary>The tally in bytes, to be kept or sent: some bytes for each sum. Equal tallies have equal bytes, on every machine.</summary>
    /// <returns>The bytes, which <see cref="FromBytes"/> reads.</returns>
    /// <remarks>
    /// <para>Version 1. Numbers are unsigned, seven bits a byte, the lowest first, the high bit set where more follow; texts are their number of bytes and UTF-8.</para>
    /// <list type="number">
    /// <item>The eight letters <c>CDSTALLY</c>, the version, and the number of bytes of the body.</item>
    /// <item>The body: the kind of the periods (its value in <see cref="Periods.PeriodKind"/>) and the id of the calendar; the number of columns, and for each its code, numerator, 1 and the denominator or 0,
    /// area, date and both numbers of decimals; the number of areas and their codes; the number of periods and their first days, as the days since 0001-01-01 of the first and the distances of the others; for each
    /// area the number of its cells less one and the periods of them, as an index and then the distances less one; for each column the numerators of all cells, and the denominators of a
    /// pair, each as the difference to the one before, modulo 2^64, with the sign in the lowest bit.</item>
    /// <item>The SHA-256 of everything before, 32 bytes. It guards against accidents on the way, not against whoever alters both.</item>
    /// </list>
    /// </remarks>
    /// <example><code>
    /// File.WriteAllBytes("2025-08-31.tally", tally.ToBytes());
    /// Tally back = Tally.FromBytes(File.ReadAllBytes("2025-08-31.tally"));
    /// </code></example>
    public byte[] ToBytes() => TallyBytesWriter.Write(this);

    /// <summary>Writes the tally in bytes, as <see cref="ToBytes"/> describes them.</summary>
    /// <param name="writer">Where to write.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteTo(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(ToBytes());
    }

    /// <summary>Reads a tally from bytes that <see cref="ToBytes"/> made.</summary>
    /// <param name="bytes">The bytes of one tally, no more and no less.</param>
    /// <returns>The tally.</returns>
    /// <remarks>Nothing is believed: whatever the bytes are, no more memory is taken than some times their number.</remarks>
    /// <exception cref="FormatException">The bytes are no tally, are of a newer version, are cut off, were altered, or break a rule; the message says which.</exception>
    public static Tally FromBytes(ReadOnlySpan<byte> bytes) => new TallyBytesReader(bytes).Read();
}
