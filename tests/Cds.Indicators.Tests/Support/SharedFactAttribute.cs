namespace Cds.Indicators.Tests.Support;

/// <summary>A fact that reads the shared material beside the repository; skipped, saying so, where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = Missing(Repository.SharedRoot);

    /// <summary>The reason to skip, or null when the folder exists.</summary>
    internal static string? Missing(string folder) => Directory.Exists(folder) ? null : $"The shared vectors are not there: no folder '{folder}'.";
}
