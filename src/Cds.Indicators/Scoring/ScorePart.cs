using Cds.Indicators.Internal;

namespace Cds.Indicators.Scoring;

/// <summary>A component or group while a document is read: its code and maximum, null where they are faulty, and its place.</summary>
internal readonly record struct ScorePart(string? Code, decimal? Maximum, StrictJsonObject Item);
