namespace Cds.Indicators.Tests.Guards;

/// <summary>The packages of the present sources: the core, and one beside it.</summary>
/// <param name="name">The name of the package.</param>
public abstract class PackedSatellite(string name) : IAsyncLifetime, IDisposable
{
    /// <summary>The name of the package.</summary>
    public string Name => name;

    internal PackedLibrary Library { get; } = new();

    public Task InitializeAsync() => Library.PackAsync("Cds.Indicators", name);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Library.Dispose();
        GC.SuppressFinalize(this);
    }
}
