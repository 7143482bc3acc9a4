namespace Cds.Indicators.Aggregation.Streaming;

/// <summary>What was taken over from a cell before its 64 bits might have run over.</summary>
internal struct WideCell
{
    public Int128 Numerator;
    public Int128 Denominator;
    public long Count;
}
