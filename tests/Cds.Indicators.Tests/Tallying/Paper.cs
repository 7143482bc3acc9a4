namespace Cds.Indicators.Tests.Tallying;

/// <summary>A record inside a record of the tests.</summary>
internal sealed record Paper(string Name, long Pages, bool IsDigital);
