using System.Diagnostics;
using System.Linq.Expressions;
using Cds.Indicators.Observations;
using Cds.Indicators.Tallying.Expressions;

namespace Cds.Indicators.Tallying;

/// <summary>
/// How an indicator (chỉ tiêu) is made of records (hồ sơ): which of them are counted in its numerator and denominator, and by which area and day. The same definition runs over objects in
/// memory, over a stream and inside a database.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
/// <remarks>
/// <para>A definition is made on its dimensions: <see cref="RecordDimensions{T}.Ratio"/>, <see cref="RecordDimensions{T}.Mean"/>, <see cref="RecordDimensions{T}.Number"/>.</para>
/// <para>Its expressions have a canonical text, by which tallies know that they count the same. It is made of members of the record, calls, operators, conditions, literals,
/// functions of records inside the record (<c>d => d.Papers.Any(p => p.IsDigital)</c>) and captured values: numbers, texts, truth values, enumerations (by number, so that a renamed
/// member changes nothing), dates, times, identifiers, and arrays and lists of them that are asked whether they contain a value. Anything else is refused with <see cref="ArgumentException"/>.</para>
/// <para>What is captured is taken when the definition is made, with every call that does not read the record (<c>cutOff.AddDays(-3)</c>); a later change of a variable or an array changes
/// nothing. A definition counts the same whenever and wherever it runs: clocks, chance, the local time zone and the culture of the moment are refused, and texts are compared by code units
/// (ordinal) whichever overload is written. Arithmetic of whole numbers and conversions to them are checked, in the caller's project or not: a record whose result does not fit is refused.</para>
/// <para>A record that is null is handed to the expressions as it is: <c>d => d != null &amp;&amp; d.IsOnline</c>. Immutable, safe for several threads.</para>
/// </remarks>
/// <example><code>
/// RateDefinition&lt;Dossier&gt; onTime = RecordDimensions&lt;Dossier&gt;.By(d => d.Commune, d => d.SettledOn)
///     .Ratio(catalogue["dossier.on-time"], denominator: d => d.SettledOn != null, numerator: d => d.SettledOn &lt;= d.DueOn);
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RateDefinition<T>
{
    internal RateDefinition(
        Subject subject, RecordDimensions<T> dimensions, RecordSum<T> numerator, RecordSum<T>? denominator, int numeratorDecimals, int denominatorDecimals)
        : this(subject, dimensions, numerator, denominator, new TallyColumn(
            subject.Code, numerator.Text, denominator?.Text, dimensions.AreaText, dimensions.DateText, numeratorDecimals, denominatorDecimals))
    {
    }

    internal RateDefinition(Subject subject, RecordDimensions<T> dimensions, RecordSum<T> numerator, RecordSum<T>? denominator, TallyColumn column)
    {
        Subject = subject;
        Dimensions = dimensions;
        Numerator = numerator;
        Denominator = denominator;
        Column = column;
    }

    /// <summary>The indicator or measure that it is the value of.</summary>
    public Subject Subject { get; }

    /// <summary>Area and deciding day.</summary>
    public RecordDimensions<T> Dimensions { get; }

    /// <summary>The numerator, or the number itself.</summary>
    public RecordSum<T> Numerator { get; }

    /// <summary>The denominator; null where it is a single number.</summary>
    public RecordSum<T>? Denominator { get; }

    /// <summary>The definition in canonical words, as a tally carries it.</summary>
    public TallyColumn Column { get; }

    /// <summary>The same definition over records of another type.</summary>
    /// <typeparam name="TRecord">The other record.</typeparam>
    /// <param name="map">Where the facts of the definition stand in the other record: <c>row => new Dossier { Area = row.Commune, ... }</c>.</param>
    /// <returns>The definition over the members of the other record. Its <see cref="Column"/> stays, so that tallies of both are of one definition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="map"/> is null.</exception>
    /// <exception cref="ArgumentException">The map is not an initialiser (<c>new … { … }</c>, or the constructor of a positional record), does not give a member that the definition
    /// reads (all of them are named), captures what has no canonical text, or the definition reads the record as a whole.</exception>
    public RateDefinition<TRecord> From<TRecord>(Expression<Func<TRecord, T>> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        RecordMap<TRecord, T> members = new(map);
        members.RequireFor([this], nameof(map));
        return From(Dimensions.From(members), members);
    }

    /// <summary>The code and what is counted.</summary>
    /// <returns>For example <c>dossier.received-online: count where x.IsOnline / count where true, by x.Commune and x.ReceivedOn</c>.</returns>
    public override string ToString() => $"{Subject}: {Numerator}{(Denominator is null ? "" : $" / {Denominator}")}, {Dimensions}";

    /// <summary>All functions of the record.</summary>
    internal IEnumerable<LambdaExpression> Functions => new LambdaExpression?[]
    {
        Dimensions.Area, Dimensions.Date, Numerator.Where, Numerator.Quantity, Denominator?.Where, Denominator?.Quantity,
    }.OfType<LambdaExpression>();

    internal RateDefinition<TRecord> From<TRecord>(RecordDimensions<TRecord> dimensions, RecordMap<TRecord, T> map) =>
        new(Subject, dimensions, map.SumOf(Numerator), Denominator is null ? null : map.SumOf(Denominator), Column);
}
