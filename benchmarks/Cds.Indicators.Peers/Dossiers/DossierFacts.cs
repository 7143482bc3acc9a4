namespace Cds.Indicators.Peers.Dossiers;

/// <summary>What the rates read of a dossier; each form of record is mapped to it, and none is ever made.</summary>
internal sealed record DossierFacts
{
    /// <summary>The number of the commune.</summary>
    public int CommuneId { get; init; }

    /// <summary>The code of the commune, of five digits.</summary>
    public string CommuneCode { get; init; } = "";

    public DateOnly ReceivedOn { get; init; }

    public DateOnly DueOn { get; init; }

    /// <summary>Null while it is in progress.</summary>
    public DateOnly? SettledOn { get; init; }

    /// <summary>In dong; zero where there is none.</summary>
    public int Fee { get; init; }

    /// <summary>Whether the procedure is offered online from end to end.</summary>
    public bool IsOffered { get; init; }

    public bool IsOnline { get; init; }

    public bool IsPaidOnline { get; init; }

    public bool IsDigitised { get; init; }

    public bool HasElectronicResult { get; init; }

    /// <summary>From 1 to 5; zero where the citizen gave none.</summary>
    public byte Rating { get; init; }
}
