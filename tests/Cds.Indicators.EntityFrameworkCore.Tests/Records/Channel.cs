namespace Cds.Indicators.EntityFrameworkCore.Tests.Records;

/// <summary>How a dossier came.</summary>
public enum Channel
{
    Counter = 0,
    Post = 1,
    Portal = 5,
}
