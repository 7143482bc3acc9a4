using Cds.Indicators.Composite.Indices;
using DistrictScorecard.Tables;

namespace IndexReport;

/// <summary>Where the definition of an index comes from: a published one by its code, or a JSON document.</summary>
internal static class IndexSource
{
    public const string Default = "oecd-dgi-2023";

    public static CompositeIndex Read(string text)
    {
        if (CompositeIndex.PublishedCodes.Contains(text, StringComparer.Ordinal))
            return CompositeIndex.Published(text);

        FileInfo file = new(text);
        if (!file.Exists)
            throw FaultList.Of("--index", text, "there is neither a file nor a published index of this name", $"Write a path, or one of {string.Join(", ", CompositeIndex.PublishedCodes)}.");
        using Stream stream = file.OpenRead();
        return CompositeIndex.Read(stream, file.Name);
    }
}
