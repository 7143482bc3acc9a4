namespace Cds.Indicators.Tests.Guards;

/// <summary>The rooms of the core.</summary>
internal static class Rooms
{
    public const string RootNamespace = "Cds.Indicators";

    /// <summary>Each line is a step to the right; rooms on one line do not know each other.</summary>
    public static RoomTable Core { get; } = new(
        RootNamespace,
        ["Faults"],
        ["Internal"],
        ["Provenance"],
        ["Rates", "Periods"],
        ["Areas"],
        ["Indicators"],
        ["Observations"],
        ["Aggregation", "Tallying"],
        ["Targets", "Rankings", "Scoring", "Dossiers"],
        ["Json", "Display"]);
}
