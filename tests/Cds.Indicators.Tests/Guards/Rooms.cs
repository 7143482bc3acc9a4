namespace Cds.Indicators.Tests.Guards;

/// <summary>The rooms of the library, from left to right. A room uses only rooms to its left, never one to its right nor a neighbour.</summary>
internal static class Rooms
{
    public const string RootNamespace = "Cds.Indicators";

    /// <summary>Each line is a step to the right; rooms on one line do not know each other.</summary>
    private static readonly string[][] s_steps =
    [
        ["Faults"],
        ["Internal"],
        ["Provenance"],
        ["Rates", "Periods"],
        ["Areas"],
        ["Indicators"],
        ["Observations"],
        ["Aggregation", "Tallying"],
        ["Targets", "Rankings", "Scoring", "Composite", "Dossiers"],
        ["Json"],
    ];

    /// <summary>Every room, from left to right.</summary>
    public static IEnumerable<string> All => s_steps.SelectMany(step => step);

    /// <summary>The room of a namespace: the first word below the root; empty for the root itself, null for a foreign namespace.</summary>
    public static string? Of(string? space)
    {
        if (space == RootNamespace)
            return "";
        return space is not null && space.StartsWith(RootNamespace + ".", StringComparison.Ordinal)
            ? space[(RootNamespace.Length + 1)..].Split('.')[0]
            : null;
    }

    /// <summary>How far right a room stands; -1 for one that is not in the table.</summary>
    public static int Step(string room) => Array.FindIndex(s_steps, step => step.Contains(room, StringComparer.Ordinal));

    /// <summary>Whether one room may use another.</summary>
    public static bool MayUse(string user, string used) => user == used || Step(used) < Step(user);

    /// <summary>The steps written in a design page: <c>`Internal` | `Faults` | `Rates`, `Periods`</c>.</summary>
    public static string[][] Read(string line) =>
        [.. line.Split('|').Select(step => step.Split(',').Select(room => room.Trim(' ', '`')).ToArray())];
}
