using System.Text;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Tabular.Tests.Sdmx;

/// <summary>Short messages for the tests.</summary>
internal static class Messages
{
    public static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text), writable: false);

    public static SdmxMessage Read(string text, SdmxCsvOptions? options = null)
    {
        using MemoryStream stream = Stream(text);
        return SdmxCsv.Read(stream, options);
    }

    public static string Write(SdmxMessage message, SdmxCsvOptions? options = null)
    {
        using MemoryStream stream = new();
        SdmxCsv.Write(stream, message, options);
        return Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n");
    }

    public static string[] Faults(Action read) => [.. Assert.Throws<FaultException>(read).Faults.Select(static fault => fault.ToString())];

    /// <summary>All that a message says, as one text, so that two can be compared.</summary>
    public static string Describe(SdmxMessage message)
    {
        StringBuilder text = new();
        SdmxHeader header = message.Header;
        text.AppendLine(FormattableString.Invariant($"{header.Version} {header.Separator} {header.Labels} {header.HasAction} {header.Keys}"));
        foreach (SdmxColumn column in header.Columns)
            text.AppendLine(FormattableString.Invariant($"{column.Id}|{column.Name}|{column.Depth}|{string.Join(',', column.Languages)}"));
        foreach (SdmxRow row in message.Rows)
        {
            text.AppendLine(FormattableString.Invariant($"{row.Structure}|{row.Structure.Name}|{row.Action}|{row.SeriesKey}|{row.ObservationKey}"));
            foreach (SdmxValue value in row.Values)
                text.AppendLine(Describe(value));
        }

        return text.ToString();
    }

    public static string Describe(SdmxValue value) =>
        $"({value.Text}|{value.Name}|{value.Language}{string.Concat(value.Parts.Select(Describe))})";
}
