namespace Cds.Indicators.EntityFrameworkCore.Tests.Records;

/// <summary>A dossier as an application might store it: columns of many types, some of which may be null.</summary>
public sealed class Dossier
{
    public int Id { get; init; }

    public string? Commune { get; init; }

    public int OfficeId { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public DateOnly? SettledOn { get; init; }

    public DateTime DueAt { get; init; }

    public DateTime? SettledAt { get; init; }

    public long Fee { get; init; }

    public int Pages { get; init; }

    public decimal Paid { get; init; }

    public double Score { get; init; }

    public bool IsOnline { get; init; }

    public bool IsPaidOnline { get; init; }

    public bool? IsSatisfied { get; init; }

    public Channel Channel { get; init; }

    public string? Note { get; init; }
}
