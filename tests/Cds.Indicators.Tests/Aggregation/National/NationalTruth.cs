using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Areas;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Aggregation.National;

/// <summary>
/// A nation whose truth is known piece by piece. A piece is the land and people that one unit of before 1 July 2025 has in common with one of after; every
/// piece has its own counts in all of 24 months across the day. Units report the sums of their pieces; how much each piece had is then forgotten, or given as
/// shares. Sums here are plain loops over pieces.
/// </summary>
internal sealed class NationalTruth
{
    public const int MonthsBefore = 12;

    private static readonly Lazy<NationalTruth> s_instance = new(static () => new NationalTruth(seed: 20250701));

    private NationalTruth(int seed)
    {
        Random random = new(seed);
        AreaRegistry registry = SharedUnits.Registry;
        HashSet<Area> allPeopleElsewhere = [.. registry.Successions.Where(s => s.Extent == SuccessionExtent.PartAreaAllPopulation).Select(s => s.Predecessor)];
        ILookup<Area, Succession> edges = registry.Successions.Where(s => s.Successor.Level == AreaLevel.Commune).ToLookup(s => s.Predecessor);
        List<(Succession Passage, int Before, int After)> weights = [];
        foreach (IGrouping<Area, Succession> old in edges)
        {
            foreach (Succession passage in old)
            {
                bool none = passage.Extent == SuccessionExtent.PartArea && allPeopleElsewhere.Contains(old.Key);
                weights.Add((passage, none ? 0 : random.Next(1, 10), none ? 0 : random.Next(1, 10)));
            }
        }

        ILookup<Area, (Succession Passage, int Before, int After)> byOld = weights.ToLookup(x => x.Passage.Predecessor);
        ILookup<Area, (Succession Passage, int Before, int After)> byNew = weights.ToLookup(x => x.Passage.Successor);
        Pieces = [.. weights.Select(x => new Piece(
            x.Passage,
            Rational.Of(x.Before, byOld[x.Passage.Predecessor].Sum(y => y.Before)),
            Rational.Of(x.After, byNew[x.Passage.Successor].Sum(y => y.After))))];
        ByOld = Pieces.ToLookup(piece => piece.Old);
        ByNew = Pieces.ToLookup(piece => piece.New);

        // A unit's counts are a multiple of the sum of the weights of its pieces, so that each piece is whole.
        Months = [.. Period.Sequence(Period.Month(2024, 7), Period.Month(2026, 6))];
        foreach (IGrouping<Area, (Succession Passage, int Before, int After)> old in byOld)
        {
            for (int month = 0; month < MonthsBefore; month++)
            {
                (int done, int received) = Draw(random);
                foreach ((Succession passage, int before, int _) in old)
                    _counts.Add((passage.Predecessor, passage.Successor, month), (done * before, received * before));
            }
        }

        foreach (IGrouping<Area, (Succession Passage, int Before, int After)> young in byNew)
        {
            for (int month = MonthsBefore; month < Months.Length; month++)
            {
                (int done, int received) = Draw(random);
                foreach ((Succession passage, int _, int after) in young)
                    _counts.Add((passage.Predecessor, passage.Successor, month), (done * after, received * after));
            }
        }
    }

    public static NationalTruth Instance => s_instance.Value;

    private readonly Dictionary<(Area Old, Area New, int Month), (long Done, long Received)> _counts = [];

    public Piece[] Pieces { get; }

    public ILookup<Area, Piece> ByOld { get; }

    public ILookup<Area, Piece> ByNew { get; }

    public Period[] Months { get; }

    /// <summary>The counts of the pieces of one month that a choice keeps.</summary>
    public Ratio Sum(int month, IEnumerable<Piece> pieces)
    {
        long done = 0;
        long received = 0;
        foreach (Piece piece in pieces)
        {
            (long d, long r) = _counts[(piece.Old, piece.New, month)];
            (done, received) = (done + d, received + r);
        }

        return Ratio.Of(done, received);
    }

    /// <summary>What the units of each time reported.</summary>
    public IEnumerable<Observation> Reports(Subject subject)
    {
        for (int month = 0; month < Months.Length; month++)
        {
            foreach (IGrouping<Area, Piece> unit in month < MonthsBefore ? ByOld : ByNew)
                yield return new Observation(subject, unit.Key, Months[month], ObservedValue.Of(Sum(month, unit)));
        }
    }

    /// <summary>The shares that were forgotten.</summary>
    public IEnumerable<SuccessionShare> Shares() => Pieces.Select(piece => new SuccessionShare
    {
        Effective = piece.Passage.Effective,
        Predecessor = piece.Old.Key,
        Successor = piece.New.Key,
        Share = piece.ShareOfOld,
        SuccessorShare = piece.ShareOfNew,
    });

    private static (int Done, int Received) Draw(Random random)
    {
        int received = random.Next(0, 200);
        return (random.Next(0, received + 1), received);
    }

    /// <summary>The people of one old unit who are in one new unit.</summary>
    internal sealed record Piece(Succession Passage, Rational ShareOfOld, Rational ShareOfNew)
    {
        public Area Old => Passage.Predecessor;

        public Area New => Passage.Successor;
    }
}
