using System.Collections.Immutable;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;
using Cds.Indicators.Provenance;
using NodaTime;

namespace Cds.Indicators.Periods;

public sealed partial class WorkingCalendar
{
    private static readonly StrictJsonFormat s_format = new("cds-indicators/working-calendar", Version: 1, MaximumBytes: 1 << 20, MaximumDepth: 8);

    /// <summary>Reads a calendar from a JSON document.</summary>
    /// <param name="json">The document in UTF-8, at most 1 MiB and 8 levels deep. It is read to its end and not closed.</param>
    /// <param name="sourceName">What faults call the document, usually its file name.</param>
    /// <returns>The calendar; it knows every year of the document, however well founded. <see cref="AtLeast"/> is stricter.</returns>
    /// <remarks>
    /// <para>The document is read strictly: every member must be known and stand once, and the years obey the rules of <see cref="Build"/>.
    /// Version 1:</para>
    /// <code>
    /// {
    ///   "format": "cds-indicators/working-calendar", "version": 1, "name": "Nhà máy A",
    ///   "weeklyRest": { "days": ["sunday"], "legalBasis": { "document": "Nội quy 2026", "confidence": "Q" } },
    ///   "years": [ { "year": 2026,
    ///     "daysOff": [ { "date": "2026-01-01", "name": { "vi": "Tết Dương lịch", "en": "New Year's Day" },
    ///       "legalBasis": { "document": "…", "article": "…", "date": "2019-11-20", "reference": "…", "confidence": "Q" } } ],
    ///     "workedRestDays": [ { "date": "2026-01-11", "inExchangeFor": "2026-01-02", "legalBasis": { … } } ] } ]
    /// }
    /// </code>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FaultException">The document has faults, all of which are named with their JSON paths.</exception>
    public static WorkingCalendar Read(Stream json, string sourceName)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(sourceName);
        return StrictJson.Read(json, sourceName, s_format, ReadDocument);
    }

    /// <summary>Reads a calendar from a JSON document in memory, as <see cref="Read(Stream, string)"/> describes it.</summary>
    /// <param name="utf8Json">The document in UTF-8, at most 1 MiB and 8 levels deep.</param>
    /// <param name="sourceName">What faults call the document, usually its file name.</param>
    /// <returns>The calendar; it knows every year of the document, however well founded. <see cref="AtLeast"/> is stricter.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sourceName"/> is null.</exception>
    /// <exception cref="FaultException">The document has faults, all of which are named with their JSON paths.</exception>
    public static WorkingCalendar Read(ReadOnlySpan<byte> utf8Json, string sourceName)
    {
        ArgumentNullException.ThrowIfNull(sourceName);
        return StrictJson.Read(utf8Json, sourceName, s_format, ReadDocument);
    }

    private static WorkingCalendar? ReadDocument(StrictJsonObject root)
    {
        string name = root["name"].Text();
        StrictJsonObject weeklyRest = root["weeklyRest"].Object();
        ImmutableArray<IsoDayOfWeek> restDays = ReadWeeklyRestDays(weeklyRest);
        LegalBasis? restBasis = LegalBasisJson.Read(weeklyRest["legalBasis"]);
        bool isWeekKnown = weeklyRest.IsSound;

        List<YearEntry> entries = [];
        foreach (StrictJsonValue item in root["years"].Items())
        {
            if (ReadYear(item.Object()) is { } entry)
                entries.Add(entry);
        }

        WorkingCalendarYear[] years = [.. entries.Select(static e => e.Year)];
        if (isWeekKnown)
        {
            WorkingCalendarRules.Check(years, restDays.AsSpan(), checkExchanges: root.IsSound, (year, list, entry, member, rule, cure) =>
                entries[year].Node(list, entry).Report(member, rule, cure));
        }

        return root.IsSound ? Trusted(name, restDays, restBasis!, years) : null;
    }

    private static ImmutableArray<IsoDayOfWeek> ReadWeeklyRestDays(StrictJsonObject weeklyRest)
    {
        List<IsoDayOfWeek> days = [];
        foreach (StrictJsonValue item in weeklyRest["days"].Items())
        {
            IsoDayOfWeek? day = item.Choice(
                "a day of the week",
                ("monday", IsoDayOfWeek.Monday),
                ("tuesday", IsoDayOfWeek.Tuesday),
                ("wednesday", IsoDayOfWeek.Wednesday),
                ("thursday", IsoDayOfWeek.Thursday),
                ("friday", IsoDayOfWeek.Friday),
                ("saturday", IsoDayOfWeek.Saturday),
                ("sunday", IsoDayOfWeek.Sunday));
            if (day is { } known && days.Contains(known))
                item.Report("the day stands twice", "Keep one.");
            else if (day is { } fresh)
                days.Add(fresh);
        }

        if (days.Count == 7)
            weeklyRest.Report("days", "no day of the week is left to be worked", "Name at most six.");
        return [.. days];
    }

    private static YearEntry? ReadYear(StrictJsonObject year)
    {
        int number = year["year"].Integer(1, 9999);
        List<(StrictJsonObject Node, DayOff Value)> daysOff = [];
        foreach (StrictJsonValue item in year[WorkingCalendarRules.DaysOff].Items())
        {
            StrictJsonObject node = item.Object();
            LocalDate? date = node[WorkingCalendarRules.Date].Date();
            StrictJsonObject name = node["name"].Object();
            string vietnamese = name["vi"].Text();
            string english = name["en"].Text();
            LegalBasis? basis = LegalBasisJson.Read(node["legalBasis"]);
            if (node.IsSound)
                daysOff.Add((node, new DayOff(date!.Value, vietnamese, english, basis!)));
        }

        List<(StrictJsonObject Node, WorkedRestDay Value)> worked = [];
        foreach (StrictJsonValue item in year[WorkingCalendarRules.WorkedRestDays].Items())
        {
            StrictJsonObject node = item.Object();
            LocalDate? date = node[WorkingCalendarRules.Date].Date();
            LocalDate? exchange = node[WorkingCalendarRules.InExchangeFor].Date();
            LegalBasis? basis = LegalBasisJson.Read(node["legalBasis"]);
            if (node.IsSound)
                worked.Add((node, new WorkedRestDay(date!.Value, exchange!.Value, basis!)));
        }

        return number == 0
            ? null
            : new YearEntry(
                year,
                [.. daysOff.Select(static d => d.Node)],
                [.. worked.Select(static d => d.Node)],
                new WorkingCalendarYear(number, [.. daysOff.Select(static d => d.Value)], [.. worked.Select(static d => d.Value)]));
    }

    /// <summary>A year with the places of its entries, so that a broken rule is reported where it stands.</summary>
    private sealed record YearEntry(StrictJsonObject Whole, StrictJsonObject[] DaysOff, StrictJsonObject[] WorkedRestDays, WorkingCalendarYear Year)
    {
        public StrictJsonObject Node(string list, int entry) => list switch
        {
            WorkingCalendarRules.DaysOff => DaysOff[entry],
            WorkingCalendarRules.WorkedRestDays => WorkedRestDays[entry],
            _ => Whole,
        };
    }
}
