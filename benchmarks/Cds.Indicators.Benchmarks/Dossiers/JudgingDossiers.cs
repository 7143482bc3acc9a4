using BenchmarkDotNet.Attributes;
using Cds.Indicators.Benchmarks.Shapes;
using Cds.Indicators.Dossiers;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using NodaTime;

namespace Cds.Indicators.Benchmarks.Dossiers;

/// <summary>How dossiers with a limit in working days stand at the end of the year, a third of them with a supplement, per dossier.</summary>
[MemoryDiagnoser]
public class JudgingDossiers
{
    private const int Seed = 766;
    private static readonly LocalDate s_lastDay = new(2026, 12, 31);
    private readonly DossierTimes[] _dossiers = new DossierTimes[Dates.Length];
    private readonly DossierStanding[] _standings = new DossierStanding[Dates.Length];
    private readonly HashSet<LocalDate> _daysOff = [];
    private DeadlinePolicy _policy = null!;

    /// <summary>By which policy.</summary>
    public enum Clock
    {
        /// <summary>Time of waiting is deducted.</summary>
        Decision766,

        /// <summary>The clock begins again.</summary>
        Decree297,
    }

    /// <summary>By which policy.</summary>
    [ParamsAllValues]
    public Clock Policy { get; set; }

    /// <summary>Makes the dossiers and the set of days off.</summary>
    [GlobalSetup]
    public void Setup()
    {
        WorkingCalendar calendar = WorkingCalendar.VietnamPublicSector(Confidence.Remembered);
        WorkingClock clock = new(calendar, OfficeHours.Example());
        _policy = Policy == Clock.Decision766
            ? DeadlinePolicy.Decision766(clock, EarlyBoundary.BeforeDueDay)
            : DeadlinePolicy.Decree297(clock, EarlyBoundary.BeforeDueDay);
        for (LocalDate day = new(2025, 1, 1); day.Year <= 2026; day = day.PlusDays(1))
        {
            if (!calendar.IsWorkingDay(day))
                _daysOff.Add(day);
        }

        Random random = new(Seed);
        LocalDate[] dates = Dates.Between(2025, 2025);
        for (int i = 0; i < dates.Length; i++)
        {
            LocalDateTime received = dates[i].At(new LocalTime(8, 0)).PlusMinutes(random.Next(540));
            LocalDateTime requested = received.PlusHours(random.Next(48));
            LocalDateTime completed = requested.PlusHours(random.Next(96));
            _dossiers[i] = new DossierTimes(received)
            {
                Limit = ProcessingLimit.WorkingDays(random.Next(1, 30)),
                Ended = new DossierEnd(completed.PlusHours(random.Next(600)), DossierEnding.Processed),
                Supplements = random.Next(3) == 0 ? [new SupplementRequest(requested, completed)] : [],
            };
        }
    }

    /// <summary>Only the due day, day by day, each looked up in a set; neither cut-off nor supplements.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Dates.Length)]
    public DossierStanding[] Due_day_by_day()
    {
        for (int i = 0; i < _dossiers.Length; i++)
        {
            LocalDate day = _dossiers[i].Received.Date;
            for (int left = _dossiers[i].Limit!.Value.Amount; left > 0;)
            {
                day = day.PlusDays(1);
                if (!_daysOff.Contains(day))
                    left--;
            }

            LocalDate end = _dossiers[i].Ended!.Value.Moment.Date;
            _standings[i] = end < day ? DossierStanding.SettledEarly : end == day ? DossierStanding.SettledOnTime : DossierStanding.SettledLate;
        }

        return _standings;
    }

    /// <summary>All rules of the policy.</summary>
    [Benchmark(OperationsPerInvoke = Dates.Length)]
    public DossierStanding[] Judge_many()
    {
        _policy.Judge(_dossiers, s_lastDay, _standings);
        return _standings;
    }
}
