using System.Security.Cryptography;

namespace Cds.Indicators.Tallying;

/// <summary>What the writer and the reader of bytes share.</summary>
internal static class TallyBytes
{
    public const int Version = 1;
    public const int ChecksumLength = SHA256.HashSizeInBytes;

    public static ReadOnlySpan<byte> Magic => "CDSTALLY"u8;

    /// <summary>The checksum of a tally: the last 32 bytes of its bytes of version 1, in lower-case hexadecimal digits.</summary>
    public static string ChecksumOf(Tally tally) => Convert.ToHexStringLower(TallyBytesWriter.Write(tally).AsSpan()[^ChecksumLength..]);

    /// <summary>A signed number as an unsigned one that is small where the number is near zero.</summary>
    public static ulong Fold(long value) => unchecked((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>The number that <see cref="Fold"/> was given.</summary>
    public static long Unfold(ulong folded) => unchecked((long)(folded >> 1) ^ -(long)(folded & 1));
}
