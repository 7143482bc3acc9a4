using System.Collections.Immutable;

namespace Cds.Indicators.Tabular;

/// <summary>A message of SDMX-CSV (thông điệp): its header and its rows.</summary>
/// <param name="Header">The header.</param>
/// <param name="Rows">The rows, in their order.</param>
/// <remarks>Equal when both are, which compare by reference. Immutable and thread-safe.</remarks>
/// <example><code>
/// SdmxMessage message = SdmxCsv.ReadFile("na_main.csv");
/// message.Rows[0]["OBS_VALUE"].Text;   // 12.4
/// </code></example>
public sealed record SdmxMessage(SdmxHeader Header, ImmutableArray<SdmxRow> Rows)
{
    /// <summary>How many rows and columns there are.</summary>
    /// <returns>For example <c>2 rows of 8 columns</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{(Rows.IsDefault ? 0 : Rows.Length)} rows of {Header.Columns.Length} columns");
}
