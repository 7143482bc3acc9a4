namespace Cds.Indicators.Peers.Dossiers;

/// <summary>A dossier as a value that names its commune by number: 32 bytes.</summary>
internal readonly record struct Dossier
{
    public int Commune { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public DateOnly DueOn { get; init; }

    public DateOnly? SettledOn { get; init; }

    public int Fee { get; init; }

    public bool IsOffered { get; init; }

    public bool IsOnline { get; init; }

    public bool IsPaidOnline { get; init; }

    public bool IsDigitised { get; init; }

    public bool HasElectronicResult { get; init; }

    public byte Rating { get; init; }
}
