using System.Globalization;
using System.Linq.Expressions;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>Counts records into cells.</summary>
internal sealed class RecordCounter<T>
{
    private readonly TallyPlan<T> _plan;
    private readonly TallyBuilder _builder;
    private readonly List<Fault> _faults = [];
    private readonly (Func<T, object?> Area, Func<T, int> Day, Func<T, bool> Numerator, Func<T, long>? Quantity, Func<T, bool>? Denominator, Func<T, long>? DenominatorQuantity)[] _definitions;

    public RecordCounter(TallyPlan<T> plan)
    {
        _plan = plan;
        _builder = plan.Builder();
        _definitions =
        [
            .. plan.Rates.Definitions.Select(static definition => (
                Expression.Lambda<Func<T, object?>>(Expression.Convert(definition.Dimensions.Area.Body, typeof(object)), definition.Dimensions.Area.Parameters).Compile(),
                Expression.Lambda<Func<T, int>>(DecidingDay.NumberOf(definition.Dimensions.Date.Body), definition.Dimensions.Date.Parameters).Compile(),
                definition.Numerator.Where.Compile(),
                definition.Numerator.Quantity?.Compile(),
                definition.Denominator?.Where.Compile(),
                definition.Denominator?.Quantity?.Compile())),
        ];
    }

    public long Count { get; private set; }

    public void Add(ReadOnlySpan<T> records)
    {
        foreach (T record in records)
            Add(record);
    }

    public void Add(T record)
    {
        Count++;
        for (int i = 0; i < _definitions.Length; i++)
        {
            (Func<T, object?> area, Func<T, int> day, Func<T, bool> numerator, Func<T, long>? quantity, Func<T, bool>? denominator, Func<T, long>? denominatorQuantity) = _definitions[i];
            bool inNumerator = numerator(record);
            bool inDenominator = denominator?.Invoke(record) ?? false;
            if (!inNumerator && !inDenominator)
                continue;
            string? code = _plan.Rates.Definitions[i].Dimensions.CodeOf(area(record));
            int number = day(record);
            if (code is null)
            {
                Report("", "the record has no area", "Leave it out of the definitions, or give its area.");
                continue;
            }

            if (number < 0)
            {
                Report("", "the record has no deciding day", "Leave it out of the definitions, or give its day.");
                continue;
            }

            if (_plan.Period is { } period && (number < period.FirstDay || number > period.LastDay))
            {
                if (_plan.Outside == OutsidePeriod.Refuse)
                    Report(DayNumber.ToDate(number).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), $"the day lies outside {period}", "Correct it, or leave such records out with OutsidePeriod.LeaveOut.");
                continue;
            }

            _builder.Add(
                i,
                code,
                Period.Containing(DayNumber.ToDate(number), _plan.Structure.Kind, _plan.Structure.Calendar),
                inNumerator ? quantity?.Invoke(record) ?? 1 : 0,
                inDenominator ? denominatorQuantity?.Invoke(record) ?? 1 : 0);
        }
    }

    public Tally Complete() => _faults.Count == 0 ? _builder.Build() : throw new FaultException([.. _faults]);

    private void Report(string value, string rule, string cure) => _faults.Add(new Fault(new FaultPlace("", (int)Count, Column: null, JsonPath: null), value, rule, cure));
}
