using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Cds.Indicators.Areas;
using Cds.Indicators.Display;
using Cds.Indicators.Faults;
using Cds.Indicators.Json;
using NodaTime;

namespace Cds.Indicators.Indicators;

/// <summary>
/// Indicators with their measures, pillars, units and targets (danh mục chỉ tiêu), read from data files or made in code. A catalogue is handed
/// in where it is needed; there is no global one.
/// </summary>
/// <remarks>
/// Within a catalogue a code names one thing. Extending makes a new catalogue and leaves the old one as it was. Entries keep the order in which
/// they came. Immutable and thread-safe.
/// </remarks>
/// <example><code>
/// Catalogue catalogue = Catalogue.Vietnam();
/// Indicator paid = catalogue["dossier.paid-online"];
/// foreach (Target target in catalogue.TargetsFor(paid, AreaLevel.District, new LocalDate(2024, 11, 30)))
///     Console.WriteLine(target);   // dossier.paid-online 80% by 2030-12-31, 03/NQ-CP, Phụ lục I, 11.6 (9/1/2025) [Q]
/// </code></example>
[JsonConverter(typeof(CatalogueJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(IndicatorsFormatterSource))]
public sealed partial class Catalogue
{
    private readonly Dictionary<string, Indicator> _byCode;
    private readonly Dictionary<string, ImmutableArray<Target>> _targetsByCode;

    internal Catalogue(
        ImmutableArray<Pillar> pillars, ImmutableArray<Unit> units, ImmutableArray<Measure> measures, ImmutableArray<Indicator> indicators, ImmutableArray<Target> targets)
    {
        Pillars = pillars;
        Units = units;
        Measures = measures;
        Indicators = indicators;
        Targets = targets;
        _byCode = indicators.ToDictionary(static i => i.Code, StringComparer.Ordinal);
        _targetsByCode = targets
            .GroupBy(static t => t.Indicator.Code, StringComparer.Ordinal)
            .ToDictionary(
                static g => g.Key,
                static g => g.OrderBy(static t => t.Due).ThenBy(static t => t.LegalBasis.Date ?? LocalDate.MinIsoValue).ToImmutableArray(),
                StringComparer.Ordinal);
    }

    /// <summary>The parts that indicators are grouped by.</summary>
    public ImmutableArray<Pillar> Pillars { get; }

    /// <summary>What measures are counted or weighed in.</summary>
    public ImmutableArray<Unit> Units { get; }

    /// <summary>What indicators are made of.</summary>
    public ImmutableArray<Measure> Measures { get; }

    /// <summary>The indicators.</summary>
    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>The targets, those of conflicting documents side by side.</summary>
    public ImmutableArray<Target> Targets { get; }

    /// <summary>The indicator with a code.</summary>
    /// <param name="code">The code, such as <c>dossier.paid-online</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is none; the message names codes that are spelt alike.</exception>
    public Indicator this[string code]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(code);
            return _byCode.TryGetValue(code, out Indicator? indicator) ? indicator : throw new KeyNotFoundException(NotFound(code));
        }
    }

    /// <summary>A catalogue of indicators and targets made in code.</summary>
    /// <param name="indicators">The indicators, each code once; their measures, units and pillars come with them.</param>
    /// <param name="targets">The targets, of these indicators.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="ArgumentNullException">An argument, or an entry of one, is null.</exception>
    /// <exception cref="FaultException">A code names two things, a denominator may be negative, a count or stock has decimals, a target belongs to no indicator given, or its requirement is not of its indicator's kind; every fault is named.</exception>
    public static Catalogue Of(IEnumerable<Indicator> indicators, IEnumerable<Target> targets) =>
        Combine(basis: null, indicators, targets, CatalogueConflict.Refuse);

    /// <summary>This catalogue and more indicators and targets made in code.</summary>
    /// <param name="indicators">The indicators to add.</param>
    /// <param name="targets">The targets to add, of indicators of either.</param>
    /// <param name="conflict">What happens to a code that is in this catalogue already.</param>
    /// <returns>The larger catalogue.</returns>
    /// <exception cref="ArgumentNullException">An argument, or an entry of one, is null.</exception>
    /// <exception cref="FaultException">As for <see cref="Of"/>, or a code is taken and may not be replaced, or what stays does not fit what was replaced; every fault is named.</exception>
    public Catalogue Extend(IEnumerable<Indicator> indicators, IEnumerable<Target> targets, CatalogueConflict conflict = CatalogueConflict.Refuse) =>
        Combine(this, indicators, targets, conflict);

    /// <summary>The indicator with a code, where there is one.</summary>
    /// <param name="code">The code; null is no code.</param>
    /// <param name="indicator">The indicator, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string? code, [NotNullWhen(true)] out Indicator? indicator)
    {
        indicator = null;
        return code is not null && _byCode.TryGetValue(code, out indicator);
    }

    /// <summary>All targets of an indicator, by date and then by the date of the document.</summary>
    /// <param name="code">The code of the indicator.</param>
    /// <returns>The targets; empty where there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such indicator.</exception>
    public ImmutableArray<Target> TargetsOf(string code) =>
        _targetsByCode.TryGetValue(this[code].Code, out ImmutableArray<Target> targets) ? targets : [];

    /// <summary>
    /// The targets that a figure of a day is held against: those of the earliest date that is not past, of every document that sets one for it.
    /// </summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="level">The level of the area that the figure is of.</param>
    /// <param name="on">The last day of the figure's period.</param>
    /// <returns>The targets, by the date of the document; empty where none lies on that day or ahead.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="indicator"/> is null.</exception>
    public ImmutableArray<Target> TargetsFor(Indicator indicator, AreaLevel level, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (!_targetsByCode.TryGetValue(indicator.Code, out ImmutableArray<Target> all))
            return [];
        ImmutableArray<Target> ahead = [.. all.Where(t => t.AppliesTo(level) && t.Due >= on)];
        return ahead.IsEmpty ? [] : [.. ahead.Where(t => t.Due == ahead[0].Due)];
    }

    /// <summary>How many indicators and targets there are.</summary>
    /// <returns>For example <c>162 indicators, 96 targets</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Indicators.Length} indicators, {Targets.Length} targets");

    private static Catalogue Combine(Catalogue? basis, IEnumerable<Indicator> indicators, IEnumerable<Target> targets, CatalogueConflict conflict)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        ArgumentNullException.ThrowIfNull(targets);
        CatalogueTables tables = new(basis, conflict);
        List<Fault> faults = [];
        tables.AddAll(indicators, targets, faults);
        Catalogue? catalogue = faults.Count == 0
            ? tables.ToCatalogue((entry, rule, cure) => faults.Add(new Fault(new FaultPlace("", Row: null, Column: null, JsonPath: null), entry, rule, cure)))
            : null;
        return catalogue ?? throw new FaultException([.. faults]);
    }

    internal string NotFound(string code)
    {
        string last = code[(code.LastIndexOf('.') + 1)..];
        string[] alike = [.. Indicators.Select(static i => i.Code).Where(c => last.Length > 0 && c.Contains(last, StringComparison.Ordinal)).Take(5)];
        return $"'{code}' is not an indicator of the catalogue. "
            + (alike.Length > 0 ? $"Alike are {string.Join(", ", alike)}." : "Look it up in Catalogue.Indicators, or extend the catalogue by it.");
    }
}
