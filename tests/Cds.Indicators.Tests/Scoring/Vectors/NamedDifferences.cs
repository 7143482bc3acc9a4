namespace Cds.Indicators.Tests.Scoring.Vectors;

/// <summary>Every cell of the figures of Đắk Lắk that counts alone do not give, with its reason. A cell that stands here and does not differ is a fault.</summary>
internal static class NamedDifferences
{
    private const string NoCounts = "the portal publishes the points of the online group alone, and no counts";
    private const string ZeroForNull = "0/0 has no value: the third party writes 0 where the portal prints null";
    private const string PortalZero = "0/0 has no value: the portal prints a ratio of 0";
    private const string NotScored = "a classification is not scored: the third party writes 0 where the portal prints null";
    private const string Constant = "the portal prints a constant 100 without counts";

    private static readonly string[] s_units = ["H15", "H15.15", "H15.16", "H15.198", "H15.131", "H15.157", "H15.39", "H15.52", "H15.04", "H15.120"];

    private static readonly string[] s_digitised =
        ["ORIGINAL_RESULT_AVAILABLE", "SO_HOA_GIAY_TO_GIAI_QUYET", "REUSED_DIGITIZED_DATA", "SYNCED_WITH_DVCQG_PERSONAL_STORAGE", "CITIZEN_DATA_CONNECTED_DOSSIER"];

    private static readonly string[] s_petitions =
        ["PETITION_CLASSIFICATION_TTHC", "PETITION_CLASSIFICATION_STAFF", "PETITION_PROCESSING_ON_TIME", "PETITION_HANDLING_SATISFACTION"];

    /// <summary>Reasons by <c>unit code column</c>.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new[]
    {
        // No dossiers in two units.
        Cells(["H15.39", "H15.52"], ["DOSSIER_SYNC", .. s_digitised], ["points", "percent"], ZeroForNull),
        Cells(["H15.39", "H15.52"], ["PROGRESS_ON_TIME", "PROGRESS_OVERDUE", "PAYMENT_DOSSIER", "DOSSIER_RECEIVING_SATISFACTION"], ["percent"], PortalZero),

        // No petitions in six units.
        Cells(["H15.15", "H15.16", "H15.198", "H15.131", "H15.157", "H15.52"], s_petitions, ["percent"], PortalZero),
        Cells(s_units, ["PETITION_CLASSIFICATION_TTHC", "PETITION_CLASSIFICATION_STAFF"], ["points"], NotScored),

        Cells(s_units, ["ELECTRONIC_CERTIFIED_COPY"], ["percent"], Constant),
        Cells(s_units, ["provide-online-tree"], ["points", "percent"], NoCounts),
    }.SelectMany(static cells => cells).ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Cells(string[] units, string[] codes, string[] columns, string reason) =>
        from unit in units
        from code in codes
        from column in columns
        select KeyValuePair.Create($"{unit} {code} {column}", reason);
}
