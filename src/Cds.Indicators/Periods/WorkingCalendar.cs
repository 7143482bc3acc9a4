using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using Cds.Indicators.Faults;
using Cds.Indicators.Json;
using Cds.Indicators.Provenance;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Periods;

/// <summary>
/// Which days are worked (lịch làm việc): the weekly rest days, and year by year the days off and the rest days worked in exchange. It moves
/// and counts working days (ngày làm việc), the unit of nearly every time limit of an administrative procedure.
/// </summary>
/// <remarks>
/// <para>Everything is data. Holidays move with the lunar calendar and each year's decisions exchange Saturdays for weekdays, so a year that
/// the calendar does not know is refused with <see cref="UnknownCalendarYearException"/>, never guessed. The members that begin with
/// <c>Try</c> answer <see langword="false"/> instead. Only the years of days that have to be judged must be known: counting from
/// 31 December 2025, which is itself not counted, does not need 2025.</para>
/// <para>Dates in another calendar system are converted to the ISO calendar first; answers are ISO dates. Costs do not grow with the number of
/// days, only with the number of years between two dates.</para>
/// <para>Immutable and safe to share between threads. Two calendars are equal only when they are the same object.</para>
/// </remarks>
/// <example><code>
/// WorkingCalendar calendar = WorkingCalendar.VietnamPublicSector();
/// calendar.AddWorkingDays(new LocalDate(2026, 2, 13), 1);     // 2026-02-23: Tết lies between
/// calendar.IsWorkingDay(new LocalDate(2026, 8, 22));          // true: a Saturday worked for 31 August
/// calendar.Knows(2027);                                       // false: not decided when this version was made
/// </code></example>
[JsonConverter(typeof(WorkingCalendarJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class WorkingCalendar
{
    private readonly ImmutableArray<IsoDayOfWeek> _weeklyRestDays;
    private readonly LegalBasis _weeklyRestBasis;
    private readonly ImmutableArray<WorkingYearTable> _tables;
    private readonly Confidence _atLeast;

    /// <summary>The trusted door: the years obey <see cref="WorkingCalendarRules"/> and ascend.</summary>
    private WorkingCalendar(
        string name, ImmutableArray<IsoDayOfWeek> weeklyRestDays, LegalBasis weeklyRestBasis, ImmutableArray<WorkingYearTable> tables, Confidence atLeast)
    {
        Name = name;
        _weeklyRestDays = weeklyRestDays;
        _weeklyRestBasis = weeklyRestBasis;
        _tables = tables;
        _atLeast = atLeast;
        KnownYears = [.. tables.Where(t => t.Confidence >= atLeast).Select(static t => t.Source.Year)];
    }

    /// <summary>What the calendar calls itself, in error messages too: <c>Việt Nam, khu vực công</c>. Never blank.</summary>
    public string Name { get; }

    /// <summary>The years that the calendar knows, ascending; may be empty and may have gaps.</summary>
    public ImmutableArray<int> KnownYears { get; }

    /// <summary>The days of the week that are not worked, in the order given.</summary>
    internal ImmutableArray<IsoDayOfWeek> WeeklyRestDays => _weeklyRestDays;

    /// <summary>The rule that makes them rest days.</summary>
    internal LegalBasis WeeklyRestBasis => _weeklyRestBasis;

    /// <summary>What is known of the years that the calendar knows, ascending.</summary>
    internal IEnumerable<WorkingCalendarYear> Years => _tables.Where(t => t.Confidence >= _atLeast).Select(static t => t.Source);

    /// <summary>The calendar of Vietnamese civil servants (cán bộ, công chức, viên chức), by which time limits of administrative procedures run.</summary>
    /// <param name="atLeast">How well founded every entry of a year must be; a year with a weaker entry is not known.</param>
    /// <returns>
    /// The calendar that ships with this version: 2026 at <see cref="Confidence.Secondary"/>, the default; 2025 as well at
    /// <see cref="Confidence.Remembered"/>, because the adoption of its Tết days and of the exchange of 2 May for 26 April is only remembered.
    /// Every entry carries its document.
    /// </returns>
    /// <remarks>
    /// Source: Bộ luật Lao động 2019, Điều 111 khoản 3 and Điều 112; QĐ 188/1999/QĐ-TTg (Saturday and Sunday off); the yearly decisions named in
    /// the entries. Private employers may choose other days: build their calendar with <see cref="Build"/>.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="atLeast"/> is not a defined value.</exception>
    /// <example><code>WorkingCalendar.VietnamPublicSector(Confidence.Remembered).KnownYears;   // 2025, 2026</code></example>
    public static WorkingCalendar VietnamPublicSector(Confidence atLeast = Confidence.Secondary) => Shipped.Vietnam.AtLeast(atLeast);

    /// <summary>Builds a calendar in code.</summary>
    /// <param name="name">What the calendar calls itself. Never blank.</param>
    /// <param name="weeklyRestDays">The days of the week that are not worked, in any order: none to six different ones.</param>
    /// <param name="weeklyRestBasis">The rule that makes them rest days.</param>
    /// <param name="years">The years, in any order, each once; none makes a calendar that knows no year.</param>
    /// <returns>The calendar; it knows every year given, however well founded. <see cref="AtLeast"/> is stricter.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="weeklyRestBasis"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank, a day of the week stands twice, is none, or all seven are given, or a
    /// year is null.</exception>
    /// <exception cref="FaultException">The years have faults, all of which are named: a year twice, a day twice or under another year, a day off
    /// that is a weekly rest day, a worked day that is not, a worked day in exchange for a day that is not off.</exception>
    /// <example><code>
    /// WorkingCalendar factory = WorkingCalendar.Build("Nhà máy A", [IsoDayOfWeek.Sunday], rule, new WorkingCalendarYear(2026, daysOff, []));
    /// </code></example>
    public static WorkingCalendar Build(
        string name, ImmutableArray<IsoDayOfWeek> weeklyRestDays, LegalBasis weeklyRestBasis, params ReadOnlySpan<WorkingCalendarYear> years)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(weeklyRestBasis);
        ImmutableArray<IsoDayOfWeek> rest = weeklyRestDays.IsDefault ? [] : weeklyRestDays;
        if (rest.Any(static d => d is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday) || rest.Distinct().Count() != rest.Length || rest.Length == 7)
            throw new ArgumentException($"'{string.Join(", ", rest)}' are no weekly rest days: they are none to six different days from Monday to Sunday. Name each once.", nameof(weeklyRestDays));

        ImmutableArray<WorkingCalendarYear> list = [.. years];
        if (list.Any(static y => y is null))
            throw new ArgumentException("A year is null: list years alone.", nameof(years));
        List<Fault> faults = [];
        WorkingCalendarRules.Check(years, rest.AsSpan(), checkExchanges: true, (year, entries, entry, member, rule, cure) =>
            faults.Add(FaultOf(list[year], year, entries, entry, member, rule, cure)));
        return faults.Count == 0 ? Trusted(name, rest, weeklyRestBasis, years) : throw new FaultException([.. faults]);
    }

    /// <summary>The same calendar, less the years that have an entry weaker than asked for; years withheld before come back when they suffice.</summary>
    /// <param name="confidence">How well founded every entry of a year, and the rule of the weekly rest, must be.</param>
    /// <returns>The calendar. Asking it about a year that was withheld says so, and why.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not a defined value.</exception>
    public WorkingCalendar AtLeast(Confidence confidence)
    {
        _ = confidence.ToTag();
        return confidence == _atLeast ? this : new WorkingCalendar(Name, _weeklyRestDays, _weeklyRestBasis, _tables, confidence);
    }

    /// <summary>Whether the calendar knows the days off of a year.</summary>
    /// <param name="year">A calendar year; any number is a fair question.</param>
    /// <returns><see langword="true"/> when every question about days of the year is answered.</returns>
    public bool Knows(int year) => Table(year) is not null;

    /// <summary>The name and the known years.</summary>
    /// <returns>For example <c>Việt Nam, khu vực công (2026)</c>.</returns>
    public override string ToString() => $"{Name} ({KnownYearsText()})";

    internal static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static WorkingCalendar Trusted(
        string name, ImmutableArray<IsoDayOfWeek> weeklyRestDays, LegalBasis weeklyRestBasis, ReadOnlySpan<WorkingCalendarYear> years)
    {
        List<WorkingYearTable> tables = new(years.Length);
        foreach (WorkingCalendarYear year in years)
            tables.Add(new WorkingYearTable(year, weeklyRestDays.AsSpan(), weeklyRestBasis));
        return new WorkingCalendar(name, weeklyRestDays, weeklyRestBasis, [.. tables.OrderBy(static t => t.Source.Year)], Confidence.Contradictory);
    }

    private static Fault FaultOf(WorkingCalendarYear year, int index, string list, int entry, string member, string rule, string cure)
    {
        string number = year.Year.ToString(CultureInfo.InvariantCulture);
        string at = string.Create(CultureInfo.InvariantCulture, $"years[{index}]");
        (string place, string value) = list switch
        {
            WorkingCalendarRules.DaysOff => (string.Create(CultureInfo.InvariantCulture, $"{at}.{list}[{entry}].{member}"), Iso(year.DaysOff[entry].Date)),
            WorkingCalendarRules.WorkedRestDays => (
                string.Create(CultureInfo.InvariantCulture, $"{at}.{list}[{entry}].{member}"),
                Iso(string.Equals(member, WorkingCalendarRules.Date, StringComparison.Ordinal) ? year.WorkedRestDays[entry].Date : year.WorkedRestDays[entry].InExchangeFor)),
            _ => ($"{at}.{member}", number),
        };
        return new Fault(new FaultPlace(place, Row: null, Column: null, JsonPath: null), value, rule, cure);
    }

    private WorkingYearTable? Table(int year) => Find(year) is { } table && table.Confidence >= _atLeast ? table : null;

    private WorkingYearTable? Find(int year)
    {
        // Years mostly follow each other without a gap, so the first guess is right.
        if (_tables.IsEmpty)
            return null;
        long guess = (long)year - _tables[0].Source.Year;
        if (guess >= 0 && guess < _tables.Length && _tables[(int)guess].Source.Year == year)
            return _tables[(int)guess];
        foreach (WorkingYearTable table in _tables)
        {
            if (table.Source.Year == year)
                return table;
        }

        return null;
    }

    private string KnownYearsText() => KnownYears.IsEmpty ? "no year" : string.Join(", ", KnownYears.Select(static y => y.ToString(CultureInfo.InvariantCulture)));

    private UnknownCalendarYearException Unknown(int year)
    {
        const string Cure = "add the year from its official decision with WorkingCalendar.Build or WorkingCalendar.Read";
        string number = year.ToString(CultureInfo.InvariantCulture);
        string message = Find(year) is { } withheld
            ? $"'{number}' is not a year that the working calendar '{Name}' knows well enough: its weakest entry ({withheld.WeakestEntry}) is [{withheld.Confidence.ToTag()}] and at least [{_atLeast.ToTag()}] is asked for. Known years: {KnownYearsText()}. Ask for AtLeast(Confidence.{withheld.Confidence}), or {Cure}."
            : $"'{number}' is not a year that the working calendar '{Name}' knows: its days off are data and are never guessed. Known years: {KnownYearsText()}. To go on, {Cure}.";
        return new UnknownCalendarYearException(year, KnownYears, message);
    }

    /// <summary>Read on first use, and then the same for everyone.</summary>
    private static class Shipped
    {
        public static readonly WorkingCalendar Vietnam = ReadShipped();

        private static WorkingCalendar ReadShipped()
        {
            const string Name = "working-days-vietnam.json";
            using Stream stream = typeof(WorkingCalendar).Assembly.GetManifestResourceStream(Name)
                ?? throw new InvalidOperationException($"The assembly does not contain {Name}.");
            return Read(stream, Name);
        }
    }
}
