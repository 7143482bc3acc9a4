using Cds.Indicators.Tests.Guards;

namespace Cds.Indicators.Tabular.Tests.Guards;

public sealed class ReadmeTests() : SatelliteReadmeTests(typeof(ReadmeSamples));
