using System.Runtime.InteropServices;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>A cell as it is written; the default is an empty one.</summary>
/// <param name="Text">The text, or the number in the invariant writing of doubles.</param>
/// <param name="Style">The number of its style in <see cref="WorkbookStyles"/>.</param>
/// <param name="IsNumber">Whether it is a number.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WrittenCell(string? Text, int Style, bool IsNumber);
