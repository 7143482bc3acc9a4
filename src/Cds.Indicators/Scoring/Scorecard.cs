using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Cds.Indicators.Areas;
using Cds.Indicators.Display;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Json;
using Cds.Indicators.Provenance;

namespace Cds.Indicators.Scoring;

/// <summary>
/// A scorecard (bộ chỉ số, bảng chấm điểm): groups of components with maxima, the rules that turn counts and figures into points, where points are
/// rounded, and the bands of the total. It is data: read from JSON, or made in code.
/// </summary>
/// <remarks>
/// What is wrong with a scorecard is told when it is made, all of it at once; a scorecard that exists is sound. Compared by reference; immutable and
/// thread-safe.
/// </remarks>
/// <example><code>
/// Scorecard card = Scorecard.Vietnam("qd766");
/// ScorecardScore score = card.Score(new Dictionary&lt;string, ScoreInput&gt;
/// {
///     ["PETITION_PROCESSING_ON_TIME"] = Ratio.Of(241, 485),
///     ["PETITION_HANDLING_SATISFACTION"] = Ratio.Of(186, 485),
///     ["DOSSIER_RECEIVING_SATISFACTION"] = Ratio.Of(392869, 443565),
/// });
/// score.Group("handling-satisfaction").Points.Value.ToString();   // 559/50, which is 11.18: 5.90 + 2.98 + 2.30
/// </code></example>
[JsonConverter(typeof(ScorecardJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(ScoringFormatterSource))]
public sealed partial class Scorecard
{
    private readonly ScorecardDefinition _definition;
    private readonly FrozenDictionary<string, ScoreComponent> _components;
    private readonly FrozenDictionary<string, ScoreGroup> _groups;

    private Scorecard(ScorecardDefinition source, ScorecardDefinition definition, ImmutableArray<string> chosen)
    {
        Source = source;
        _definition = definition;
        ChosenVariants = chosen;
        Bands = [.. IntervalCover.InOrder(definition.Bands, static band => band.Points)];
        AllGroups = [.. definition.Groups.SelectMany(Flatten)];
        Components = [.. AllGroups.SelectMany(static group => group.Components)];
        _components = Components.ToFrozenDictionary(static component => component.Code, StringComparer.Ordinal);
        _groups = AllGroups.ToFrozenDictionary(static group => group.Code, StringComparer.Ordinal);
    }

    /// <summary>The code: <c>qd766</c>.</summary>
    public string Code => _definition.Code;

    /// <summary>The name in both languages.</summary>
    public LocalizedText Name => _definition.Name;

    /// <summary>The document that sets it, with its tag.</summary>
    public LegalBasis LegalBasis => _definition.LegalBasis;

    /// <summary>The most points, above zero.</summary>
    public decimal Maximum => _definition.Maximum;

    /// <summary>At which stage points are rounded, and how.</summary>
    public ScoreRounding Rounding => _definition.Rounding;

    /// <summary>What a sum is where components have no points.</summary>
    public MissingComponents Missing => _definition.Missing;

    /// <summary>The levels of units it is for; empty where it is for any.</summary>
    public ImmutableArray<AreaLevel> Levels => _definition.Levels;

    /// <summary>What whoever uses it has to know; null for nothing.</summary>
    public LocalizedText? Note => _definition.Note;

    /// <summary>The outermost groups, in the order of the document.</summary>
    public ImmutableArray<ScoreGroup> Groups => _definition.Groups;

    /// <summary>All groups, each before the groups within it.</summary>
    public ImmutableArray<ScoreGroup> AllGroups { get; }

    /// <summary>All components, group by group.</summary>
    public ImmutableArray<ScoreComponent> Components { get; }

    /// <summary>The bands, from the lowest to the highest; empty where there are none.</summary>
    public ImmutableArray<ScoreBand> Bands { get; }

    /// <summary>The readings that can be chosen.</summary>
    public ImmutableArray<ScorecardVariant> Variants => _definition.Variants;

    /// <summary>The codes of the readings that were chosen, in the order in which they were; empty for the scorecard as it is.</summary>
    public ImmutableArray<string> ChosenVariants { get; }

    /// <summary>The parts before variants were chosen.</summary>
    internal ScorecardDefinition Source { get; }

    /// <summary>The component with a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The component.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ScoreComponent this[string code] => TryGetComponent(code, out ScoreComponent? component)
        ? component
        : throw new KeyNotFoundException($"'{code}' is not a component of {Code}: its components are {string.Join(", ", Components.Select(static c => c.Code))}. Give one of them.");

    /// <summary>The component with a code, where there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="component">The component; null where there is none.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public bool TryGetComponent(string code, [NotNullWhen(true)] out ScoreComponent? component)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _components.TryGetValue(code, out component);
    }

    /// <summary>The group with a code, where there is one, at whatever depth.</summary>
    /// <param name="code">The code.</param>
    /// <param name="group">The group; null where there is none.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public bool TryGetGroup(string code, [NotNullWhen(true)] out ScoreGroup? group)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _groups.TryGetValue(code, out group);
    }

    /// <summary>A scorecard of the given parts.</summary>
    /// <param name="definition">The parts.</param>
    /// <returns>The scorecard.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    /// <exception cref="FaultException">
    /// Something does not fit, and all of it is named: maxima that do not add up, codes that stand twice, steps or bands with gaps or overlaps, a rule that
    /// falls where the indicator gets better, points outside the maximum, a variant of something that is not there.
    /// </exception>
    public static Scorecard Of(ScorecardDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        List<Fault> faults = [];
        ScorecardRules.Check(definition, (_, _, path, value, fault) => faults.Add(new Fault(new FaultPlace(path, Row: null, Column: null, JsonPath: null), value, fault.Rule, fault.Cure)));
        return faults.Count == 0 ? new Scorecard(definition, definition, []) : throw new FaultException([.. faults]);
    }

    /// <summary>The scorecard in other readings: where sources conflict, the one that is asked for.</summary>
    /// <param name="variants">Codes of <see cref="Variants"/>; a later one stands over an earlier one.</param>
    /// <returns>The scorecard; this one where none is given.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="variants"/> is null.</exception>
    /// <exception cref="ArgumentException">A code is that of no variant, or stands twice.</exception>
    /// <exception cref="FaultException">The readings do not fit together: their maxima do not add up, or one replaces what another has taken away.</exception>
    public Scorecard With(params string[] variants)
    {
        ArgumentNullException.ThrowIfNull(variants);
        if (variants.Length == 0)
            return this;
        ScorecardDefinition definition = _definition;
        ImmutableArray<string> chosen = ChosenVariants;
        List<Fault> faults = [];
        foreach (string code in variants)
        {
            ScorecardVariant variant = Variants.FirstOrDefault(v => string.Equals(v.Code, code, StringComparison.Ordinal))
                ?? throw new ArgumentException($"'{code}' is not a variant of {Code}: its variants are {(Variants.IsEmpty ? "none" : string.Join(", ", Variants.Select(static v => v.Code)))}. Give one of them.", nameof(variants));
            if (chosen.Contains(code, StringComparer.Ordinal))
                throw new ArgumentException($"'{code}' is chosen twice: a variant is chosen once. Leave one out.", nameof(variants));
            ScorecardRules.CheckReplaced(definition, variant, $"{Code}, variant {code}", Report);
            definition = ScorecardRules.Apply(definition, variant);
            chosen = chosen.Add(code);
        }

        ScorecardRules.CheckParts(definition, Report);
        return faults.Count == 0 ? new Scorecard(Source, definition, chosen) : throw new FaultException([.. faults]);

        void Report(object part, string member, string path, string value, (string Rule, string Cure) fault) =>
            faults.Add(new Fault(new FaultPlace($"{path} ({string.Join(", ", chosen)})", Row: null, Column: null, JsonPath: null), value, fault.Rule, fault.Cure));
    }

    /// <summary>Code, name and maximum.</summary>
    /// <returns>For example <c>qd766: Bộ chỉ số 766 (Index 766), 100</c>.</returns>
    public override string ToString() => $"{Code}: {Name}, {PointsText.Number(Maximum, vietnamese: false)}";

    internal static IEnumerable<ScoreGroup> Flatten(ScoreGroup group) => group.Groups.SelectMany(Flatten).Prepend(group);
}
