namespace Cds.Indicators.Tabular.Tests.Observations;

/// <summary>Tests that hold large tables: they run alone, so that those that measure the memory of the process do not measure theirs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class LargeFiles
{
    public const string Name = "Large files";
}
