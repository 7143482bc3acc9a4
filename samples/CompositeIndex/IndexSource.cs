using System.Collections.Immutable;
using Cds.Indicators.Composite.Indices;

namespace IndexReport;

/// <summary>Where the definition of an index comes from: a published one by its code, or a JSON document.</summary>
internal static class IndexSource
{
    public const string Default = "dgi-2023";

    public static ImmutableArray<string> Published => [];

    public static CompositeIndex Read(string text) => throw new NotSupportedException(text);
}
