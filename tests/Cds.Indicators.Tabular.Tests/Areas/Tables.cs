using System.Collections.Immutable;
using System.Text;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Tabular.Tests.Areas;

/// <summary>Short tables for the tests, and what is wrong with them.</summary>
internal static class Tables
{
    public const string UnitHeader = "code,level,kind,name,parent_code,valid_from,valid_to";
    public const string SuccessionHeader = "effective,predecessor_level,predecessor_code,successor_level,successor_code,extent,note";
    public const string ShareHeader = SuccessionHeader + ",share,successor_share";

    public static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text), writable: false);

    public static ImmutableArray<AreaEntry> Units(string text, AreaTableOptions? options = null)
    {
        using MemoryStream stream = Stream(text);
        return AreaTable.ReadUnits(stream, options);
    }

    public static ImmutableArray<SuccessionEntry> Successions(string text, AreaTableOptions? options = null)
    {
        using MemoryStream stream = Stream(text);
        return AreaTable.ReadSuccessions(stream, options);
    }

    /// <summary>The faults of rows of units below the usual header.</summary>
    public static string[] UnitFaults(params string[] rows) => Faults(() => Units(UnitHeader + "\n" + string.Join('\n', rows)));

    /// <summary>The faults of rows of successions below the usual header.</summary>
    public static string[] SuccessionFaults(params string[] rows) => Faults(() => Successions(SuccessionHeader + "\n" + string.Join('\n', rows)));

    public static string[] Faults(Action read) => [.. Assert.Throws<FaultException>(read).Faults.Select(fault => fault.ToString())];

    /// <summary>Entries without their places, which differ between what was written and what was read.</summary>
    public static AreaEntry[] Bare(IEnumerable<AreaEntry> entries) => [.. entries.Select(entry => entry with { Place = null })];

    /// <summary>Entries without their places, which differ between what was written and what was read.</summary>
    public static SuccessionEntry[] Bare(IEnumerable<SuccessionEntry> entries) => [.. entries.Select(entry => entry with { Place = null })];
}
