namespace Cds.Indicators.Peers.Dossiers;

/// <summary>A dossier as a value that names its commune by code, one text for each commune.</summary>
internal readonly record struct CodedDossier
{
    public string Commune { get; init; }

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
