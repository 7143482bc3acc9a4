namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>The forms of SDMX identifiers, and the words of SDMX-CSV.</summary>
internal static class SdmxId
{
    public const string ArtefactRule = "an artefact is named by agency, id and version";
    public const string ArtefactCure = "Write it as in ESTAT:NA_MAIN(1.6.0).";

    /// <summary>Whether a text is AGENCY:ID or AGENCY:ID(VERSION).</summary>
    public static bool IsArtefact(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon <= 0)
            return false;
        foreach (Range part in text[..colon].Split('.'))
        {
            if (!IsCode(text[part]))
                return false;
        }

        ReadOnlySpan<char> rest = text[(colon + 1)..];
        int bracket = rest.IndexOf('(');
        if (bracket < 0)
            return IsCode(rest);
        return IsCode(rest[..bracket]) && rest[^1] == ')' && IsVersion(rest[(bracket + 1)..^1]);
    }

    /// <summary>Whether a text is an id of a code: letters, digits, <c>_ @ $ -</c>.</summary>
    public static bool IsCode(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '@' or '$' or '-'))
                return false;
        }

        return text.Length > 0;
    }

    public static string WordOf(SdmxStructureKind kind) => kind switch
    {
        SdmxStructureKind.Dataflow => "dataflow",
        SdmxStructureKind.DataStructure => "datastructure",
        _ => "dataprovision",
    };

    public static SdmxStructureKind? KindOf(string word) => word switch
    {
        "dataflow" => SdmxStructureKind.Dataflow,
        "datastructure" => SdmxStructureKind.DataStructure,
        "dataprovision" => SdmxStructureKind.DataProvision,
        _ => null,
    };

    public static SdmxAction? ActionOf(string letter) => letter switch
    {
        "M" or "I" or "A" => SdmxAction.Merge,
        "R" => SdmxAction.Replace,
        "D" => SdmxAction.Delete,
        _ => null,
    };

    public static string LetterOf(SdmxAction action) => action switch
    {
        SdmxAction.Merge => "M",
        SdmxAction.Replace => "R",
        _ => "D",
    };

    private static bool IsVersion(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '+' or '*' or '~'))
                return false;
        }

        return text.Length > 0;
    }
}
