using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using DistrictScorecard.Tables;

namespace DistrictScorecard.Points;

/// <summary>Finds the scorecard that the command line names: one of the library by its code, or a file of one's own.</summary>
internal static class CardSource
{
    public static OfficialCard Find(string codeOrPath, IReadOnlyList<string> variants)
    {
        OfficialCard card = OfficialCard.VietnamCodes.Contains(codeOrPath, StringComparer.Ordinal) ? OfficialCard.Vietnam(codeOrPath) : ReadFile(codeOrPath);
        string known = card.Variants.IsEmpty ? "It has no variants." : $"Its variants are {string.Join(", ", card.Variants.Select(static v => v.Code))}.";
        for (int i = 0; i < variants.Count; i++)
        {
            if (!card.Variants.Any(v => string.Equals(v.Code, variants[i], StringComparison.Ordinal)))
                throw FaultList.Of("--variant", variants[i], $"the scorecard {card.Code} has no such variant", known);
            if (variants.Take(i).Contains(variants[i], StringComparer.Ordinal))
                throw FaultList.Of("--variant", variants[i], "the variant is named twice", "Name it once.");
        }

        return card.With([.. variants]);
    }

    private static OfficialCard ReadFile(string path)
    {
        if (!File.Exists(path))
        {
            string codes = string.Join(", ", OfficialCard.VietnamCodes);
            throw FaultList.Of("--scorecard", path, "there is no such scorecard in the library, and no such file", $"The scorecards are {codes}; or give the path of your own in JSON.");
        }

        try
        {
            using FileStream stream = File.OpenRead(path);
            return OfficialCard.Read(stream, Path.GetFileName(path), Catalogue.Vietnam());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw FaultList.Of("--scorecard", path, $"the file cannot be read: {e.Message.TrimEnd('.')}", "");
        }
    }
}
