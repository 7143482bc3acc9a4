using Cds.Indicators.Internal;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Analysis;

internal sealed record CompoundAnnualGrowthMethod : TrendMethod
{
    private protected override string Text => "compound-annual-growth";

    private protected override Outcome<double> Compute(ReadOnlySpan<double> years, ReadOnlySpan<double> values)
    {
        (double first, double last) = (values[0], values[^1]);
        if (Without(first) is { } none)
            return none;
        if (last <= 0)
            return last == 0 ? Outcome.Of(-1.0) : Outcome.NotApplicable<double>("the series ends below zero");

        // The logarithm of a ratio close to 1 is taken of the difference, so that a growth of next to nothing keeps its digits.
        double change = (last - first) / first;
        double log = Math.Abs(change) < 0.5 ? SpecialFunctions.LogOnePlus(change) : Math.Log(last) - Math.Log(first);
        return Outcome.Of(SpecialFunctions.ExponentialMinusOne(log / (years[^1] - years[0])));
    }
}
