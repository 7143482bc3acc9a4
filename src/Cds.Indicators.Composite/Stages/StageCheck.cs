using Cds.Indicators.Composite.Hierarchy;

namespace Cds.Indicators.Composite.Stages;

/// <summary>Where a stage reports what is wrong with its parameters.</summary>
/// <param name="hierarchy">The hierarchy of the index.</param>
/// <param name="report">Takes each fault: member, value, rule and cure.</param>
internal sealed class StageCheck(IndexHierarchy hierarchy, Action<string, string, string, string> report)
{
    /// <summary>The hierarchy of the index.</summary>
    public IndexHierarchy Hierarchy => hierarchy;

    /// <summary>Reports a fault of a member of the stage.</summary>
    /// <param name="member">The member: <c>overrides</c>, or the code of the indicator it is for.</param>
    /// <param name="value">What it is.</param>
    /// <param name="rule">What is wrong with it.</param>
    /// <param name="cure">What to write instead.</param>
    public void Report(string member, string value, string rule, string cure) => report(member, value, rule, cure);

    /// <summary>Reports each key that is not an indicator of the index.</summary>
    public void RequireIndicators(IEnumerable<string> codes)
    {
        foreach (string code in codes)
        {
            if (!hierarchy.Contains(code) || !hierarchy[code].IsIndicator)
                Report(code, code, "it is not an indicator of the index", "Name an indicator of the hierarchy.");
        }
    }

    /// <summary>Reports each key that is not a group of the index.</summary>
    public void RequireGroups(IEnumerable<string> codes)
    {
        foreach (string code in codes)
        {
            if (!hierarchy.Contains(code) || hierarchy[code].IsIndicator)
                Report(code, code, "it is not a group of the index", "Name a group of the hierarchy.");
        }
    }
}
