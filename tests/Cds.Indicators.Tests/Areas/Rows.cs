using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Tests.Areas;

/// <summary>Rows of small registries: <c>new Rows().Unit("commune:1", to: d).Unit("commune:2", from: d).Passage("commune:1", "commune:2").Registry</c>.</summary>
internal sealed class Rows
{
    private readonly List<AreaEntry> _units = [];
    private readonly List<SuccessionEntry> _passages = [];

    public static LocalDate Reform { get; } = new(2025, 7, 1);

    public static LocalDate Before { get; } = new(2025, 6, 30);

    public AreaRegistry Registry => AreaRegistry.Of(_units, _passages);

    public string[] Faults => [.. Assert.Throws<FaultException>(() => Registry).Faults.Select(static fault => fault.ToString())];

    public string[] Notes => [.. Registry.Notes.Select(static note => note.ToString())];

    public Rows Unit(string key, string? parent = null, LocalDate? from = null, LocalDate? to = null, string? name = null)
    {
        AreaKey unit = AreaKey.Parse(key);
        _units.Add(new AreaEntry { Level = unit.Level, Code = unit.Code, Name = name ?? $"Unit {unit.Code}", ParentCode = parent, ValidFrom = from, ValidTo = to });
        return this;
    }

    /// <summary>A unit that ended with the reform.</summary>
    public Rows Old(string key, string? parent = null) => Unit(key, parent, to: Reform);

    /// <summary>A unit that began with the reform.</summary>
    public Rows New(string key, string? parent = null) => Unit(key, parent, from: Reform);

    public Rows Row(AreaEntry unit)
    {
        _units.Add(unit);
        return this;
    }

    public Rows Row(SuccessionEntry passage)
    {
        _passages.Add(passage);
        return this;
    }

    public Rows Passage(
        string predecessor, string successor, SuccessionExtent extent = SuccessionExtent.Whole, Rational? share = null, Rational? successorShare = null, LocalDate? on = null)
    {
        AreaKey before = AreaKey.Parse(predecessor);
        AreaKey after = AreaKey.Parse(successor);
        _passages.Add(new SuccessionEntry
        {
            Effective = on ?? Reform,
            PredecessorLevel = before.Level,
            PredecessorCode = before.Code,
            SuccessorLevel = after.Level,
            SuccessorCode = after.Code,
            Extent = extent,
            Share = share,
            SuccessorShare = successorShare,
        });
        return this;
    }
}
