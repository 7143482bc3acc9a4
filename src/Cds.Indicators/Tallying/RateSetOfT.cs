using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq.Expressions;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying.Counting;
using Cds.Indicators.Tallying.Expressions;

namespace Cds.Indicators.Tallying;

/// <summary>Definitions that are tallied together: every record is looked at once for all of them.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <remarks>A code names one definition in a set. Two sets of the same definitions in the same order make tallies that can be merged. Immutable, safe for several threads.</remarks>
/// <example><code>
/// RateSet&lt;Dossier&gt; rates = RateSet.Of(receivedOnline, paidOnline, onTime);
/// Tally tally = rates.Per(PeriodKind.Month).Tally(dossiers);
/// Outcome&lt;Rate&gt; rate = tally.Rate("dossier.on-time", "00070", Period.Month(2025, 8));
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RateSet<T>
{
    private readonly Lazy<ImmutableArray<RecordAxis<T>>> _axes;

    private RateSet(ImmutableArray<RateDefinition<T>> definitions)
    {
        Definitions = definitions;
        _axes = new Lazy<ImmutableArray<RecordAxis<T>>>(AxesOf);
    }

    /// <summary>The definitions, in the order in which they were given; at least one.</summary>
    public ImmutableArray<RateDefinition<T>> Definitions { get; }

    /// <summary>What the definitions are values of, in their order.</summary>
    public ImmutableArray<Subject> Subjects => [.. Definitions.Select(static definition => definition.Subject)];

    /// <summary>The definition of an indicator or measure.</summary>
    /// <param name="code">Its code.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The set has no such definition.</exception>
    public RateDefinition<T> this[string code]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(code);
            return Definitions.FirstOrDefault(definition => string.Equals(definition.Subject.Code, code, StringComparison.Ordinal))
                ?? throw new KeyNotFoundException($"'{code}' is not in the set: it has {string.Join(", ", Subjects)}. Take one of them.");
        }
    }

    /// <summary>The set with more definitions at its end.</summary>
    /// <param name="definitions">The definitions; none gives the same set.</param>
    /// <returns>The larger set.</returns>
    /// <exception cref="ArgumentException">A definition is null, or two have one code.</exception>
    /// <example><code>RateSet&lt;Dossier&gt; rates = dossierRates.With(received.Ratio(feeWaived, d => d.Fee > 0, d => d.IsWaived));</code></example>
    public RateSet<T> With(params ReadOnlySpan<RateDefinition<T>> definitions) => Of([.. Definitions, .. definitions]);

    /// <summary>The set with the definitions of another at its end.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The larger set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException">A code is in both.</exception>
    public RateSet<T> Concat(RateSet<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return With(other.Definitions.AsSpan());
    }

    /// <summary>Some of the definitions.</summary>
    /// <param name="codes">Their codes; at least one, none twice.</param>
    /// <returns>The smaller set, in the order of the codes.</returns>
    /// <exception cref="ArgumentException">There is no code, or one stands there twice.</exception>
    /// <exception cref="ArgumentNullException">A code is null.</exception>
    /// <exception cref="KeyNotFoundException">The set has no definition of a code.</exception>
    /// <example><code>Tally tally = dossierRates.Only("dossier.on-time", "dossier.paid-online").Per(PeriodKind.Month).Tally(dossiers);</code></example>
    public RateSet<T> Only(params ReadOnlySpan<string> codes)
    {
        RateDefinition<T>[] definitions = new RateDefinition<T>[codes.Length];
        for (int i = 0; i < codes.Length; i++)
            definitions[i] = this[codes[i]];
        return Of(definitions);
    }

    /// <summary>The definitions that a map feeds: those all of whose facts it gives.</summary>
    /// <typeparam name="TRecord">The other record.</typeparam>
    /// <param name="map">Where the facts of the definitions stand in the other record, as far as it has them.</param>
    /// <returns>The smaller set, still over this record; <see cref="From{TRecord}"/> takes it over.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="map"/> is null.</exception>
    /// <exception cref="ArgumentException">The map is not an initialiser, feeds no definition, or a definition reads the record as a whole.</exception>
    /// <example><code>
    /// Expression&lt;Func&lt;Row, Dossier&gt;&gt; map = row => new Dossier { Area = row.CommuneCode, ReceivedOn = row.Received, IsOnline = row.Channel == 2 };
    /// RateSet&lt;Row&gt; rates = dossierRates.FedBy(map).From(map);   // the row does not know what was paid: no dossier.paid-online
    /// </code></example>
    public RateSet<T> FedBy<TRecord>(Expression<Func<TRecord, T>> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        RecordMap<TRecord, T> members = new(map);
        ImmutableArray<RateDefinition<T>> fed = [.. Definitions.Where(definition => members.MissingFor(definition).Length == 0)];
        if (fed.IsEmpty)
            members.RequireFor(Definitions, nameof(map));
        return new RateSet<T>(fed);
    }

    /// <summary>These definitions by period.</summary>
    /// <param name="kind">The kind of the periods; one that tiles time (day, week, biweek, month, two, three, four or six months, year).</param>
    /// <param name="calendar">The reporting calendar (lịch báo cáo); null for the Gregorian one. QĐ 766 counts by calendar months, NĐ 09/2019 from the 15th to the 14th.</param>
    /// <returns>The plan, of records of any time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A kind of that name does not tile time, or is not defined.</exception>
    /// <exception cref="ArgumentException">The calendar has no weeks, and weeks are asked.</exception>
    public TallyPlan<T> Per(PeriodKind kind, ReportingCalendar? calendar = null) => TallyPlan<T>.Of(this, kind, calendar ?? ReportingCalendar.Gregorian);

    /// <summary>The same definitions over records of another type.</summary>
    /// <typeparam name="TRecord">The other record.</typeparam>
    /// <param name="map">Where the facts of the definitions stand in the other record: <c>row => new Dossier { Area = row.Commune, ... }</c>.</param>
    /// <returns>The set over the members of the other record; it counts what this one counts, so that tallies of both go together.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="map"/> is null.</exception>
    /// <exception cref="ArgumentException">The map is not an initialiser (<c>new … { … }</c>, or the constructor of a positional record), does not give a member that a definition reads
    /// (all such members and definitions are named), captures what has no canonical text, or a definition reads the record as a whole.</exception>
    /// <example><code>
    /// RateSet&lt;Row&gt; rates = dossierRates.From((Row row) => new Dossier { Area = row.CommuneCode, ReceivedOn = row.Received, IsOnline = row.Channel == 2 });
    /// </code></example>
    public RateSet<TRecord> From<TRecord>(Expression<Func<TRecord, T>> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        RecordMap<TRecord, T> members = new(map);
        members.RequireFor(Definitions, nameof(map));
        Dictionary<RecordDimensions<T>, RecordDimensions<TRecord>> mapped = [];
        List<RateDefinition<TRecord>> definitions = [];
        foreach (RateDefinition<T> definition in Definitions)
        {
            if (!mapped.TryGetValue(definition.Dimensions, out RecordDimensions<TRecord>? dimensions))
                mapped.Add(definition.Dimensions, dimensions = definition.Dimensions.From(members));
            definitions.Add(definition.From(dimensions, members));
        }

        return new RateSet<TRecord>([.. definitions]);
    }

    /// <summary>The codes.</summary>
    /// <returns>The codes, separated by commas.</returns>
    public override string ToString() => string.Join(", ", Subjects);

    /// <summary>The definitions by area and deciding day.</summary>
    internal ImmutableArray<RecordAxis<T>> Axes => _axes.Value;

    internal static RateSet<T> Of(ReadOnlySpan<RateDefinition<T>> definitions)
    {
        if (definitions.IsEmpty)
            throw new ArgumentException("A set has at least one definition: give one.", nameof(definitions));
        HashSet<string> codes = new(StringComparer.Ordinal);
        foreach (RateDefinition<T> definition in definitions)
        {
            if (definition is null)
                throw new ArgumentException("A definition is null: give definitions alone.", nameof(definitions));
            if (!codes.Add(definition.Subject.Code))
                throw new ArgumentException($"'{definition.Subject.Code}' is defined twice: a tally has one column for a code. Leave one out.", nameof(definitions));
        }

        return new RateSet<T>([.. definitions]);
    }

    /// <summary>Dimensions of one text and one naming of areas are counted together.</summary>
    private ImmutableArray<RecordAxis<T>> AxesOf() =>
    [
        .. Definitions
            .Select(static (definition, column) => (Column: column, Definition: definition))
            .GroupBy(static each => each.Definition.Dimensions.Identity)
            .Select(static same => same.First().Definition.Dimensions.AxisOf(new AxisLanes<T>(same))),
    ];
}
