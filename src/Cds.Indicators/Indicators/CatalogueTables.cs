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

    /// <summary>The catalogue; what was made of a replaced entry is made anew of the one in its place, and must fit it.</summary>
    /// <param name="report">Told the entry that does not fit, the rule and the cure.</param>
    /// <returns>The catalogue; null where something does not fit.</returns>
    public Catalogue? ToCatalogue(Action<string, string, string> report)
    {
        bool fits = true;
        foreach (Measure measure in Measures.Values.Where(m => m.Unit != Units[m.Unit.Code]).ToArray())
            Measures[measure.Code] = measure.In(Units[measure.Unit.Code]);
        foreach (Indicator indicator in Indicators.Values.Where(IsOutdated).ToArray())
        {
            Indicator rebuilt = IndicatorRules.Rebuild(indicator, Pillars[indicator.Pillar.Code], code => Measures[code]);
            Indicators[indicator.Code] = rebuilt;
            if (IndicatorRules.BrokenBy(rebuilt) is { } broken)
                Report(indicator.Code, $"'{broken.Measure.Code}': {broken.Rule}", broken.Cure);
        }

        List<Target> targets = new(_targets.Count);
        foreach (Target target in _targets)
        {
            Indicator indicator = Indicators[target.Indicator.Code];
            if (ReferenceEquals(indicator, target.Indicator))
                targets.Add(target);
            else if (!indicator.Admits(target.Requirement, out string rule, out _))
                Report(target.ToString(), $"the requirement is {rule}", "Replace an indicator by one of its kind, or give the new one its own code.");
            else if (target.Baseline is { } baseline && !indicator.Admits(baseline.Value, out rule, out _))
                Report(target.ToString(), $"the baseline is {rule}", "Replace an indicator by one of its kind, or give the new one its own code.");
            else
                targets.Add(target.For(indicator));
        }

        return fits ? new Catalogue([.. Pillars.Values], [.. Units.Values], [.. Measures.Values], [.. Indicators.Values], [.. targets]) : null;

        void Report(string entry, string rule, string cure)
        {
            fits = false;
            report(entry, rule, cure);
        }
    }

    /// <summary>Adds what indicators made in code are made of, and the indicators themselves.</summary>
    public void AddAll(IEnumerable<Indicator> indicators, IEnumerable<Target> targets, List<Fault> faults)
    {
        HashSet<string> added = new(StringComparer.Ordinal);
        foreach (Indicator indicator in indicators)
        {
            ArgumentNullException.ThrowIfNull(indicator, nameof(indicators));
            Action<string, string> ReportOf(string what, string code) =>
                (rule, cure) => faults.Add(new Fault(Place(indicator), code, $"{what}: {rule}", cure));

            Add(Pillars, indicator.Pillar.Code, indicator.Pillar, added, SameOr(Pillars, indicator.Pillar.Code, indicator.Pillar, ReportOf("pillar", indicator.Pillar.Code)));
            foreach (Measure measure in IndicatorRules.MeasuresOf(indicator))
            {
                Add(Units, measure.Unit.Code, measure.Unit, added, SameOr(Units, measure.Unit.Code, measure.Unit, ReportOf("unit", measure.Unit.Code)));
                Add(Measures, measure.Code, measure, added, ReportOf("measure", measure.Code));
            }

            if (IndicatorRules.BrokenBy(indicator) is { } broken)
                ReportOf("measure", broken.Measure.Code)(broken.Rule, broken.Cure);
            Add(Indicators, indicator.Code, indicator, added, ReportOf("indicator", indicator.Code));
        }

        foreach (Target target in targets)
        {
            ArgumentNullException.ThrowIfNull(target, nameof(targets));
            if (!Indicators.ContainsKey(target.Indicator.Code))
                faults.Add(new Fault(Place(target.Indicator), target.ToString(), "the target's indicator is not in the catalogue", "Add the indicator."));
            else if (!target.Indicator.Admits(target.Requirement, out string rule, out string cure))
                faults.Add(new Fault(Place(target.Indicator), $"{target.Requirement}", $"the requirement is {rule}", cure));
            else
                Add(target);
        }
    }

    /// <summary>What is made in code has no file: the place of a fault is the code of its indicator.</summary>
    public static FaultPlace Place(Indicator indicator) => new(indicator.Code, Row: null, Column: null, JsonPath: null);

    private bool IsOutdated(Indicator indicator) =>
        indicator.Pillar != Pillars[indicator.Pillar.Code] || IndicatorRules.MeasuresOf(indicator).Any(m => !ReferenceEquals(m, Measures[m.Code]));

    /// <summary>Pillars and units are values: an equal one is the same one.</summary>
    private static Action<string, string> SameOr<T>(OrderedDictionary<string, T> table, string code, T entry, Action<string, string> report)
        where T : class => (rule, cure) =>
        {
            if (!entry.Equals(table[code]))
                report(rule, cure);
        };
}
