namespace Cds.Indicators.Browser.Tests.Browsing;

/// <summary>What answers the requests of a page.</summary>
internal enum Network
{
    /// <summary>The npm packages of the tests, in the place of the public server of scripts.</summary>
    Packages,

    /// <summary>The same, but of each script one byte is another.</summary>
    AlteredPackages,

    /// <summary>Nothing.</summary>
    None,
}
