using Cds.Indicators.Tabular.Csv;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>A row of a message of observations that is being written: codes with their names where the options ask for them.</summary>
internal sealed class SdmxLine(CsvRowSink sink, SdmxCsvOptions options)
{
    private readonly string _structureId = options.Labels == SdmxLabels.Both && options.Structure.Name is { } name ? $"{options.Structure.Id}: {name}" : options.Structure.Id;

    public void Begin(bool isVersion1, string seriesKey, string time)
    {
        if (!isVersion1)
            Cell(SdmxId.WordOf(options.Structure.Kind));
        Cell(_structureId);
        if (options.Labels == SdmxLabels.Name)
            Cell(options.Structure.Name ?? "");
        if (!isVersion1)
            Cell(SdmxId.LetterOf(options.Action));
        if (options.Keys is SdmxKeys.Series or SdmxKeys.Both)
            Cell(seriesKey);
        if (options.Keys is SdmxKeys.Observation or SdmxKeys.Both)
            Cell($"{seriesKey}.{time}");
    }

    /// <summary>A code with its name.</summary>
    public void Code(string code, Func<string> name)
    {
        Cell(options.Labels == SdmxLabels.Both && code.Length > 0 ? $"{code}: {name()}" : code);
        if (options.Labels == SdmxLabels.Name)
            Cell(code.Length > 0 ? name() : "");
    }

    /// <summary>Several codes with their names.</summary>
    public void Codes(string[] codes, char separator, Func<string, string> name)
    {
        SdmxValue value = SdmxValue.Of([.. codes.Select(code => SdmxValue.Of(code, name(code)))]);
        SdmxColumn column = new("CODES") { Depth = 1, Name = "" };
        Cell(SdmxCell.Format(value, column, separator, options.Labels));
        if (options.Labels == SdmxLabels.Name)
            Cell(SdmxCell.Format(SdmxValue.Of([.. codes.Select(code => SdmxValue.Of(name(code)))]), column, separator, SdmxLabels.Id));
    }

    /// <summary>A number or text, which has no name.</summary>
    public void Text(string text)
    {
        Cell(text);
        if (options.Labels == SdmxLabels.Name)
            Cell("");
    }

    public void End() => sink.EndRow();

    private void Cell(string text) => sink.Text(options.GuardFormulas ? SdmxCell.Guarded(text) : text);
}
