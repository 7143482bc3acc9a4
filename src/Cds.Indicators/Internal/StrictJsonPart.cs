namespace Cds.Indicators.Internal;

/// <summary>Reads a value strictly; false only after a fault was reported.</summary>
internal delegate bool StrictJsonPart<T>(StrictJsonValue value, out T result);
