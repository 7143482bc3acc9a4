namespace Cds.Indicators.Tests.Tallying;

/// <summary>An enumeration of the records of the tests.</summary>
internal enum Channel : byte
{
    Counter,
    Post,
    Portal = 5,
}
