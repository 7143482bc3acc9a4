namespace Cds.Indicators.EntityFrameworkCore.Tests.Guards;

/// <summary>The record of the readme.</summary>
internal sealed class PortalDossier
{
    public int Id { get; init; }

    public required string Commune { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public DateOnly? SettledOn { get; init; }

    public DateOnly DueOn { get; init; }

    public bool IsOnline { get; init; }
}
