using System.Runtime.CompilerServices;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>The periods of deciding days, numbered in the order in which they come. A day is looked up in a table of the days between the first and the last that came.</summary>
internal sealed class PeriodTable(PeriodKind kind, ReportingCalendar calendar, Period? during)
{
    /// <summary>The number of a day that lies outside the asked period, and of a record that is not counted.</summary>
    public const int NotAsked = -1;

    /// <summary>The number of a day that is none.</summary>
    public const int NoDay = -2;

    /// <summary>The number of a day that belongs to no period of the calendar.</summary>
    public const int NoPeriod = -3;

    /// <summary>The number of a day that was not looked up yet.</summary>
    private const int Unknown = -4;

    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<Period> _periods = [];
    private int _firstDay;
    private int[] _ofDay = [];

    /// <summary>How many periods there are.</summary>
    public int Count => _periods.Count;

    /// <summary>The period of a number.</summary>
    public Period this[int number] => _periods[number];

    /// <summary>The number of the period of a day, new periods being added; one of the negative numbers where it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NumberOf(int day)
    {
        int[] ofDay = _ofDay;
        int place = unchecked(day - _firstDay);
        if (unchecked((uint)place) >= (uint)ofDay.Length)
            return NumberOfNew(day);
        int number = ofDay[place];
        return number == Unknown ? NumberOfNew(day) : number;
    }

    private int NumberOfNew(int day)
    {
        if (day == DecidingDay.None)
            return NoDay;
        if (during is { } asked && (day < asked.FirstDay || day > asked.LastDay))
            return NotAsked;
        Cover(day);
        ref int number = ref _ofDay[day - _firstDay];
        if (number == Unknown)
            number = PeriodAxis.TryContaining(day, kind, calendar, out Period period) ? NumberOf(period) : NoPeriod;
        return number;
    }

    private int NumberOf(Period period)
    {
        if (!_numbers.TryGetValue(period.FirstDay, out int number))
        {
            _numbers.Add(period.FirstDay, number = _periods.Count);
            _periods.Add(period);
        }

        return number;
    }

    /// <summary>Makes the table reach to a day, and as far again, so that days in order do not move it each time.</summary>
    private void Cover(int day)
    {
        int last = _firstDay + _ofDay.Length - 1;
        if (_ofDay.Length != 0 && day >= _firstDay && day <= last)
            return;
        int from = _ofDay.Length == 0 ? day : Math.Min(day, _firstDay);
        int to = _ofDay.Length == 0 ? day : Math.Max(day, last);
        int slack = Math.Max(366, to - from);
        from = day == from ? Math.Max(0, from - slack) : from;
        to = day == to ? Math.Min(DayNumber.Maximum, to + slack) : to;
        int[] wider = new int[to - from + 1];
        Array.Fill(wider, Unknown);
        _ofDay.CopyTo(wider, _ofDay.Length == 0 ? 0 : _firstDay - from);
        (_firstDay, _ofDay) = (from, wider);
    }
}
