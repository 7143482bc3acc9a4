using System.Reflection;

namespace Cds.Indicators.Tests.Support;

/// <summary>Where the repository lies that these tests were built from, and the shared material beside it.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Path.TrimEndingDirectorySeparator(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!);

    /// <summary>The folder of shared vectors and documents; it is not part of the repository and may be absent.</summary>
    public static string SharedRoot { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    /// <summary>Whether the shared material is there.</summary>
    public static bool HasShared => Directory.Exists(SharedRoot);

    /// <summary>A file or folder of the repository, as a full path.</summary>
    public static string File(string relative) => Path.GetFullPath(Path.Combine(Root, relative));

    /// <summary>A file or folder of the shared material, as a full path: <c>Shared("vectors/egdi_2003_2018.csv")</c>.</summary>
    public static string Shared(string relative) => Path.GetFullPath(Path.Combine(SharedRoot, relative));
}
