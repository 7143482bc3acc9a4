using System.Reflection;
using Cds.Indicators.Tests.Guards;

namespace Cds.Indicators.Tabular.Tests.Guards;

/// <summary>The rooms of the package, from left to right, held against its design page and its compiled code.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly s_package = typeof(AreaTable).Assembly;

    /// <summary>Each line is a step to the right; rooms on one line do not know each other. The root is what callers name.</summary>
    private static readonly RoomTable s_rooms = new(
        "Cds.Indicators.Tabular",
        ["Internal"],
        ["Rows"],
        ["Csv", "Excel"],
        ["Storage"],
        ["Areas", "Plain", "Results", "Sdmx"],
        ["Observations", "Targets"])
    {
        Linked = ["Cds.Indicators.Internal"],
        HasPublicRoot = true,
    };

    [Fact]
    public void A_room_uses_only_rooms_to_its_left() => Findings.None(ArchitectureScanner.Violations(s_package, s_rooms));

    [Fact]
    public void The_design_page_and_the_table_of_rooms_agree() =>
        Findings.None(ArchitectureScanner.Disagreements(s_package, s_rooms, RoomTable.LineOf("src/Cds.Indicators.Tabular/DESIGN.md")));
}
