using Cds.Indicators.Faults;

namespace Cds.Indicators.Tallying;

/// <summary>Faults of sums: the first 100 are named, the others counted.</summary>
internal sealed class TallyFaults
{
    private const int MaximumCount = 100;
    private readonly List<Fault> _faults = [];
    private long _more;

    public void Add(string value, string rule, string cure)
    {
        if (_faults.Count < MaximumCount)
            _faults.Add(new Fault(new FaultPlace("", Row: null, Column: null, JsonPath: null), value, rule, cure));
        else
            _more++;
    }

    /// <summary>Throws all faults together; nothing where there is none.</summary>
    /// <exception cref="FaultException">There are faults.</exception>
    public void ThrowIfAny()
    {
        if (_more > 0)
            _faults.Add(new Fault(new FaultPlace("", Row: null, Column: null, JsonPath: null), "", FormattableString.Invariant($"{_more} more faults were found"), "Mend these first."));
        if (_faults.Count > 0)
            throw new FaultException([.. _faults]);
    }
}
