using Cds.Indicators.Faults;

namespace Cds.Indicators.Tabular.Rows;

/// <summary>Reads a text as a value of the core, or says why not.</summary>
internal delegate bool TextParser<T>(ReadOnlySpan<char> text, out T? value, out TextFault fault);
