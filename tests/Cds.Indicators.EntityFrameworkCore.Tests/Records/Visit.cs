using NodaTime;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Records;

/// <summary>A visit, with its area and its day in every type that a column may have.</summary>
public sealed class Visit
{
    public int Id { get; init; }

    public string? Area { get; init; }

    public int Office { get; init; }

    public long? Province { get; init; }

    public Guid Unit { get; init; }

    public Channel Channel { get; init; }

    /// <summary>Stored as text.</summary>
    public Channel ChannelName { get; init; }

    public DateOnly Day { get; init; }

    public DateOnly? DayOrNone { get; init; }

    public DateTime Moment { get; init; }

    public DateTime? MomentOrNone { get; init; }

    /// <summary>On PostgreSQL a timestamp with time zone.</summary>
    public DateTime UtcMoment { get; init; }

    public LocalDate LocalDay { get; init; }

    public LocalDate? LocalDayOrNone { get; init; }

    public LocalDateTime LocalMoment { get; init; }

    /// <summary>Stored as 31/12/2025.</summary>
    public DateOnly DayAsText { get; init; }
}
