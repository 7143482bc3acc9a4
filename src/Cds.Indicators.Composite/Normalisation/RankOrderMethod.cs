using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Statistics;

namespace Cds.Indicators.Composite.Normalisation;

internal sealed record RankOrderMethod(RankTies Ties, int Lowest) : NormalisationMethod
{
    internal override double? MirrorSum => null;

    internal override bool TakesReference => false;

    public static ParameterFault? FaultOf(RankTies ties) =>
        ParameterFault.Unless(Enum.IsDefined(ties), nameof(ties), ties, "it is not a rule for equal values", "Give Minimum, Average or Maximum.");

    /// <summary>The word for a rule for equal values.</summary>
    public static string Word(RankTies ties) => ties switch
    {
        RankTies.Minimum => "minimum",
        RankTies.Average => "average",
        _ => "maximum",
    };

    internal override void Apply(in NormalisationContext context)
    {
        if (RankValues.Rank(context.Values, Ties, !context.IsReversed, context.Results) == 0)
        {
            context.Undefined(UndefinedCase.AllMissing);
            return;
        }

        if (Lowest == 1)
            return;
        foreach (ref double rank in context.Results)
            rank = double.IsNaN(rank) ? rank : rank - 1;
    }

    private protected override string Describe() => $"{(Lowest == 1 ? "rank" : "borda")}({Word(Ties)})";
}
