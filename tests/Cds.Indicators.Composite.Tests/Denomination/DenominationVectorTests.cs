using System.Collections.Immutable;
using Cds.Indicators.Composite.Denomination;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Tests.Denomination;

/// <summary>Denomination against the reference.</summary>
public sealed class DenominationVectorTests
{
    private static readonly UndefinedPolicies s_missing = UndefinedPolicies.RefuseAll.With(UndefinedCase.MissingDenominator, UndefinedAction.Missing);

    [SharedFact]
    public void Denominators_of_the_metadata()
    {
        // Laos has no figure of energy: two of its indicators lack their denominator.
        IndexResult result = CompositeIndex.Of(Asem.Definition(AsemStages.Denomination) with { Policies = s_missing }).Compute(Asem.Data);

        Assert.Equal(51 * 49, Close.AssertTable(VectorTable.Read("denominate/raw_by_iMeta.csv"), result.Stage("denominate")));
        Assert.Equal("its denominator has no data", result.Stage("denominate")["LAO", "Gas"].Reason);
    }

    [SharedFact]
    public void A_missing_denominator_is_refused_unless_a_policy_is_chosen()
    {
        FaultException refused = Assert.Throws<FaultException>(() => Asem.Compute(AsemStages.Denomination));
        Assert.Equal(["Elec of LAO", "Gas of LAO"], refused.Faults.Select(fault => fault.Value));
    }

    [SharedFact]
    public void A_scale_factor()
    {
        IndexResult result = Asem.Compute(new DenominationStage(ImmutableSortedDictionary<string, Denominator>.Empty
            .Add("Goods", new Denominator("GDP"))
            .Add("Flights", new Denominator("Population", 1000))));

        Assert.Equal(51 * 3, Close.AssertTable(VectorTable.Read("denominate/df_scalefactor.csv"), result.Stage("denominate")));
    }
}
