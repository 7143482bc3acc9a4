namespace Cds.Indicators.Composite.Internal;

/// <summary>
/// Cells without a number, in columns of doubles: a NaN whose payload says why. Any NaN of another origin reads as <see cref="MissingKind.NoData"/>. Nothing is
/// ever reckoned with such a cell, so the payload is only copied; outside this assembly it is an outcome.
/// </summary>
internal static class Missing
{
    private const ulong QuietNaN = 0x7FF8_0000_0000_0000;

    /// <summary>A cell for which nothing was given.</summary>
    public const double NoData = double.NaN;

    /// <summary>A cell without a number for a reason.</summary>
    /// <param name="kind">The reason.</param>
    /// <param name="detail">The undefined case, where the reason is one.</param>
    public static double Of(MissingKind kind, byte detail = 0) => BitConverter.UInt64BitsToDouble(QuietNaN | ((ulong)kind << 8) | detail);

    /// <summary>The reason of a cell that is NaN.</summary>
    public static MissingKind Kind(double cell)
    {
        ulong kind = (BitConverter.DoubleToUInt64Bits(cell) >> 8) & 0xFF;
        return kind <= (ulong)MissingKind.Undefined ? (MissingKind)kind : MissingKind.NoData;
    }

    /// <summary>The undefined case of a cell whose reason is one.</summary>
    public static byte Detail(double cell) => (byte)(BitConverter.DoubleToUInt64Bits(cell) & 0xFF);
}
