using System.Globalization;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Weighting;

/// <summary>What is wrong with the figures that weights are to be found from.</summary>
internal static class WeightFaults
{
    /// <summary>A fault of a node.</summary>
    public static Fault Of(string code, double value, string rule, string cure) =>
        new(new FaultPlace("weights", Row: null, code, JsonPath: null), value.ToString("R", CultureInfo.InvariantCulture), rule, cure);

    /// <summary>Refuses groups that are not one of the choices.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are not.</exception>
    public static void Check(WeightGroups groups)
    {
        if (!Enum.IsDefined(groups))
            throw new ArgumentOutOfRangeException(nameof(groups), groups, "It is not a choice of groups. Give Siblings or WholeLevel.");
    }
}
