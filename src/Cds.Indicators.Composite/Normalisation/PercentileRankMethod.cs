using System.Globalization;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Statistics;

namespace Cds.Indicators.Composite.Normalisation;

internal sealed record PercentileRankMethod(RankTies Ties, OutputRange Range) : NormalisationMethod
{
    internal override double? MirrorSum => Range.Sum;

    internal override bool TakesReference => false;

    internal override void Apply(in NormalisationContext context)
    {
        Span<double> results = context.Results;
        int count = RankValues.Rank(context.Values, Ties, !context.IsReversed, results);
        if (count < 2)
            context.Undefined(count == 0 ? UndefinedCase.AllMissing : UndefinedCase.SingleValue);
        else
            LinearScale.Apply(results, results, 1, count, Range, Range.Lowest, Range.Highest);
    }

    private protected override string Describe() => string.Create(
        CultureInfo.InvariantCulture, $"percentile-rank({RankOrderMethod.Word(Ties)}, {Range.Lowest:R}, {Range.Highest:R})");
}
