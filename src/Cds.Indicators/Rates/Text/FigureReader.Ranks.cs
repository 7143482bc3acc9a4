using System.Diagnostics.CodeAnalysis;

namespace Cds.Indicators.Rates.Text;

internal ref partial struct FigureReader
{
    private bool TryReadRank([NotNullWhen(true)] out Figure? figure)
    {
        figure = null;
        if (TryReadWords(FigureWords.Among))
        {
            if (!TryReadPlace(out int among))
                return false;
            figure = Figure.Tier(among);
            return true;
        }

        if (TryReadWords(FigureWords.Top))
            return TryReadRankRequirement(Qualifier.AtMost, out figure);
        if (!TryReadPlaceInWords(out int rank) || !TryReadOf(rank, out int? of))
            return false;

        int afterRank = _numbers.Position;
        _numbers.SkipSpaces();
        bool isRequirement = TryReadWords(FigureWords.AfterRank, out Qualifier qualifier);
        if (!isRequirement)
            _numbers.Position = afterRank;
        figure = isRequirement ? Figure.RankRequirement(qualifier, rank, of) : Figure.Rank(rank, of);
        return true;
    }

    /// <summary>What follows #, after a sign such as &lt;=, and top.</summary>
    private bool TryReadRankRequirement(Qualifier qualifier, [NotNullWhen(true)] out Figure? figure)
    {
        figure = null;
        int start = _numbers.Position;
        if (!TryReadPlace(out int rank) || !TryReadOf(rank, out int? of))
            return false;
        if (qualifier is not (Qualifier.AtLeast or Qualifier.AtMost))
            return _numbers.Fail(start, "a place is at least or at most", "Write <=#3 for the third place or better.");
        figure = Figure.RankRequirement(qualifier, rank, of);
        return true;
    }

    /// <summary>đứng đầu, thứ 4, thứ nhất, ranked 4th.</summary>
    private bool TryReadPlaceInWords(out int rank)
    {
        rank = 1;
        if (TryReadWords(FigureWords.First))
            return true;
        if (!TryReadWords(FigureWords.Rank))
            return false;

        foreach ((string words, int place) in FigureWords.Ordinals)
        {
            if (TryReadWord(words))
            {
                rank = place;
                return true;
            }
        }

        if (!TryReadPlace(out rank))
            return false;
        TryReadWords(FigureWords.OrdinalEndings);
        return true;
    }

    private bool TryReadOf(int rank, out int? of)
    {
        of = null;
        int afterRank = _numbers.Position;
        _numbers.SkipSpaces();
        if (!TryReadWords(FigureWords.Of))
        {
            _numbers.Position = afterRank;
            return true;
        }

        int start = _numbers.Position;
        if (!TryReadPlace(out int count))
            return false;
        of = count;
        return count >= rank || _numbers.Fail(start, "a place lies among as many", "Write thứ 4/13.");
    }

    private bool TryReadPlace(out int place)
    {
        int start = _numbers.Position;
        bool read = _numbers.TryReadInteger(out Int128 value);
        bool isPlace = value >= 1 && value <= int.MaxValue;
        place = isPlace ? (int)value : 0;
        return read && (isPlace || _numbers.Fail(start, "a place is a whole number from 1 to 2147483647", "Write thứ 4/13."));
    }
}
