namespace Cds.Indicators.Tabular.Tests.Guards;

/// <summary>Tests that measure the memory of the process or take both processors: they run when no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredAlone
{
    public const string Name = "measured alone";
}
