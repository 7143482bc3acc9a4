using System.Collections;

namespace Cds.Indicators.Tallying;

/// <summary>The cells of a tally, made when they are looked at.</summary>
internal sealed class TallyCells(Tally tally) : IReadOnlyList<TallyCell>
{
    public int Count => tally.Count;

    public TallyCell this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, tally.Count);
            return new TallyCell(tally, index);
        }
    }

    public IEnumerator<TallyCell> GetEnumerator()
    {
        for (int cell = 0; cell < tally.Count; cell++)
            yield return new TallyCell(tally, cell);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
