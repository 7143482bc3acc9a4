using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using Cds.Indicators.Display;
using Cds.Indicators.Faults;
using Cds.Indicators.Json;
using NodaTime;

namespace Cds.Indicators.Areas;

/// <summary>
/// Administrative units with their hierarchy and their passage into one another through every reorganisation (danh mục đơn vị hành chính).
/// </summary>
/// <remarks>
/// <para>A registry is checked as a whole when it is built, and every fault is reported at once. What official tables say oddly but
/// can be read (a unit that passed "whole" into two others) is read carefully and listed in <see cref="Notes"/>.</para>
/// <para>At most 1,000,000 units and as many passages. Building and restating take time in proportion to their number. Immutable and safe to share
/// between threads; two registries are equal only when they are the same object.</para>
/// </remarks>
/// <example><code>
/// AreaRegistry areas = AreaRegistry.Vietnam();
/// Area haGiang = areas[AreaLevel.Province, "02", new LocalDate(2025, 6, 30)];
/// Restatement now = areas.RestatedTo(new LocalDate(2025, 7, 1));
/// now.Of(haGiang)[0].Area.Name;   // Tỉnh Tuyên Quang
/// </code></example>
[JsonConverter(typeof(AreaRegistryJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(AreasFormatterSource))]
public sealed partial class AreaRegistry
{
    /// <summary>The most units, and the most passages, of one registry.</summary>
    public const int MaximumCount = 1_000_000;

    private readonly AreaTree _tree;
    private readonly Area[] _sorted;
    private readonly Dictionary<(AreaLevel Level, string Code), (int Start, int Count)> _byCode;
    private readonly ImmutableArray<Succession>[] _successors;
    private readonly ImmutableArray<Succession>[] _predecessors;

    /// <summary>The trusted door: units and passages obey every rule.</summary>
    internal AreaRegistry(AreaTree tree, ImmutableArray<Succession> successions, ImmutableArray<Fault> notes)
    {
        _tree = tree;
        Successions = successions;
        Notes = notes;
        Roots = [.. tree.Areas.Where(static area => area.Parent is null)];
        _sorted = [.. tree.Areas];
        Array.Sort(_sorted, static (left, right) => left.Key.CompareTo(right.Key));
        _byCode = new Dictionary<(AreaLevel, string), (int, int)>(_sorted.Length);
        for (int start = 0, end; start < _sorted.Length; start = end)
        {
            Area first = _sorted[start];
            for (end = start + 1; end < _sorted.Length && _sorted[end].Level == first.Level && string.Equals(_sorted[end].Code, first.Code, StringComparison.Ordinal);)
                end++;
            _byCode.Add((first.Level, first.Code), (start, end - start));
        }

        _successors = Grouped(successions, static passage => passage.Predecessor.Ordinal);
        _predecessors = Grouped(successions, static passage => passage.Successor.Ordinal);
        _changes = [.. ChangeDays(tree.Areas)];
    }

    /// <summary>Every unit; its place is its <see cref="Area.Ordinal"/>. Depth-first: a unit, its children by level, code and first day, its next sibling.</summary>
    public ImmutableArray<Area> Areas => _tree.Areas;

    /// <summary>The units that belong to no other, of any time, in the order of the registry.</summary>
    public ImmutableArray<Area> Roots { get; }

    /// <summary>Every passage, by day, predecessor and successor.</summary>
    public ImmutableArray<Succession> Successions { get; }

    /// <summary>What is odd in the tables and how it is read: contradictory extents, units without successor, passages that the narrower units do not bear out.</summary>
    public ImmutableArray<Fault> Notes { get; }

    /// <summary>Builds a registry.</summary>
    /// <param name="units">The units, in any order. The parent of a unit is the one with the code given, on the nearest wider level, that is valid throughout its validity.</param>
    /// <param name="successions">The passages, in any order; the predecessor ends and the successor begins on their day.</param>
    /// <returns>The registry.</returns>
    /// <exception cref="ArgumentNullException">An argument, or an entry of one, is null.</exception>
    /// <exception cref="FaultException">The tables have faults, all of which are named with their rows: a code that is none, a unit twice, an unknown or
    /// narrower parent, two parents at once, a circle, a child that is valid where its parent is not, a passage of units that do not exist or do not
    /// end and begin on its day, a passage twice, shares that are none or do not add to one; or there are too many rows.</exception>
    public static AreaRegistry Of(IEnumerable<AreaEntry> units, IEnumerable<SuccessionEntry> successions)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(successions);
        AreaEntry[] unitRows = [.. units];
        SuccessionEntry[] passageRows = [.. successions];
        if (Array.IndexOf(unitRows, null!) >= 0)
            throw new ArgumentNullException(nameof(units), "A unit is null: list units alone.");
        if (Array.IndexOf(passageRows, null!) >= 0)
            throw new ArgumentNullException(nameof(successions), "A passage is null: list passages alone.");
        RequireCount(unitRows.Length, "units");
        RequireCount(passageRows.Length, "successions");

        AreaFaults faults = new(unitRows, passageRows);
        return AreaRegistryBuilder.Build(unitRows, passageRows, faults) ?? throw new FaultException([.. faults.InOrder.Select(faults.ToFault)]);
    }

    /// <summary>How many units and passages there are.</summary>
    /// <returns>For example <c>97 units, 64 passages</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Areas.Length} units, {Successions.Length} passages");

    private static void RequireCount(int count, string what)
    {
        if (count > MaximumCount)
        {
            throw new FaultException([new Fault(
                new FaultPlace(what, Row: null, Column: null, JsonPath: null),
                count.ToString(System.Globalization.CultureInfo.InvariantCulture),
                "a registry has at most 1000000 units and 1000000 passages",
                "Build a registry for each part of the country.")]);
        }
    }

    private ImmutableArray<Succession>[] Grouped(ImmutableArray<Succession> successions, Func<Succession, int> unitOf)
    {
        ImmutableArray<Succession>[] groups = new ImmutableArray<Succession>[_tree.Areas.Length];
        Array.Fill(groups, []);
        foreach (IGrouping<int, Succession> group in successions.GroupBy(unitOf))
            groups[group.Key] = [.. group];
        return groups;
    }
}
