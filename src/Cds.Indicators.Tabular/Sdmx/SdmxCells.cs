using System.Globalization;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>The cells of the present row by the ids of their components.</summary>
internal sealed class SdmxCells(SdmxSource source)
{
    private char? _mark = source.DecimalMark;

    /// <summary>Whether a text says that there is intentionally no value.</summary>
    public static bool IsMissing(string text) => text is "NaN" or "#N/A";

    /// <summary>The whole text of a component; empty where there is none.</summary>
    public string Text(string? id) => IndexOf(id) is >= 0 and var index ? source.Cells[source.Layout.Values[index]] : "";

    /// <summary>The code of a component, without its name; empty where there is none.</summary>
    public string Code(string? id)
    {
        string text = Text(id);
        if (source.Header.Labels != SdmxLabels.Both || text.Length == 0 || source.Header.Columns[IndexOf(id)].Name is null)
            return text;
        int end = text.IndexOf(": ", StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }

    /// <summary>A number; null after a fault.</summary>
    public SdmxNumber? Number(string id, string text)
    {
        char mark = _mark ?? (text.Contains(',', StringComparison.Ordinal) ? ',' : '.');
        if (SdmxNumber.TryParse(text, mark, out SdmxNumber number, out Faults.TextFault fault))
        {
            _mark ??= text.AsSpan().IndexOfAny(',', '.') >= 0 ? mark : null;
            return number;
        }

        bool hasOther = text.Contains(mark == ',' ? '.' : ',', StringComparison.Ordinal);
        source.Report(id, text, fault.Rule, hasOther ? $"Numbers of this message have '{mark}' before their decimals, and nothing between thousands; {nameof(TableOptions)}.{nameof(TableOptions.DecimalMark)} says otherwise." : fault.Cure);
        return null;
    }

    /// <summary>A whole number of an attribute, 0 where it is not given; null after a fault.</summary>
    public int? Whole(string? id, int least, int most)
    {
        string text = Code(id);
        if (text.Length == 0 || IsMissing(text))
            return 0;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most)
            return value;
        source.Report(id, text, string.Create(CultureInfo.InvariantCulture, $"it is not a whole number from {least} to {most}"), "Write 0, 3 or 6, say.");
        return null;
    }

    private int IndexOf(string? id) => id is null ? -1 : source.Header.IndexOf(id);
}
