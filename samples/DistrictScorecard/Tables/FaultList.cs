using Cds.Indicators.Faults;

namespace DistrictScorecard.Tables;

/// <summary>Faults of the command line.</summary>
internal static class FaultList
{
    private const int MaximumShown = 12;

    /// <summary>A fault of an option as the only one.</summary>
    public static FaultException Of(string option, string value, string rule, string cure) =>
        new([new Fault(new FaultPlace(option, Row: null, Column: null, JsonPath: null), TableRow.Visible(value), rule, cure)]);

    /// <summary>What there is to choose from, cut where it is long.</summary>
    public static string Some(IReadOnlyCollection<string> known) => known.Count <= MaximumShown
        ? string.Join(", ", known)
        : $"{string.Join(", ", known.Take(MaximumShown))}, … ({known.Count} in all)";
}
