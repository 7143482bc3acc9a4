using System.Diagnostics;
using System.Linq.Expressions;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Tallying.Counting;
using Cds.Indicators.Tallying.Expressions;
using NodaTime;
using static System.FormattableString;

namespace Cds.Indicators.Tallying;

/// <summary>
/// The dimensions of a record: its reference area (đơn vị hành chính), and the day that decides its period (ngày tiếp nhận, ngày trả kết quả). Rates are defined on them.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
/// <remarks>
/// <para>The area is an official code as text, leading zeros included, or a key of any other type with a function that names its code. The day is a
/// <see cref="DateOnly"/>, <see cref="DateTime"/>, <see cref="LocalDate"/> or <see cref="LocalDateTime"/>, or one of them that may be null; of a moment its
/// date counts as it is written. A moment on the time line (<see cref="DateTimeOffset"/>, <see cref="Instant"/>) is refused, because its day depends on the zone.</para>
/// <para>A record that is counted nowhere on these dimensions may lack both; one that is counted and lacks one is a fault. Immutable, safe for several threads.</para>
/// </remarks>
/// <example><code>
/// RecordDimensions&lt;Dossier&gt; received = RecordDimensions&lt;Dossier&gt;.By(d => d.Commune, d => d.ReceivedOn);
/// RecordDimensions&lt;Dossier&gt; settled = RecordDimensions&lt;Dossier&gt;.By(d => d.CommuneId, d => d.SettledOn, areaCode: id => id.ToString("D5"));
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RecordDimensions<T>
{
    private readonly IAreaNaming _naming;
    private readonly RecordKey _areaKey;
    private readonly RecordKey _dateKey;

    private RecordDimensions(IAreaNaming naming, RecordKey areaKey, RecordKey dateKey, LambdaExpression area, LambdaExpression date)
    {
        _naming = naming;
        _areaKey = areaKey;
        _dateKey = dateKey;
        Area = area;
        Date = date;
        AreaText = ExpressionText.Of(area);
        DateText = ExpressionText.Of(date);
    }

    /// <summary>The key of the area: a function of the record to a text or to a type of the caller's own.</summary>
    public LambdaExpression Area { get; }

    /// <summary>The deciding day: a function of the record to one of the types of days, which may be null.</summary>
    public LambdaExpression Date { get; }

    /// <summary>The key of the area in words that are the same in every process and culture.</summary>
    public string AreaText { get; }

    /// <summary>The deciding day in words that are the same in every process and culture.</summary>
    public string DateText { get; }

    /// <summary>Dimensions that are equal in it count records alike.</summary>
    internal (string Area, string Date, object Naming) Identity => (AreaText, DateText, _naming);

    /// <summary>The dimensions of a record whose area is a code as text.</summary>
    /// <typeparam name="TDate">The type of the day.</typeparam>
    /// <param name="area">The official code of the area, with leading zeros; null or empty where the record has none.</param>
    /// <param name="date">The deciding day.</param>
    /// <returns>The dimensions.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The type is no type of days, or an expression has no canonical text (see <see cref="RateDefinition{T}"/>).</exception>
    public static RecordDimensions<T> By<TDate>(Expression<Func<T, string?>> area, Expression<Func<T, TDate>> date) =>
        Of(TextAreaNaming.Instance, new RecordKey<string?>(), new RecordKey<TDate>(), area, date);

    /// <summary>The dimensions of a record whose area is a key of another type, such as a number.</summary>
    /// <typeparam name="TArea">The type of the key.</typeparam>
    /// <typeparam name="TDate">The type of the day.</typeparam>
    /// <param name="area">The key of the area.</param>
    /// <param name="date">The deciding day.</param>
    /// <param name="areaCode">The official code of a key, with leading zeros; asked once for each key that occurs, not for each record. Keys of one code are one area. Null or an empty
    /// text: the key has no area, and its records are refused. It is not part of what two tallies must have in common.</param>
    /// <returns>The dimensions.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The type is no type of days, or an expression has no canonical text (see <see cref="RateDefinition{T}"/>).</exception>
    public static RecordDimensions<T> By<TArea, TDate>(Expression<Func<T, TArea>> area, Expression<Func<T, TDate>> date, Func<TArea, string?> areaCode)
    {
        ArgumentNullException.ThrowIfNull(areaCode);
        return Of(new AreaNaming<TArea>(areaCode), new RecordKey<TArea>(), new RecordKey<TDate>(), area, date);
    }

    /// <summary>The code of an area's key.</summary>
    /// <param name="areaKey">A key of the type of <see cref="Area"/>.</param>
    /// <returns>The code; null where the key is null, or has no code or an empty one.</returns>
    /// <exception cref="ArgumentException">The key is of another type.</exception>
    /// <exception cref="InvalidOperationException">The function that names areas failed.</exception>
    public string? CodeOf(object? areaKey) => _naming.CodeOf(areaKey);

    /// <summary>The rate of two counts of records: those of the denominator, and among them those that meet another condition.</summary>
    /// <param name="indicator">The ratio that it is the value of. Where it is no share (<see cref="RatioIndicator.IsShare"/>), the numerator is counted among all records.</param>
    /// <param name="denominator">The records that are counted in the denominator; <c>d => true</c> for all.</param>
    /// <param name="numerator">The records that are counted in the numerator, where they are in the denominator.</param>
    /// <param name="quantity">What is summed in both instead of counting, in the smallest unit of the indicator's measures; null to count.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentNullException">An argument but <paramref name="quantity"/> is null.</exception>
    /// <exception cref="ArgumentException">The indicator is no ratio; its measures have decimals and records are counted; they have different decimals and one quantity is summed; or an
    /// expression has no canonical text (see <see cref="RateDefinition{T}"/>).</exception>
    public RateDefinition<T> Ratio(
        Indicator indicator, Expression<Func<T, bool>> denominator, Expression<Func<T, bool>> numerator, Expression<Func<T, long>>? quantity = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(denominator);
        ArgumentNullException.ThrowIfNull(numerator);
        if (indicator is not RatioIndicator ratio)
            throw IsNo("ratio", indicator);
        if (quantity is null)
            RequireCount(indicator, ratio.Numerator, ratio.Denominator);
        else if (ratio.Numerator.Decimals != ratio.Denominator.Decimals)
        {
            throw new ArgumentException(
                Invariant($"'{indicator.Code}' has a numerator with {ratio.Numerator.Decimals} decimals and a denominator with {ratio.Denominator.Decimals}: one quantity is in one unit. Give the measures the same decimals."),
                nameof(indicator));
        }

        Expression<Func<T, bool>> among = CapturedValues.Freeze(denominator);
        Expression<Func<T, bool>> taken = CapturedValues.Freeze(numerator);
        Expression<Func<T, long>>? summed = quantity is null ? null : CapturedValues.Freeze(quantity);
        return new RateDefinition<T>(
            ratio,
            this,
            new RecordSum<T>(ratio.IsShare ? Conditions.And(among, taken) : taken, summed),
            new RecordSum<T>(among, summed),
            ratio.Numerator.Decimals,
            ratio.Denominator.Decimals);
    }

    /// <summary>The mean of a quantity over records, such as the hours that dossiers took.</summary>
    /// <param name="indicator">The mean that it is the value of.</param>
    /// <param name="among">The records over which the mean is taken; their count is the denominator.</param>
    /// <param name="quantity">What is summed in the numerator, in the smallest unit of its measure.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The indicator is no mean, its denominator has decimals and so counts no records, or an expression has no canonical text (see <see cref="RateDefinition{T}"/>).</exception>
    public RateDefinition<T> Mean(Indicator indicator, Expression<Func<T, bool>> among, Expression<Func<T, long>> quantity)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(among);
        ArgumentNullException.ThrowIfNull(quantity);
        if (indicator is not MeanIndicator mean)
            throw IsNo("mean", indicator);
        RequireCount(indicator, mean.Denominator);

        Expression<Func<T, bool>> where = CapturedValues.Freeze(among);
        return new RateDefinition<T>(
            mean,
            this,
            new RecordSum<T>(where, CapturedValues.Freeze(quantity)),
            new RecordSum<T>(where, quantity: null),
            mean.Numerator.Decimals,
            mean.Denominator.Decimals);
    }

    /// <summary>A single number: how many records meet a condition, or the sum of a quantity over them.</summary>
    /// <param name="subject">The count or amount, or the measure, that it is the value of.</param>
    /// <param name="where">The records that are counted.</param>
    /// <param name="quantity">What is summed instead, in the smallest unit of the measure; null to count.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="where"/> is null.</exception>
    /// <exception cref="ArgumentException">The subject is no count, amount or measure (what a ratio or mean is of has its own method, and a stock, a score and a rank are no sums of records);
    /// its measure has decimals and records are counted; or an expression has no canonical text (see <see cref="RateDefinition{T}"/>).</exception>
    public RateDefinition<T> Number(Subject subject, Expression<Func<T, bool>> where, Expression<Func<T, long>>? quantity = null)
    {
        ArgumentNullException.ThrowIfNull(where);
        Measure measure = subject.Measure ?? subject.Indicator switch
        {
            CountIndicator count => count.Measure,
            AmountIndicator amount => amount.Measure,
            { } indicator => throw IsNo("count or amount", indicator),
            null => throw new ArgumentException($"'{subject}' is no subject: it is the default value. Give a count, an amount or a measure.", nameof(subject)),
        };
        if (quantity is null)
            RequireCount(subject, measure);
        return new RateDefinition<T>(
            subject,
            this,
            new RecordSum<T>(CapturedValues.Freeze(where), quantity is null ? null : CapturedValues.Freeze(quantity)),
            denominator: null,
            measure.Decimals,
            denominatorDecimals: 0);
    }

    /// <summary>Area and day.</summary>
    /// <returns>For example <c>by x.Commune and x.ReceivedOn</c>.</returns>
    public override string ToString() => $"by {AreaText} and {DateText}";

    internal RecordAxis<T> AxisOf(AxisLanes<T> lanes) => _naming.AxisOf(lanes);

    internal RecordDimensions<TRecord> From<TRecord>(RecordMap<TRecord, T> map) => new(
        _naming,
        _areaKey,
        _dateKey,
        _areaKey.FunctionOf<TRecord>(map.BodyOf(Area), map.Parameter),
        _dateKey.FunctionOf<TRecord>(map.BodyOf(Date), map.Parameter));

    private static RecordDimensions<T> Of(IAreaNaming naming, RecordKey areaKey, RecordKey dateKey, LambdaExpression area, LambdaExpression date)
    {
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(date);
        DecidingDay.RequireType(date.ReturnType, nameof(date));
        return new RecordDimensions<T>(naming, areaKey, dateKey, CapturedValues.Freeze(area), CapturedValues.Freeze(date));
    }

    private static void RequireCount(Subject subject, params ReadOnlySpan<Measure> counted)
    {
        foreach (Measure measure in counted)
        {
            if (measure.Decimals != 0)
            {
                throw new ArgumentException(
                    Invariant($"'{subject}' weighs {measure.Code} with {measure.Decimals} decimals: records are counted in whole numbers. Give the quantity to sum, or a measure without decimals."), nameof(subject));
            }
        }
    }

    private static ArgumentException IsNo(string wanted, Indicator indicator) => new(
        $"'{indicator.Code}' is a {indicator.Kind.ToString().ToLowerInvariant()}, not a {wanted}: " + indicator.Kind switch
        {
            IndicatorKind.Ratio => "define it with Ratio.",
            IndicatorKind.Mean => "define it with Mean.",
            IndicatorKind.Count or IndicatorKind.Amount => "define it with Number.",
            IndicatorKind.Stock => "it is what there is on a day, and records add up to what happened. Report it as an observation.",
            _ => "records do not add up to it. Report it as an observation.",
        },
        nameof(indicator));
}
