using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Indicators;
using Cds.Indicators.Peers.Data;

namespace Cds.Indicators.Peers.Composite;

/// <summary>Figures made up in the shape of COINr's example: 49 skewed indicators in 8 pillars and 2 sub-indices, a hundredth of the cells empty.</summary>
internal static class MadeIndex
{
    /// <summary>Units of COINr's example.</summary>
    public const int Units = 51;

    public const int Indicators = 49;

    private const ulong Seed = 49;

    private static readonly (string Code, int Indicators, string SubIndex)[] s_pillars =
    [
        ("Physical", 8, "Conn"), ("ConEcFin", 5, "Conn"), ("Political", 3, "Conn"), ("Instit", 6, "Conn"), ("P2P", 8, "Conn"),
        ("Environ", 5, "Sust"), ("Social", 9, "Sust"), ("SusEcFin", 5, "Sust"),
    ];

    /// <summary>The hierarchy; less is better of every fifth indicator.</summary>
    public static IndexNode Root()
    {
        int next = 0;
        Dictionary<string, List<IndexNode>> subIndices = new(StringComparer.Ordinal) { ["Conn"] = [], ["Sust"] = [] };
        foreach ((string code, int indicators, string subIndex) in s_pillars)
        {
            IndexNode[] children = [.. Enumerable.Range(next, indicators).Select(static i => IndexNode.Indicator(CodeOf(i), i % 5 == 4 ? Direction.LowerIsBetter : Direction.HigherIsBetter))];
            next += indicators;
            subIndices[subIndex].Add(IndexNode.Group(code, children));
        }

        return IndexNode.Group("Index", [.. subIndices.Select(static s => IndexNode.Group(s.Key, [.. s.Value]))]);
    }

    /// <summary>The figures, in the order of the codes of the units.</summary>
    public static IndexData Figures(int units) => IndexData.Of(
        Enumerable.Range(0, units).Select(static unit => $"{unit:D6}"),
        Enumerable.Range(0, Indicators).Select(indicator => KeyValuePair.Create(CodeOf(indicator), Column(units, indicator))),
        [KeyValuePair.Create("half", (string?[])[.. Enumerable.Range(0, units).Select(static unit => unit % 2 == 0 ? "even" : "odd")])]);

    /// <summary>The figures of one indicator; NaN for an empty cell.</summary>
    public static double[] Column(int units, int indicator)
    {
        double[] column = new double[units];
        for (int unit = 0; unit < units; unit++)
        {
            ulong bits = SplitMix.At(Seed + (ulong)indicator, (ulong)unit);
            double uniform = (bits >> 11) * (1.0 / (1UL << 53));
            // Skewed to the right, more so from indicator to indicator.
            column[unit] = bits % 100 == 0 ? double.NaN : Math.Exp(uniform * (1 + (indicator % 4))) - 1;
        }

        return column;
    }

    private static string CodeOf(int indicator) => $"I{indicator:D2}";
}
