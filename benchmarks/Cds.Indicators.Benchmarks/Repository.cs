namespace Cds.Indicators.Benchmarks;

/// <summary>Where the working copy is: the folder of the solution, above the one from which the program was started.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Cds.Indicators.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The benchmarks run from a working copy: no folder above the program holds Cds.Indicators.sln.");
    }
}
