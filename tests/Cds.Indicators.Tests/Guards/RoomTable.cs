namespace Cds.Indicators.Tests.Guards;

/// <summary>The rooms of a library, from left to right. A room uses only rooms to its left, never one to its right nor a neighbour.</summary>
/// <param name="rootNamespace">The namespace that the rooms stand in.</param>
/// <param name="steps">Each is a step to the right; rooms of one step do not know each other.</param>
internal sealed class RoomTable(string rootNamespace, params string[][] steps)
{
    /// <summary>The namespace that the rooms stand in.</summary>
    public string RootNamespace => rootNamespace;

    /// <summary>Foreign namespaces of which sources are linked into the library; they count as its room <c>Internal</c>.</summary>
    public IReadOnlyCollection<string> Linked { get; init; } = [];

    /// <summary>Whether the root holds the public face of the library: what callers name (entry points, options) and nothing else. Its types use any room and any room uses them.</summary>
    public bool HasPublicRoot { get; init; }

    /// <summary>Every room, from left to right.</summary>
    public IEnumerable<string> All => steps.SelectMany(step => step);

    /// <summary>The steps written in a design page: <c>`Internal` | `Faults` | `Rates`, `Periods`</c>.</summary>
    public static string[][] Read(string line) =>
        [.. line.Split('|').Select(step => step.Split(',').Select(room => room.Trim(' ', '`')).ToArray())];

    /// <summary>The line of a design page that lists the rooms.</summary>
    public static string LineOf(string page) =>
        File.ReadLines(Repository.File(page)).First(line => line.StartsWith('`') && line.Contains("` | `", StringComparison.Ordinal));

    /// <summary>The room of a namespace: the first word below the root; empty for the root itself, null for a foreign namespace.</summary>
    public string? Of(string? space)
    {
        if (space == rootNamespace)
            return "";
        if (space is not null && Linked.Contains(space))
            return "Internal";
        return space is not null && space.StartsWith(rootNamespace + ".", StringComparison.Ordinal)
            ? space[(rootNamespace.Length + 1)..].Split('.')[0]
            : null;
    }

    /// <summary>How far right a room stands; -1 for one that is not in the table.</summary>
    public int Step(string room) => Array.FindIndex(steps, step => step.Contains(room, StringComparer.Ordinal));

    /// <summary>Whether one room may use another.</summary>
    public bool MayUse(string user, string used) => user == used || (HasPublicRoot && (user.Length == 0 || used.Length == 0)) || Step(used) < Step(user);
}
