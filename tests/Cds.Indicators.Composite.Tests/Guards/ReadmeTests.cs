using Cds.Indicators.Tests.Guards;

namespace Cds.Indicators.Composite.Tests.Guards;

public sealed class ReadmeTests() : SatelliteReadmeTests(typeof(ReadmeSamples));
