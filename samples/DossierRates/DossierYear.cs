using Cds.Indicators.Areas;
using Cds.Indicators.Dossiers;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using NodaTime;

namespace ProvinceYear;

/// <summary>Makes up a year of dossiers: the same from the same seed, on every machine.</summary>
/// <remarks>
/// Dossiers are received at the desk in office hours of working days, or submitted online at any time and received when the office opens. Work runs through office
/// hours too. Each is judged as a portal would judge it, by the deadline clock, as it is known on the last day.
/// </remarks>
internal sealed class DossierYear
{
    private readonly SplitMix _random;
    private readonly CommuneHabits[] _habits;
    private readonly DeadlinePolicy _policy;
    private readonly LocalDate[] _workingDays;

    public DossierYear(IEnumerable<Area> communes, ulong seed)
    {
        // The days off of 2025 are remembered only, which is good enough for days that are made up.
        WorkingCalendar calendar = WorkingCalendar.VietnamPublicSector(Confidence.Remembered);
        _policy = DeadlinePolicy.Decision766(new WorkingClock(calendar, OfficeHours.Example()), EarlyBoundary.BeforeDueDay);
        _workingDays = [.. Enumerable.Range(0, Year.DayCount).Select(Year.Start.PlusDays).Where(calendar.IsWorkingDay)];
        _habits = [.. communes.Select(area => CommuneHabits.Of(area, seed)).SelectMany(static habits => Enumerable.Repeat(habits, habits.Volume))];
        _random = new SplitMix(seed);
    }

    /// <summary>The first year of the two levels of local government (chính quyền địa phương hai cấp).</summary>
    public static Period Year { get; } = Period.Range(new LocalDate(2025, 7, 1), new LocalDate(2026, 6, 30));

    private WorkingClock Clock => _policy.Clock;

    /// <summary>So many dossiers, in no order.</summary>
    public DossierRow[] Make(int count, IProgress<long> progress)
    {
        DossierRow[] rows = new DossierRow[count];
        DossierTimes[] times = new DossierTimes[count];
        for (int i = 0; i < count; i++)
        {
            CommuneHabits habits = _habits[_random.Below(_habits.Length)];
            Procedure procedure = Procedure.Draw(_random);
            bool isOnline = _random.Chance(habits.Online);
            times[i] = Times(procedure, habits, isOnline).AsOf(Year.End);
            rows[i] = Row(i + 1, habits, procedure, isOnline, times[i]);
            if (i % 1000 == 999)
                progress.Report(i + 1);
        }

        DossierStanding[] standings = new DossierStanding[count];
        _policy.Judge(times, Year.End, standings);
        for (int i = 0; i < count; i++)
            rows[i] = rows[i] with { Standing = standings[i] };
        progress.Report(count);
        return rows;
    }

    /// <summary>When a dossier was received, promised, supplemented and ended.</summary>
    private DossierTimes Times(Procedure procedure, CommuneHabits habits, bool isOnline)
    {
        LocalDateTime received = isOnline ? Clock.NextWorkingMoment(AnyMoment()) : OfficeMoment();
        DossierTimes times = new(received);

        // Of a few old registers neither the appointment nor the limit was carried over: they cannot be judged, and are not on time.
        if (!_random.Chance(6))
        {
            LocalDateTime due = _policy.Counting.DueOf(_policy.Start.StartOf(received, Clock), procedure.Limit, Clock);
            times = times with { Limit = procedure.Limit, Appointment = due };
        }

        int percent = _random.Chance(habits.Late) ? _random.Between(110, 260) : _random.Between(10, 95);
        int work = Math.Max(10, procedure.LimitMinutes * percent / 100);
        LocalDateTime end = Clock.Add(received, Duration.FromMinutes(work));
        if (_random.Chance(60))
        {
            int before = _random.Between(5, work - 1);
            LocalDateTime requested = Clock.Add(received, Duration.FromMinutes(before));
            LocalDateTime completed = Clock.Add(requested, Duration.FromHours(_random.Between(2, 80)));
            times = times with { Supplements = [new SupplementRequest(requested, completed)] };
            end = Clock.Add(completed, Duration.FromMinutes(work - before));
        }

        bool isForgotten = _random.Chance(2);
        return isForgotten ? times : times with { Ended = new DossierEnd(end, _random.Chance(25) ? DossierEnding.Stopped : DossierEnding.Processed) };
    }

    private DossierRow Row(long id, CommuneHabits habits, Procedure procedure, bool isOnline, DossierTimes times)
    {
        bool isDigitised = isOnline || _random.Chance(habits.Digitised);
        bool hasResult = times.Ended is { How: DossierEnding.Processed };
        return new DossierRow
        {
            Id = id,
            Commune = habits.Area.Code,
            Procedure = procedure.Name,
            ReceivedOn = times.Received.Date.ToDateOnly(),
            EndedOn = times.Ended?.Moment.Date.ToDateOnly(),
            Standing = DossierStanding.Unknown,
            Channel = isOnline ? Channel.Online : _random.Chance(40) ? Channel.Post : Channel.Desk,
            Fee = procedure.Fee,
            Payment = procedure.Fee == 0 ? Payment.None : PaymentOf(isOnline, habits),
            IsEligible = procedure.IsEligibleForFullyOnline,
            IsFullyOnline = isOnline && procedure.IsEligibleForFullyOnline && _random.Chance(940),
            IsPaperDue = procedure.IsPaperDue,
            NeedsSiteCheck = procedure.NeedsSiteCheck,
            IsDigitised = isDigitised,
            HasElectronicResult = hasResult && isDigitised && _random.Chance(habits.Digitised),
            HasReusedComponents = _random.Chance(habits.Reused),
            Rating = times.Ended is not null && _random.Chance(300) ? RatingOf(habits) : DossierRating.None,
            HasComplaint = _random.Chance(3),
        };
    }

    private Payment PaymentOf(bool isOnline, CommuneHabits habits) =>
        !isOnline || !_random.Chance(habits.PaidOnline) ? Payment.Cash : _random.Chance(700) ? Payment.NationalPortal : Payment.ProvinceGateway;

    private DossierRating RatingOf(CommuneHabits habits) =>
        _random.Chance(habits.Satisfied) ? DossierRating.Satisfied : _random.Chance(600) ? DossierRating.Neutral : DossierRating.Dissatisfied;

    /// <summary>A moment of any day but the last, from six in the morning to ten at night.</summary>
    private LocalDateTime AnyMoment() => Year.Start.PlusDays(_random.Below(Year.DayCount - 1)).At(new LocalTime(6, 0).PlusMinutes(_random.Below(16 * 60)));

    /// <summary>A moment of office time.</summary>
    private LocalDateTime OfficeMoment() =>
        Clock.Add(_workingDays[_random.Below(_workingDays.Length)].At(Clock.Hours.Opening), Duration.FromMinutes(_random.Between(1, 8 * 60)));
}
