using System.Runtime.InteropServices;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>What a cell of a workbook holds, in the text of <see cref="CellKind"/>; the default is an empty cell.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CellValue(CellKind Kind, string? Text);
