using NodaTime;

namespace Cds.Indicators.Tests.Tallying;

/// <summary>A record with a member of each type that definitions read.</summary>
internal sealed record Row
{
    public string? Commune { get; init; }

    public int CommuneId { get; init; }

    public Guid Key { get; init; }

    public Channel Channel { get; init; }

    public Channel? Before { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public DateOnly? SettledOn { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateTime At { get; init; }

    public DateTime? PaidAt { get; init; }

    public DateTimeOffset Sent { get; init; }

    public LocalDate Day { get; init; }

    public LocalDateTime? Moment { get; init; }

    public Instant Instant { get; init; }

    public int Level { get; init; }

    public int? Score { get; init; }

    public short Small { get; init; }

    public long Fee { get; init; }

    public decimal Amount { get; init; }

    public double Weight { get; init; }

    public char Letter { get; init; }

    public bool IsOnline { get; init; }

    public bool PaidOnline { get; init; }

    public bool? Satisfied { get; init; }

    public string[] Tags { get; init; } = [];

    public Row? Former { get; init; }

    public IReadOnlyList<Paper> Papers { get; init; } = [];

    public bool IsLate(DateOnly day) => SettledOn is null && DueOn < day;
}
