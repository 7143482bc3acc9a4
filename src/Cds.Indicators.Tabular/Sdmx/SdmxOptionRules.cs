using System.Globalization;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>What may be wrong with options, each in words.</summary>
internal static class SdmxOptionRules
{
    public static IEnumerable<string> Problems(SdmxCsvOptions options) => References(options).Concat(Values(options)).Concat(Version1(options));

    private static IEnumerable<string> References(SdmxCsvOptions options)
    {
        if (options.Name is null)
            yield return $"{nameof(options.Name)} is null";
        if (options.Structure is null)
            yield return $"{nameof(options.Structure)} is null";
        if (options.Dimensions is null)
            yield return $"{nameof(options.Dimensions)} is null";
        if (options.Components is null)
        {
            yield return $"{nameof(options.Components)} is null";
            yield break;
        }

        if (options.Components.Area is null || options.Components.Subject is null || options.Components.Period is null || options.Components.Value is null)
            yield return "the components of area, subject, period and value must be there";
        HashSet<string> met = new(["STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "SERIES_KEY", "OBS_KEY", "DATAFLOW"], StringComparer.Ordinal);
        foreach (string id in options.Components.All.Concat(options.Dimensions?.Keys ?? []).Concat(options.CustomColumns))
        {
            if (string.IsNullOrEmpty(id) || id.AsSpan().IndexOfAny("[]\"\r\n") >= 0)
                yield return $"'{id}' is not the id of a column";
            else if (!met.Add(id))
                yield return $"the id {id} stands twice";
        }

        foreach ((string id, string code) in options.Dimensions ?? Enumerable.Empty<KeyValuePair<string, string>>())
        {
            if (string.IsNullOrEmpty(code))
                yield return $"the dimension {id} has no code";
        }
    }

    private static IEnumerable<string> Values(SdmxCsvOptions options)
    {
        foreach ((string name, Enum value) in new (string, Enum)[]
        {
            (nameof(options.Version), options.Version),
            (nameof(options.Duplicates), options.Duplicates),
            (nameof(options.TimeFormat), options.TimeFormat),
            (nameof(options.Action), options.Action),
            (nameof(options.Labels), options.Labels),
            (nameof(options.Language), options.Language),
            (nameof(options.Keys), options.Keys),
        })
        {
            if (!Enum.IsDefined(value.GetType(), value))
                yield return $"{name} is not a named value";
        }

        if (options.Format is not (TableFormat.Detected or TableFormat.Csv))
            yield return $"{nameof(options.Format)} is {options.Format}, and SDMX-CSV is a text";
        if (options.UnitMultiplier is < 0 or > 12)
            yield return string.Create(CultureInfo.InvariantCulture, $"{nameof(options.UnitMultiplier)} is {options.UnitMultiplier}, and must be 0 to 12");
        if (options.Decimals is < 0 or > 12)
            yield return string.Create(CultureInfo.InvariantCulture, $"{nameof(options.Decimals)} is {options.Decimals}, and must be 0 to 12");
        if (options.SubfieldSeparator is { } mark && !SdmxCell.IsSubfieldSeparator(mark))
            yield return $"{nameof(options.SubfieldSeparator)} is '{mark}', and must be a punctuation mark other than a quotation mark, a colon, a bracket or a point";
    }

    private static IEnumerable<string> Version1(SdmxCsvOptions options)
    {
        if (options.Version != SdmxCsvVersion.Version1)
            yield break;
        if (options.Labels == SdmxLabels.Name)
            yield return "version 1 has no columns of names";
        if (options.Keys != SdmxKeys.None)
            yield return "version 1 has no columns of keys";
        if (options.Action != SdmxAction.Merge)
            yield return "version 1 has no actions";
        if (options.Structure is { Kind: not SdmxStructureKind.Dataflow })
            yield return "version 1 has data of dataflows only";
    }
}
