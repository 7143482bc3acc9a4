using Cds.Indicators.Faults;

namespace Cds.Indicators.Internal;

/// <summary>Reads a scalar from its text and says where it failed; the shape of every <c>TryParse</c> with a <see cref="TextFault"/>.</summary>
internal delegate bool TextParser<T>(ReadOnlySpan<char> text, out T value, out TextFault fault);
