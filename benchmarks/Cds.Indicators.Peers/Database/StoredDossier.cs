namespace Cds.Indicators.Peers.Database;

/// <summary>A dossier as a portal stores it: what the rates read, and what else one row of such a table has.</summary>
internal sealed class StoredDossier
{
    public long Id { get; init; }

    /// <summary>The code of the commune, of five digits.</summary>
    public required string Commune { get; init; }

    /// <summary>The code of the procedure.</summary>
    public required string Procedure { get; init; }

    public required string Applicant { get; init; }

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
