using Cds.Indicators.Tests.Guards;

namespace Cds.Indicators.Charts.Tests.Guards;

public sealed class ReadmeTests() : SatelliteReadmeTests(typeof(ReadmeSamples));
