using System.Collections.Immutable;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Areas;

/// <summary>The share of each passage of a unit, forward of its predecessor and backward of its successor, as far as the tables tell.</summary>
/// <param name="successors">The passages by which each unit went on, by ordinal.</param>
/// <param name="predecessors">The passages by which each unit was made, by ordinal.</param>
/// <param name="basis">By what a split unit is shared out.</param>
internal sealed class PassageShares(ImmutableArray<Succession>[] successors, ImmutableArray<Succession>[] predecessors, ApportionBasis basis)
{
    public static ShareBounds Whole { get; } = new(Rational.One, Rational.One);

    /// <summary>The parts of a unit that passed into its successors, in their order.</summary>
    public ShareBounds[] Forward(Area area)
    {
        ImmutableArray<Succession> passages = successors[area.Ordinal];
        return passages.Length == 1 ? [Whole] : Shared(passages, static passage => passage.Share, HasNothing(passages));
    }

    /// <summary>The parts of a unit that came from its predecessors, in their order.</summary>
    public ShareBounds[] Backward(Area area)
    {
        ImmutableArray<Succession> passages = predecessors[area.Ordinal];
        return passages.Length == 1 ? [Whole] : Shared(passages, static passage => passage.SuccessorShare, [.. passages.Select(BroughtNothing)]);
    }

    /// <summary>Which successors got nothing that counts on the basis, by the words of the table.</summary>
    private bool[] HasNothing(ImmutableArray<Succession> passages)
    {
        bool[] nothing = new bool[passages.Length];
        int all = basis == ApportionBasis.Population ? passages.Count(static passage => IsOpen(passage, SuccessionExtent.PartAreaAllPopulation)) : 0;
        for (int i = 0; i < nothing.Length; i++)
        {
            nothing[i] = passages[i].Share is null
                && (basis == ApportionBasis.Population ? all > 0 && passages[i].Extent != SuccessionExtent.PartAreaAllPopulation : passages[i].Extent == SuccessionExtent.PartPopulation);
        }

        return nothing;

        static bool IsOpen(Succession passage, SuccessionExtent extent) => passage.Share is null && passage.Extent == extent;
    }

    /// <summary>Whether the predecessor gave nothing that counts on the basis.</summary>
    private bool BroughtNothing(Succession passage)
    {
        ImmutableArray<Succession> siblings = successors[passage.Predecessor.Ordinal];
        return siblings.Length > 1 && passage.SuccessorShare is null && Forward(passage.Predecessor)[siblings.IndexOf(passage)].IsNothing;
    }

    /// <summary>Given shares as they are; of the rest, nothing for those that have nothing, all for the only other one, and otherwise anything up to it.</summary>
    private static ShareBounds[] Shared(ImmutableArray<Succession> passages, Func<Succession, Rational?> shareOf, bool[] nothing)
    {
        WideRational given = default;
        int open = 0;
        int free = 0;
        for (int i = 0; i < passages.Length; i++)
        {
            given += shareOf(passages[i]).GetValueOrDefault();
            open += shareOf(passages[i]) is null ? 1 : 0;
            free += shareOf(passages[i]) is null && !nothing[i] ? 1 : 0;
        }

        // Where nobody is left to take the rest, the words cannot all be true: each may have taken it.
        bool areWordsTrue = free > 0;
        int takers = areWordsTrue ? free : open;
        ShareBounds rest = Rest((WideRational)Rational.One - given, isAlone: takers == 1);
        ShareBounds[] shares = new ShareBounds[passages.Length];
        for (int i = 0; i < shares.Length; i++)
            shares[i] = shareOf(passages[i]) is { } share ? new ShareBounds(share, share) : areWordsTrue && nothing[i] ? default : rest;
        return shares;
    }

    private static ShareBounds Rest(WideRational rest, bool isAlone)
    {
        if (!rest.TryToRational(out Rational upper))
        {
            // More digits than a number holds: the nearest coarser bounds on either side.
            (Rational below, Rational above) = ShareArithmetic.Around(rest);
            return new ShareBounds(isAlone ? below : Rational.Zero, above);
        }

        return new ShareBounds(isAlone ? upper : Rational.Zero, upper);
    }
}
