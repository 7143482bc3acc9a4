using System.Globalization;
using Cds.Indicators.EntityFrameworkCore.Tests.Records;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Databases;

/// <summary>Visits: columns of many types, days of NodaTime stored as days of the framework.</summary>
internal sealed class VisitContext(DbContextOptions<VisitContext> options) : DbContext(options)
{
    public DbSet<Visit> Visits => Set<Visit>();

    /// <summary>Visits of the last days of 2024 to the first of 2026, with every end of a month among them.</summary>
    public static Visit[] Some()
    {
        Random random = new(3);
        return
        [
            .. from id in Enumerable.Range(1, 600)
               let moment = new DateTime(2024, 12, 20).AddDays(id % 390).AddSeconds(random.Next(86_400))
               let day = DateOnly.FromDateTime(moment)
               let place = random.Next(4)
               let isKnown = random.Next(5) > 0
               select new Visit
               {
                   Id = id,
                   Area = place switch { 0 => "00070", 1 => "00071", 2 => "0007a", _ => "0007A" },
                   Office = place,
                   Province = place == 0 ? null : place,
                   Unit = new Guid(place, 0, 0, [1, 2, 3, 4, 5, 6, 7, 0xAB]),
                   Channel = place % 2 == 0 ? Channel.Post : Channel.Portal,
                   ChannelName = place % 2 == 0 ? Channel.Post : Channel.Portal,
                   Day = day,
                   DayOrNone = isKnown ? day : null,
                   Moment = moment,
                   MomentOrNone = isKnown ? moment : null,
                   UtcMoment = DateTime.SpecifyKind(moment, DateTimeKind.Utc),
                   LocalDay = LocalDate.FromDateOnly(day),
                   LocalDayOrNone = isKnown ? LocalDate.FromDateOnly(day) : null,
                   LocalMoment = LocalDateTime.FromDateTime(moment),
                   DayAsText = day,
               },
        ];
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var visit = modelBuilder.Entity<Visit>();
        visit.Property(v => v.Id).ValueGeneratedNever();
        visit.Property(v => v.ChannelName).HasConversion<string>();
        visit.Property(v => v.LocalDay).HasConversion(static day => day.ToDateOnly(), static day => LocalDate.FromDateOnly(day));
        visit.Property(v => v.LocalDayOrNone).HasConversion(static day => day!.Value.ToDateOnly(), static day => LocalDate.FromDateOnly(day));
        visit.Property(v => v.LocalMoment).HasConversion(static moment => moment.ToDateTimeUnspecified(), static moment => LocalDateTime.FromDateTime(moment));
        visit.Property(v => v.DayAsText).HasConversion(
            static day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), static text => DateOnly.ParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture));
        if (Database.IsNpgsql())
        {
            visit.Property(v => v.Moment).HasColumnType("timestamp");
            visit.Property(v => v.MomentOrNone).HasColumnType("timestamp");
            visit.Property(v => v.LocalMoment).HasColumnType("timestamp");
        }
    }
}
