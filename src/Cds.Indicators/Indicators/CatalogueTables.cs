using System.Collections.Immutable;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Indicators;

/// <summary>
/// What a catalogue is made of, while it is put together: entries by code, in the order they came. Where an entry belongs to nothing, or two
/// claim one code, a fault is reported.
/// </summary>
internal sealed class CatalogueTables
{
    private readonly CatalogueConflict _conflict;
    private readonly List<Target> _targets = [];

    public CatalogueTables(Catalogue? basis, CatalogueConflict conflict)
    {
        _conflict = conflict;
        foreach (Pillar pillar in basis?.Pillars ?? [])
            Pillars.Add(pillar.Code, pillar);
        foreach (Unit unit in basis?.Units ?? [])
            Units.Add(unit.Code, unit);
        foreach (Measure measure in basis?.Measures ?? [])
            Measures.Add(measure.Code, measure);
        foreach (Indicator indicator in basis?.Indicators ?? [])
            Indicators.Add(indicator.Code, indicator);
        _targets.AddRange(basis?.Targets ?? []);
    }

    public OrderedDictionary<string, Pillar> Pillars { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, Unit> Units { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, Measure> Measures { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, Indicator> Indicators { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds an entry; reports where the code is taken by another one and may not be replaced.</summary>
    /// <param name="table">Where it belongs.</param>
    /// <param name="code">Its code.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="added">The codes that this extension has added already: replacing one's own entry is a mistake.</param>
    /// <param name="report">Told the rule and the cure.</param>
    public void Add<T>(OrderedDictionary<string, T> table, string code, T entry, HashSet<string> added, Action<string, string> report)
        where T : class
    {
        bool isNew = added.Add(typeof(T).Name + " " + code);
        if (!table.TryAdd(code, entry) && !ReferenceEquals(table[code], entry))
        {
            if (isNew && _conflict == CatalogueConflict.Replace)
                table[code] = entry;
            else
                report("the code is taken", isNew ? "Choose another code, or extend with CatalogueConflict.Replace." : "Give each code once.");
        }
    }

    public void Add(Target target) => _targets.Add(target);

    public Catalogue ToCatalogue()
    {
        // A replaced indicator hands its targets on.
        ImmutableArray<Target> targets = [.. _targets.Select(target =>
            ReferenceEquals(Indicators[target.Indicator.Code], target.Indicator) ? target : target.For(Indicators[target.Indicator.Code]))];
        return new Catalogue([.. Pillars.Values], [.. Units.Values], [.. Measures.Values], [.. Indicators.Values], targets);
    }

    /// <summary>Adds what indicators made in code are made of, and the indicators themselves.</summary>
    public void AddAll(IEnumerable<Indicator> indicators, IEnumerable<Target> targets, List<Fault> faults)
    {
        HashSet<string> added = new(StringComparer.Ordinal);
        foreach (Indicator indicator in indicators)
        {
            void Report(string rule, string cure) => faults.Add(new Fault(FaultPlace.InJson("", indicator.Code), indicator.Code, rule, cure));

            Add(Pillars, indicator.Pillar.Code, indicator.Pillar, added, SameOr(Pillars, indicator.Pillar.Code, indicator.Pillar, Report));
            foreach (Measure measure in MeasuresOf(indicator))
            {
                Add(Units, measure.Unit.Code, measure.Unit, added, SameOr(Units, measure.Unit.Code, measure.Unit, Report));
                Add(Measures, measure.Code, measure, added, Report);
            }

            Add(Indicators, indicator.Code, indicator, added, Report);
        }

        foreach (Target target in targets)
        {
            if (!Indicators.ContainsKey(target.Indicator.Code))
                faults.Add(new Fault(FaultPlace.InJson("", target.Indicator.Code), target.ToString(), "the target's indicator is not in the catalogue", "Add the indicator."));
            else if (!target.Indicator.Admits(target.Requirement, out string objection))
                faults.Add(new Fault(FaultPlace.InJson("", target.Indicator.Code), target.ToString(), objection.TrimEnd('.'), ""));
            else
                Add(target);
        }
    }

    public static IEnumerable<Measure> MeasuresOf(Indicator indicator) => indicator switch
    {
        RatioIndicator ratio => [ratio.Numerator, ratio.Denominator],
        MeanIndicator mean => [mean.Numerator, mean.Denominator],
        CountIndicator count => [count.Measure],
        StockIndicator stock => [stock.Measure],
        AmountIndicator amount => [amount.Measure],
        _ => [],
    };

    /// <summary>Pillars and units are values: an equal one is the same one.</summary>
    private static Action<string, string> SameOr<T>(OrderedDictionary<string, T> table, string code, T entry, Action<string, string> report)
        where T : class => (rule, cure) =>
        {
            if (!entry.Equals(table[code]))
                report($"{rule} by another {typeof(T).Name.ToLowerInvariant()} '{code}'", cure);
        };
}
