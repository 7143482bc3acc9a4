using System.Globalization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Rates;

/// <summary>The published claims that the library was built on, read as they stand.</summary>
public sealed class SeedClaimsTests
{
    /// <summary>Claims whose text also says what is counted, or that there is no number.</summary>
    private static readonly string[] s_prose = ["QS-02", "QS-03", "TH-02", "TH-04", "TH-05", "ND-13", "ND-15", "ND-16"];

    [SharedFact]
    public void Every_claim_is_read_as_its_columns_say()
    {
        Dictionary<string, string>[] claims = [.. Claims().Where(claim => !s_prose.Contains(claim["id"], StringComparer.Ordinal))];
        Assert.Equal(67, claims.Length);
        Assert.All(claims, claim => Assert.Equal(Expected(claim), Read(claim)));
    }

    [SharedFact]
    public void Claims_in_prose_are_refused()
    {
        foreach (Dictionary<string, string> claim in Claims().Where(claim => s_prose.Contains(claim["id"], StringComparer.Ordinal)))
            Assert.False(Figure.TryParse(claim["value_text"], TextStyle.Vietnamese, out _, out _));
    }

    private static Figure Read(Dictionary<string, string> claim)
    {
        Figure figure = Figure.Parse(claim["value_text"], TextStyle.Vietnamese);
        return claim["kind"] == "target" ? figure.AsRequirement(higherIsBetter: true) : figure;
    }

    private static Figure Expected(Dictionary<string, string> claim)
    {
        if (claim["unit"] == "rank")
            return Figure.Rank(Whole(claim["value"]), claim["denominator"].Length == 0 ? null : Whole(claim["denominator"]));
        if (claim["numerator"].Length != 0)
            return Figure.Of(Ratio.Of(Whole(claim["numerator"]), Whole(claim["denominator"])));

        decimal value = decimal.Parse(claim["value"], CultureInfo.InvariantCulture);
        FigureForm form = claim["unit"] == "percent" ? FigureForm.Percent : FigureForm.Number;
        return claim["qualifier"] switch
        {
            "exact" => Figure.Exactly(value, form),
            "more-than" => Figure.MoreThan(value, form),
            "at-least" => Figure.AtLeast(value, form),
            "nearly" => Figure.Nearly(value, form),
            "approximate" => Figure.About(value, form),
            string other => throw new InvalidOperationException($"The qualifier {other} of {claim["id"]} is not known."),
        };
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<Dictionary<string, string>> Claims()
    {
        string[] lines = File.ReadAllLines(Repository.Shared("domain/seed-claims.csv"));
        string[] names = Cells(lines[0]);
        return lines.Skip(1).Select(line => names.Zip(Cells(line)).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal));
    }

    /// <summary>The cells of one line; a cell in quotation marks may hold commas.</summary>
    private static string[] Cells(string line)
    {
        string[] parts = line.Split('"');
        string marked = string.Concat(parts.Select((part, i) => i % 2 == 0 ? part.Replace(',', '\n') : part));
        return marked.Split('\n');
    }
}
