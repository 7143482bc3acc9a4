using Cds.Indicators.Internal;

namespace Cds.Indicators.Indicators;

/// <summary>Reads texts in both languages: <c>{"vi":"hồ sơ","en":"dossiers"}</c>.</summary>
internal static class LocalizedTextJson
{
    /// <summary>Reads both languages; null where the value is absent, and after a fault.</summary>
    public static LocalizedText? Read(StrictJsonValue value)
    {
        if (value.IsAbsent)
            return null;
        StrictJsonObject text = value.Object();
        string vietnamese = text["vi"].Text();
        string english = text["en"].Text();
        return text.IsSound ? new LocalizedText(vietnamese, english) : null;
    }
}
