using Cds.Indicators.Dossiers;
using NodaTime;

namespace Cds.Indicators.Tests.Dossiers;

/// <summary>A random policy and a random dossier in whole minutes, and what an oracle that walks minute by minute says of them.</summary>
internal sealed class DeadlineCase
{
    private const int MinutesPerDay = 24 * 60;
    private readonly ClockWorld _world;
    private readonly int _startForm;
    private readonly int _startMinutes;
    private readonly int? _hoursPerDay;
    private readonly bool _midnight;
    private readonly bool _restarts;
    private readonly bool _working;
    private readonly int? _most;
    private readonly int? _closes;
    private readonly EarlyBoundary _early;

    public DeadlineCase(ClockWorld world)
    {
        _world = world;
        _startForm = world.Next(0, 4);
        _startMinutes = _startForm == 2 ? world.Next(0, MinutesPerDay) : world.Next(0, 300);
        _hoursPerDay = world.Chance(0.3) ? world.Next(1, 9) : null;
        _midnight = world.Chance(0.3);
        _restarts = world.Chance(0.5);
        _working = world.Chance(0.5);
        _most = world.Chance(0.5) ? world.Next(1, 3) : null;
        _closes = world.Chance(0.7) ? world.Next(1, 16) : null;
        _early = world.Chance(0.5) ? EarlyBoundary.BeforeDueDay : EarlyBoundary.BeforeDueMoment;
        Policy = MakePolicy();
        MakeDossier();
    }

    public DeadlinePolicy Policy { get; }

    public int Received { get; private set; }

    public int? Appointment { get; set; }

    public (int Amount, LimitUnit Unit)? Limit { get; private set; }

    public List<(int From, int? To)> Requests { get; } = [];

    public int? Ended { get; set; }

    public DossierEnding How { get; private set; }

    /// <summary>The midnight that begins the last day of the period.</summary>
    public int LastDay { get; private set; }

    public LocalDate LastDate => ClockWorld.Date(LastDay);

    public DossierTimes Dossier => new(ClockWorld.At(Received))
    {
        Appointment = Appointment is { } appointment ? ClockWorld.At(appointment) : null,
        Ended = Ended is { } ended ? new DossierEnd(ClockWorld.At(ended), How) : null,
        Limit = Limit is not { } limit ? null : limit.Unit switch
        {
            LimitUnit.WorkingDays => ProcessingLimit.WorkingDays(limit.Amount),
            LimitUnit.WorkingHours => ProcessingLimit.WorkingHours(limit.Amount),
            _ => ProcessingLimit.CalendarDays(limit.Amount),
        },
        Supplements = [.. Requests.Select(static r => new SupplementRequest(ClockWorld.At(r.From), r.To is { } to ? ClockWorld.At(to) : null))],
    };

    /// <summary>What the standing must be. An oracle: it walks, and shares no arithmetic with the library.</summary>
    public DossierStanding Expected()
    {
        List<(int From, int? To)> answered = [.. Requests.Where(static r => r.To is not null)];
        int? open = Requests.Where(static r => r.To is null).Select(static r => (int?)r.From).FirstOrDefault();
        bool held = open is not null && (Ended is null || (_restarts && How == DossierEnding.Stopped));
        bool closed = held && Ended is null && _restarts && _closes is { } most && WorkingDaysAfter(open!.Value) > most;
        bool settled = Ended is not null || closed;
        if (held && !settled && !_restarts && Requests.Count > _most)
            return DossierStanding.InProgressPast;

        int end = held ? open!.Value : Ended ?? LastDay;
        int counted = _restarts && answered.Count > 0 ? answered[^1].To!.Value : Received;
        bool binds = Appointment is not null && (counted == Received && answered.Count == 0 || !_restarts || Appointment > counted);
        if (!binds && Limit is null)
            return DossierStanding.Unknown;

        int start = binds ? Received : StartOf(counted);
        // Twice the minute, so that the last moment of a day lies between two minutes.
        int due = binds ? 2 * Appointment!.Value : DueOf(start);
        if (!_restarts)
            end = WithoutWaiting(answered, start, end);
        if (!settled)
            return 2 * end <= due ? DossierStanding.InProgressWithin : DossierStanding.InProgressPast;
        if (2 * end > due)
            return DossierStanding.SettledLate;
        bool early = _early == EarlyBoundary.BeforeDueDay ? end / MinutesPerDay < due / 2 / MinutesPerDay : 2 * end < due;
        return early ? DossierStanding.SettledEarly : DossierStanding.SettledOnTime;
    }

    public override string ToString() => FormattableString.Invariant($"{Dossier}; {string.Join("; ", Policy.Rules.Select(static r => r.Text.English))}; last day {LastDate:uuuu-MM-dd}");

    private int WorkingDaysAfter(int minute)
    {
        int days = 0;
        for (int day = minute / MinutesPerDay + 1; day <= LastDay / MinutesPerDay; day++)
            days += _world.IsWorkingDay(day * MinutesPerDay) ? 1 : 0;
        return days;
    }

    private int StartOf(int received)
    {
        int time = received % MinutesPerDay;
        bool moves = _startForm switch
        {
            0 => false,
            1 => !_world.IsWorkingDay(received),
            2 => !_world.IsWorkingDay(received) || time > _startMinutes,
            _ => !_world.IsWorkingDay(received) || time >= _world.Close - _startMinutes,
        };
        return moves ? NextWorkingDay(received / MinutesPerDay + 1) * MinutesPerDay + _world.Opening : received;
    }

    private int NextWorkingDay(int day)
    {
        while (!_world.IsWorkingDay(day * MinutesPerDay))
            day++;
        return day;
    }

    private int DueOf(int start)
    {
        (int amount, LimitUnit unit) = Limit!.Value;
        if (unit == LimitUnit.WorkingHours)
            return 2 * _world.Walk(start, amount * 60);
        if (unit == LimitUnit.WorkingDays && _hoursPerDay is { } hours)
            return 2 * _world.Walk(start, amount * hours * 60);
        int day = start / MinutesPerDay;
        for (int i = 0; i < amount; i++)
            day = unit == LimitUnit.WorkingDays ? NextWorkingDay(day + 1) : day + 1;
        day = NextWorkingDay(day);
        return _midnight ? 2 * (day + 1) * MinutesPerDay - 1 : 2 * (day * MinutesPerDay + _world.Close);
    }

    private int WithoutWaiting(List<(int From, int? To)> answered, int start, int end)
    {
        int waited = 0;
        for (int minute = start; minute < end; minute++)
        {
            if (answered.Any(r => r.From <= minute && minute < r.To) && (!_working || _world.IsOffice(minute)))
                waited++;
        }

        return _working ? _world.Walk(end, -waited) : end - waited;
    }

    private DeadlinePolicy MakePolicy() => new()
    {
        Name = "P",
        Clock = _world.Clock,
        Start = _startForm switch
        {
            0 => StartRule.AtReception(Moments.Basis),
            1 => StartRule.OnWorkingDay(Moments.Basis),
            2 => StartRule.AfterCutOff(LocalTime.Midnight.PlusMinutes(_startMinutes), Moments.Basis),
            _ => StartRule.BeforeClose(Duration.FromMinutes(_startMinutes), Moments.Basis),
        },
        Counting = _hoursPerDay is { } hours ? CountingRule.HoursPerDay(hours, End) : CountingRule.WholeDays(End, Moments.Basis, Moments.Basis),
        Supplements = _restarts
            ? SupplementRule.Restarted(Moments.Basis, _closes)
            : SupplementRule.Deducted(Moments.Basis, _working ? WaitingTime.Working : WaitingTime.Elapsed, _most),
        Early = _early,
        Evaluation = Moments.Basis,
    };

    private DayEnd End => _midnight ? DayEnd.Midnight : DayEnd.OfficeClose;

    private void MakeDossier()
    {
        Received = _world.Moment();
        int at = Received;
        for (int i = _world.Next(0, 3); i > 0; i--)
        {
            int from = at + Some(4);
            at = from + Some(4);
            Requests.Add((from, at));
        }

        for (int i = _world.Chance(0.3) ? _world.Next(1, 3) : 0; i > 0; i--)
        {
            at += Some(4);
            Requests.Add((at, null));
        }

        How = (DossierEnding)_world.Next(0, 3);
        Ended = _world.Chance(0.6) ? at + Some(10) : null;
        Limit = _world.Chance(0.8) ? (_world.Next(0, 12), (LimitUnit)_world.Next(0, 3)) : null;
        Appointment = _world.Chance(0.4) ? Received + Some(20) : null;
        LastDay = (Received / MinutesPerDay + _world.Next(0, 40)) * MinutesPerDay;
    }

    /// <summary>Some minutes of so many days; often none, or whole days.</summary>
    private int Some(int days) => _world.Next(0, 6) switch
    {
        0 => 0,
        1 => _world.Next(0, days + 1) * MinutesPerDay,
        _ => _world.Next(0, days * MinutesPerDay),
    };
}
