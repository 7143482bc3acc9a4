namespace Cds.Indicators.EntityFrameworkCore.Tests.Records;

/// <summary>Dossiers drawn from a seed.</summary>
internal static class SomeDossiers
{
    private static readonly string?[] s_notes = [null, "", "Mất giấy tờ", "mất", "Ab", "ab", "AB%_c", "đủ"];

    /// <summary>So many dossiers received in 2025, of which some are settled in 2026 and some not at all.</summary>
    /// <param name="count">How many.</param>
    /// <param name="communes">Of how many communes, <c>00000</c> onwards.</param>
    /// <param name="seed">The seed.</param>
    public static Dossier[] Of(int count, int communes, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(1, count).Select(id => One(id, random, communes))];
    }

    private static Dossier One(int id, Random random, int communes)
    {
        int commune = random.Next(communes);
        DateTime received = new DateTime(2025, 1, 1).AddSeconds(random.Next(365 * 86_400));
        DateTime due = received.Date.AddDays(random.Next(1, 30)).AddHours(17);
        DateTime? settled = random.Next(10) == 0 ? null : received.AddMinutes(random.Next(40 * 1440));
        long fee = random.Next(3) == 0 ? 0 : random.Next(1, 2_000) * 1_000L;
        return new Dossier
        {
            Id = id,
            Commune = commune.ToString("D5", System.Globalization.CultureInfo.InvariantCulture),
            OfficeId = commune % 7,
            ReceivedOn = DateOnly.FromDateTime(received),
            SettledOn = settled is { } moment ? DateOnly.FromDateTime(moment) : null,
            DueAt = due,
            SettledAt = settled,
            Fee = fee,
            Pages = random.Next(1, 40),
            Paid = fee / 8m,
            Score = random.Next(0, 101) / 4.0,
            IsOnline = random.Next(3) > 0,
            IsPaidOnline = random.Next(2) == 0,
            IsSatisfied = random.Next(4) switch { 0 => null, 1 => false, _ => true },
            Channel = random.Next(3) switch { 0 => Channel.Counter, 1 => Channel.Post, _ => Channel.Portal },
            Note = s_notes[random.Next(s_notes.Length)],
        };
    }
}
