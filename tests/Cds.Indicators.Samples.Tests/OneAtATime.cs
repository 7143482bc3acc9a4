namespace Cds.Indicators.Samples.Tests;

/// <summary>Tests that start builds, or take over the console and the folder of the process.</summary>
[CollectionDefinition(nameof(OneAtATime), DisableParallelization = true)]
public sealed class OneAtATime;
