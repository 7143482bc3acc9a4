using System.Globalization;
using Xunit.Sdk;

namespace Cds.Indicators.Tests.Guards;

/// <summary>Fails with every finding of a guard, one on a line; the library's own assertions cut them.</summary>
internal static class Findings
{
    public static void None(IEnumerable<string> findings)
    {
        string[] all = [.. findings];
        if (all.Length > 0)
            throw new XunitException(string.Create(CultureInfo.InvariantCulture, $"{all.Length} findings:\n{string.Join('\n', all)}"));
    }
}
