namespace Cds.Indicators.Internal;

/// <summary>What a versioned JSON document calls itself, and how much of it is read at all.</summary>
/// <param name="Name">The value of the member <c>format</c>.</param>
/// <param name="Version">The newest value of the member <c>version</c> that is understood; older ones, from 1, are understood too.</param>
/// <param name="MaximumBytes">The size above which a document is refused unread.</param>
/// <param name="MaximumDepth">The number of arrays and objects that may stand inside each other, the outermost counted.</param>
internal readonly record struct StrictJsonFormat(string Name, int Version, int MaximumBytes, int MaximumDepth);
