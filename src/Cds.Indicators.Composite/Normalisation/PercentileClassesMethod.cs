using System.Collections.Immutable;
using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Statistics;

namespace Cds.Indicators.Composite.Normalisation;

internal sealed record PercentileClassesMethod(ImmutableArray<PercentileClass> Classes) : NormalisationMethod
{
    internal override double? MirrorSum => Classes[0].Score + Classes[^1].Score;

    internal override bool TakesReference => false;

    public static ParameterFault? FaultOf(ReadOnlySpan<PercentileClass> classes)
    {
        if (classes.IsEmpty || classes[0].From != 0)
            return new ParameterFault(nameof(classes), classes.Length, "there is no class that begins at the percentile 0", "Begin with it.");
        for (int i = 0; i < classes.Length; i++)
        {
            if (!(classes[i].From < 100) || !double.IsFinite(classes[i].Score) || !double.IsFinite(classes[0].Score + classes[i].Score))
                return new ParameterFault(nameof(classes), classes[i], "a class does not begin below 100, or its score is not finite", "Give a percentile from 0 to below 100 and a finite score.");
            if (i > 0 && !(classes[i].From > classes[i - 1].From && classes[i].Score > classes[i - 1].Score))
                return new ParameterFault(nameof(classes), classes[i], "a class is not above the one before, in percentile and score", "Order the classes from the worst to the best.");
        }

        return null;
    }

    public bool Equals(PercentileClassesMethod? other) => other is not null && Classes.AsSpan().SequenceEqual(other.Classes.AsSpan());

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (PercentileClass one in Classes)
            hash.Add(one);
        return hash.ToHashCode();
    }

    internal override void Apply(in NormalisationContext context)
    {
        Span<double> results = context.Results;
        int count = RankValues.Rank(context.Values, RankTies.Minimum, !context.IsReversed, results);
        if (count == 0)
        {
            context.Undefined(UndefinedCase.AllMissing);
            return;
        }

        foreach (ref double rank in results)
        {
            double percentile = 100 * rank / count;
            foreach (PercentileClass one in Classes)
            {
                if (percentile >= one.From)
                    rank = one.Score;
            }
        }
    }

    private protected override string Describe() => $"percentile-classes({string.Join(", ", Classes)})";
}
