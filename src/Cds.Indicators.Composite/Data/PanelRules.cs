using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Composite.Data;

/// <summary>What has to hold for the periods of a panel.</summary>
internal static class PanelRules
{
    private const string Source = "panel";

    /// <summary>Checks the periods, and throws all faults together.</summary>
    /// <exception cref="FaultException">There are faults.</exception>
    public static void Check(KeyValuePair<Period, IndexData>[] given)
    {
        ImmutableArray<Fault>.Builder faults = ImmutableArray.CreateBuilder<Fault>();
        if (given.Length == 0)
            faults.Add(new Fault(new FaultPlace(Source, Row: null, "period", JsonPath: null), "", "the panel has no period", "Give the data of at least one."));
        HashSet<Period> known = [];
        for (int i = 0; i < given.Length; i++)
        {
            Period period = given[i].Key;
            if (!known.Add(period))
                faults.Add(new Fault(FaultPlace.InTable(Source, i + 1, "period"), period.ToString(format: null, CultureInfo.InvariantCulture), "the period stands twice", "Give its data once."));
            else if (period.Kind != given[0].Key.Kind || period.Calendar != given[0].Key.Calendar)
                faults.Add(new Fault(FaultPlace.InTable(Source, i + 1, "period"), period.ToString(format: null, CultureInfo.InvariantCulture), $"the period is of another kind or calendar than {given[0].Key}", "Give periods of one kind: years, or quarters."));
        }

        if (faults.Count > 0)
            throw new FaultException(faults.DrainToImmutable());
    }
}
