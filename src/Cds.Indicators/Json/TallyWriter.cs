using System.Text.Json;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Json;

/// <summary>Writes a tally as a document of version 1.</summary>
internal static class TallyWriter
{
    public static void Write(Utf8JsonWriter writer, Tally tally)
    {
        writer.WriteStartObject();
        writer.WriteString("format", "cds-indicators/tally");
        writer.WriteNumber("version", 1);
        writer.WriteEnum("periodKind", tally.Structure.Kind);
        writer.WriteString("calendar", tally.Structure.Calendar.Id);
        writer.WriteStartArray("columns");
        foreach (TallyColumn column in tally.Structure.Columns)
            Write(writer, column);
        writer.WriteEndArray();
        writer.WriteStartArray("cells");
        foreach (TallyCell cell in tally.Cells)
            Write(writer, cell, tally.Structure);
        writer.WriteEndArray();
        writer.WriteString("checksum", TallyBytes.ChecksumOf(tally));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TallyColumn column)
    {
        writer.WriteStartObject();
        writer.WriteString("code", column.Code);
        writer.WriteString("numerator", column.Numerator);
        if (column.Denominator is { } denominator)
            writer.WriteString("denominator", denominator);
        writer.WriteString("area", column.Area);
        writer.WriteString("date", column.Date);
        writer.WriteNumber("numeratorDecimals", column.NumeratorDecimals);
        if (column.IsPair)
            writer.WriteNumber("denominatorDecimals", column.DenominatorDecimals);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TallyCell cell, TallyStructure structure)
    {
        writer.WriteStartObject();
        writer.WriteString("area", cell.Area);
        writer.WriteString("period", $"{cell.Period}");
        writer.WriteStartArray("sums");
        for (int column = 0; column < structure.Columns.Length; column++)
        {
            Ratio counts = cell.CountsOf(column);
            if (structure.Columns[column].IsPair)
                writer.WriteStringValue($"{counts}");
            else
                writer.WriteNumberValue(counts.Numerator);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
