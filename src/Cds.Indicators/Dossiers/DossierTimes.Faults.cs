using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Faults;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Dossiers;

public readonly partial record struct DossierTimes
{
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    /// <summary>Everything that cannot be in the times of this dossier.</summary>
    /// <returns>
    /// Every fault with its place (<c>Supplements[1].Completed</c>); empty where there is none: a time outside the years 1900 to 2999 (a missing date
    /// often comes as the year 1), an appointment, an end or a request before the reception, a supplement complete before it was asked for or after
    /// the end, a request before an earlier one was complete. Only open requests may follow an open one: the agency asked again.
    /// </returns>
    /// <example><code>
    /// new DossierTimes(new LocalDateTime(2026, 3, 2, 9, 0)) { Appointment = new LocalDateTime(2026, 3, 1, 9, 0) }.FindFaults()[0].ToString();
    /// // Appointment: '2026-03-01T09:00:00': the appointment is before the reception (2026-03-02T09:00:00). Correct one of them.
    /// </code></example>
    public ImmutableArray<Fault> FindFaults()
    {
        FaultCollector faults = new(index: null);
        Check(ref faults);
        return faults.All;
    }

    /// <summary>Collects the faults of these times, and of asking how they stand on a day.</summary>
    internal void Check(LocalDate lastDay, ref FaultCollector faults)
    {
        Check(ref faults);
        if (Ended is null && Received.Date > lastDay)
        {
            string day = LocalDatePattern.Iso.Format(lastDay);
            faults.Add("Received", Received, $"the dossier was received after the last day of the period ({day})", "Leave it out, or give the period in which it is judged.");
        }
    }

    private void Check(ref FaultCollector faults)
    {
        CheckYear("Received", Received, ref faults);
        if (Appointment is { } appointment)
        {
            CheckYear("Appointment", appointment, ref faults);
            if (appointment < Received)
                faults.Add("Appointment", appointment, $"the appointment is before the reception ({Text(Received)})", "Correct one of them.");
        }

        if (Ended is { } end)
        {
            CheckYear("Ended", end.Moment, ref faults);
            if (end.Moment < Received)
                faults.Add("Ended", end.Moment, $"the dossier ended before its reception ({Text(Received)})", "Correct one of them.");
            if (end.How > DossierEnding.Stopped)
                faults.Add("Ended.How", ((byte)end.How).ToString(CultureInfo.InvariantCulture), "it is no ending of a dossier", "Give processed, result returned or stopped.");
        }

        if (!_supplements.IsDefaultOrEmpty)
            CheckSupplements(ref faults);
    }

    private void CheckSupplements(ref FaultCollector faults)
    {
        for (int i = 0; i < _supplements.Length; i++)
        {
            SupplementRequest request = _supplements[i];
            CheckYear("Requested", request.Requested, ref faults, i);
            if (request.Requested < Received)
                faults.Add(Place(i, "Requested"), request.Requested, $"the supplement was asked for before the reception ({Text(Received)})", "Correct one of them.");
            if (Ended is { } end && request.Requested > end.Moment)
                faults.Add(Place(i, "Requested"), request.Requested, $"the supplement was asked for after the end ({Text(end.Moment)})", "Correct one of them.");
            if (request.Completed is { } completed)
                CheckCompletion(i, request.Requested, completed, ref faults);
            if (i > 0)
                CheckOrder(i, _supplements[i - 1], request, ref faults);
        }
    }

    private void CheckCompletion(int i, LocalDateTime requested, LocalDateTime completed, ref FaultCollector faults)
    {
        CheckYear("Completed", completed, ref faults, i);
        if (completed < requested)
            faults.Add(Place(i, "Completed"), completed, $"the supplement was complete before it was asked for ({Text(requested)})", "Correct one of them.");
        if (Ended is { } end && completed > end.Moment)
            faults.Add(Place(i, "Completed"), completed, $"the supplement was complete after the end ({Text(end.Moment)})", "Correct one of them.");
    }

    private static void CheckOrder(int i, SupplementRequest before, SupplementRequest request, ref FaultCollector faults)
    {
        if (request.Requested < before.Requested)
            faults.Add(Place(i, "Requested"), request.Requested, $"the request stands after a later one ({Text(before.Requested)})", "List the requests in order of time.");
        else if (before.Completed is { } completed && request.Requested < completed)
            faults.Add(Place(i, "Requested"), request.Requested, $"the request overlaps the one before, which was complete at {Text(completed)}", "Correct one of them, or make them one.");
        else if (before.IsOpen && !request.IsOpen)
            faults.Add(Place(i, "Completed"), request.Completed!.Value, "the request before is still open", "Say when it was complete.");
    }

    private static void CheckYear(string member, LocalDateTime moment, ref FaultCollector faults, int? supplement = null)
    {
        if (moment.Year is < FirstYear or > LastYear)
            faults.Add(supplement is { } i ? Place(i, member) : member, moment, "the time is not in the years 1900 to 2999", "Correct it; where it is missing, leave it out.");
    }

    private static string Place(int supplement, string member) => string.Create(CultureInfo.InvariantCulture, $"Supplements[{supplement}].{member}");

    private static string Text(LocalDateTime moment) => LocalDateTimePattern.ExtendedIso.Format(moment);
}
