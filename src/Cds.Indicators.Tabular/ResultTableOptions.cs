using System.Globalization;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Results;

namespace Cds.Indicators.Tabular;

/// <summary>How results are written to tables and workbooks, and rows of results read back: language, decimals, and what all tables have in common.</summary>
/// <remarks>Immutable; checked when it is used, all problems together.</remarks>
/// <example><code>ResultTable.WriteFile("ket-qua.csv", ResultTable.Of(result), new ResultTableOptions { Language = TextStyle.English, Decimals = 1 });</code></example>
public sealed record ResultTableOptions : TableOptions
{
    /// <summary>The name of the table in messages.</summary>
    /// <value><c>results.csv</c> unless set; functions that read a file take its name instead.</value>
    public string Name { get; init; } = "results.csv";

    /// <summary>The language of headings and words; codes stay codes. <see cref="TextStyle.Invariant"/> writes names for programs (<c>legal_basis</c>, <c>zero-denominator</c>).</summary>
    /// <value><see cref="TextStyle.Vietnamese"/> unless set. Tables are read in any of the three.</value>
    public TextStyle Language { get; init; } = TextStyle.Vietnamese;

    /// <summary>How many decimals of numbers and percentages are shown. A text is rounded to them once, half away from zero; a workbook keeps the number and shows so many.</summary>
    /// <value>2 unless set; 0 to 12.</value>
    public int Decimals { get; init; } = 2;

    internal ResultStyle Style => new(Language, Decimals);

    private protected override IEnumerable<string> Problems()
    {
        foreach (string problem in base.Problems())
            yield return problem;
        if (string.IsNullOrEmpty(Name))
            yield return $"{nameof(Name)} is empty";
        if (!Enum.IsDefined(Language))
            yield return string.Create(CultureInfo.InvariantCulture, $"{nameof(Language)} is {(int)Language}, and must be Vietnamese, English or Invariant");
        if (Decimals is < 0 or > Rounding.MaximumDigits)
            yield return string.Create(CultureInfo.InvariantCulture, $"{nameof(Decimals)} is {Decimals}, and must be 0 to {Rounding.MaximumDigits}");
    }
}
