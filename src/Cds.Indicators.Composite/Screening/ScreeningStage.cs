using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Screening;

/// <summary>Drops units that have too little data (sàng lọc đơn vị).</summary>
/// <remarks>
/// A unit is dropped where it fails any threshold that is asked for, of the whole index or of a group; a share that equals its threshold is enough. Whether a unit
/// stays depends on its own values only, in each period by itself. Where the share of values other than zero is asked for, a unit without any value fails.
/// Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 2. Immutable and thread-safe.
/// </remarks>
/// <example><code>
/// new ScreeningStage(minimumAvailability: 0.65)
/// {
///     Groups = ImmutableSortedDictionary&lt;string, ScreeningThreshold&gt;.Empty.Add("services", new ScreeningThreshold(0.5)),
///     AlwaysKept = ["01"],
/// }
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ScreeningStage : IndexStage
{
    /// <summary>A stage that drops units by their data in the whole index.</summary>
    /// <param name="minimumAvailability">The least share of indicators that have a value, 0 to 1, included; null where it is not asked for.</param>
    /// <param name="minimumNonZero">The least share of values other than zero among those that are there, 0 to 1, included; null where it is not asked for.</param>
    public ScreeningStage(double? minimumAvailability = null, double? minimumNonZero = null)
        : base("screen")
    {
        MinimumAvailability = minimumAvailability;
        MinimumNonZero = minimumNonZero;
    }

    /// <summary>The least share of indicators that have a value, 0 to 1, included; null where it is not asked for.</summary>
    public double? MinimumAvailability { get; init; }

    /// <summary>The least share of values other than zero among those that are there, 0 to 1, included; null where it is not asked for.</summary>
    public double? MinimumNonZero { get; init; }

    /// <summary>What is asked for in groups of the index, by the code of the group, of the indicators below it.</summary>
    /// <exception cref="ArgumentException">They are null, or what stands for a code is.</exception>
    public ImmutableSortedDictionary<string, ScreeningThreshold> Groups
    {
        get;
        init => field = ByCode.Of(value);
    } = ImmutableSortedDictionary.Create<string, ScreeningThreshold>(StringComparer.Ordinal);

    /// <summary>The codes of units that stay whatever data they have. Each must be in the data.</summary>
    /// <exception cref="ArgumentNullException">The units are null.</exception>
    public ImmutableSortedSet<string> AlwaysKept
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value.WithComparer(StringComparer.Ordinal);
        }
    } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The codes of units that are dropped whatever data they have. Each must be in the data.</summary>
    /// <exception cref="ArgumentNullException">The units are null.</exception>
    public ImmutableSortedSet<string> AlwaysDropped
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value.WithComparer(StringComparer.Ordinal);
        }
    } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    internal static bool IsShare(double? share) => share is null or (>= 0 and <= 1);

    /// <summary>Whether two stages say the same.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they do.</returns>
    public bool Equals(ScreeningStage? other) =>
        base.Equals(other) && MinimumAvailability == other.MinimumAvailability
        && MinimumNonZero == other.MinimumNonZero
        && ByCode.AreSame(Groups, other.Groups)
        && AlwaysKept.SequenceEqual(other.AlwaysKept, StringComparer.Ordinal)
        && AlwaysDropped.SequenceEqual(other.AlwaysDropped, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), MinimumAvailability, MinimumNonZero, Groups.Count);

    private protected override string Describe() =>
        $"{new ScreeningThreshold(MinimumAvailability, MinimumNonZero)}{ByCode.Text(Groups)}{Units("; always kept: ", AlwaysKept)}{Units("; always dropped: ", AlwaysDropped)}";

    private static string Units(string words, ImmutableSortedSet<string> units) => units.IsEmpty ? "" : words + string.Join(", ", units);

    internal override StageOutput Apply(Frame input, StageContext context)
    {
        RequireUnits(context.Data.Rows);
        DataCoverage[] whole = Cover(input, [.. Enumerable.Range(0, input.Columns.Length)], new ScreeningThreshold(MinimumAvailability, MinimumNonZero));
        KeyValuePair<string, DataCoverage[]>[] groups =
        [
            .. Groups.Select(group => KeyValuePair.Create(group.Key, Cover(input, context.Hierarchy.IndicatorNumbers(context.Hierarchy.Number(group.Key)), group.Value))),
        ];
        bool[] kept = new bool[input.Rows.Count];
        for (int row = 0; row < kept.Length; row++)
        {
            string unit = input.Rows.Units[row];
            kept[row] = AlwaysKept.Contains(unit)
                || (!AlwaysDropped.Contains(unit) && whole[row].IsEnough && Array.TrueForAll(groups, group => group.Value[row].IsEnough));
        }

        return new StageOutput(
            Array.TrueForAll(kept, static isKept => isKept) ? input : input.Only(kept),
            context.WithReports ? [.. Enumerable.Range(0, input.Rows.Blocks).Select(block => Report(input.Rows, block, whole, groups, kept))] : null);
    }

    internal override void Check(StageCheck check)
    {
        check.RequireGroups(Groups.Keys);
        CheckThreshold(check, "minimum", new ScreeningThreshold(MinimumAvailability, MinimumNonZero));
        foreach ((string group, ScreeningThreshold threshold) in Groups)
            CheckThreshold(check, group, threshold);
        foreach (string unit in AlwaysKept.Where(AlwaysDropped.Contains))
            check.Report("alwaysDropped", unit, "the unit is always kept and always dropped", "Name it once.");
    }

    private static void CheckThreshold(StageCheck check, string member, ScreeningThreshold threshold)
    {
        foreach (double? share in (ReadOnlySpan<double?>)[threshold.MinimumAvailability, threshold.MinimumNonZero])
        {
            if (!IsShare(share))
                check.Report(member, share.GetValueOrDefault().ToString(CultureInfo.InvariantCulture), "the share does not lie from 0 to 1", "Write a share: 0.66.");
        }
    }

    private static DataCoverage[] Cover(Frame input, int[] columns, ScreeningThreshold threshold)
    {
        int[] available = new int[input.Rows.Count];
        int[] nonZero = new int[input.Rows.Count];
        foreach (int column in columns)
        {
            double[] values = input.Columns[column];
            for (int row = 0; row < values.Length; row++)
            {
                if (double.IsNaN(values[row]))
                    continue;
                available[row]++;
                nonZero[row] += values[row] == 0 ? 0 : 1;
            }
        }

        DataCoverage[] coverage = new DataCoverage[available.Length];
        for (int row = 0; row < coverage.Length; row++)
            coverage[row] = new DataCoverage(columns.Length, available[row], nonZero[row], threshold);
        return coverage;
    }

    private void RequireUnits(RowSet rows)
    {
        HashSet<string>? known = null;
        ImmutableArray<Fault>.Builder faults = ImmutableArray.CreateBuilder<Fault>();
        foreach (string unit in AlwaysKept.Union(AlwaysDropped))
        {
            if (!(known ??= new HashSet<string>(rows.Units, StringComparer.Ordinal)).Contains(unit))
                faults.Add(new Fault(new FaultPlace(Name, Row: null, "unit", JsonPath: null), unit, "the data have no such unit", "Name a unit of the data, or leave it out."));
        }

        if (faults.Count > 0)
            throw new FaultException(faults.DrainToImmutable());
    }

    private ScreeningReport Report(RowSet rows, int block, DataCoverage[] whole, KeyValuePair<string, DataCoverage[]>[] groups, bool[] kept)
    {
        ImmutableSortedDictionary<string, DataCoverage> none = ImmutableSortedDictionary.Create<string, DataCoverage>(StringComparer.Ordinal);
        ImmutableArray<ScreenedUnit>.Builder units = ImmutableArray.CreateBuilder<ScreenedUnit>(rows.Starts[block + 1] - rows.Starts[block]);
        for (int row = rows.Starts[block]; row < rows.Starts[block + 1]; row++)
        {
            string unit = rows.Units[row];
            units.Add(new ScreenedUnit(
                unit,
                whole[row],
                groups.Length == 0 ? none : none.AddRange(groups.Select(group => KeyValuePair.Create(group.Key, group.Value[row]))),
                kept[row],
                AlwaysKept.Contains(unit) || AlwaysDropped.Contains(unit)));
        }

        return new ScreeningReport(units.MoveToImmutable());
    }
}
