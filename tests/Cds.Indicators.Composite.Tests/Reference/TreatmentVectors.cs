using Cds.Indicators.Composite.Treatment;

namespace Cds.Indicators.Composite.Tests.Reference;

/// <summary>Compares a report of treatment with the details and points of the reference.</summary>
internal static class TreatmentVectors
{
    /// <summary>Compares skewness, kurtosis, numbers and verdicts of all indicators; returns how many cells.</summary>
    public static int AssertDetails(VectorTable expected, TreatmentReport report)
    {
        int cells = 0;
        Assert.Equal(expected.Texts("iCode"), report.Indicators.Select(indicator => indicator.Indicator));
        foreach (IReadOnlyDictionary<string, string> row in expected.Rows)
        {
            TreatedIndicator indicator = report[row["iCode"]];
            foreach ((string column, string text) in row.Where(cell => cell.Key != "iCode"))
            {
                Close.Assert(VectorTable.Number(text), Cell(indicator, column), $"{expected.Name}, {column} of {indicator.Indicator}", floor: 1e-13);
                cells++;
            }
        }

        return cells;
    }

    /// <summary>Compares which units were winsorised at which end, and which indicators were transformed; returns how many cells.</summary>
    /// <remarks>The reference marks the units of a logarithm, and not those of Box-Cox.</remarks>
    public static int AssertPoints(VectorTable expected, TreatmentReport report)
    {
        int cells = 0;
        foreach (TreatedIndicator indicator in report.Indicators)
        {
            foreach (IReadOnlyDictionary<string, string> row in expected.Rows)
            {
                bool isWinsorised = indicator.Winsorised.Any(value => value.Unit == row["uCode"]);
                string end = !isWinsorised ? "" : indicator.Winsorised.Single(value => value.Unit == row["uCode"]).IsHigh ? "winhi" : "winlo";
                string text = row[indicator.Indicator];
                Assert.Equal(text.Split('+')[0], end);
                Assert.Equal(text.Contains('+'), indicator.Transformation is not (null or BoxCoxTransformation));
                cells++;
            }
        }

        return cells;
    }

    private static double Cell(TreatedIndicator indicator, string column)
    {
        bool isTried = indicator.Outcome != TreatmentOutcome.Passed;
        DistributionShape? last = isTried ? indicator.AfterWinsorising ?? indicator.Before : null;
        return column switch
        {
            "check_SkewKurt0.Pass" => Verdict(indicator.Before, indicator),
            "check_SkewKurt0.Skew" => indicator.Before?.Skewness ?? double.NaN,
            "check_SkewKurt0.Kurt" => indicator.Before?.ExcessKurtosis ?? double.NaN,
            "winsorise.nwin" => isTried ? indicator.Winsorised.Length : double.NaN,
            "check_SkewKurt1.Pass" => Verdict(last, indicator),
            "check_SkewKurt1.Skew" => last?.Skewness ?? double.NaN,
            "check_SkewKurt1.Kurt" => last?.ExcessKurtosis ?? double.NaN,
            "check_SkewKurt2.Pass" => Verdict(indicator.AfterTransformation, indicator),
            "check_SkewKurt2.Skew" => indicator.AfterTransformation?.Skewness ?? double.NaN,
            "check_SkewKurt2.Kurt" => indicator.AfterTransformation?.ExcessKurtosis ?? double.NaN,
            _ => throw new ArgumentException(column, nameof(column)),
        };
    }

    private static double Verdict(DistributionShape? shape, TreatedIndicator indicator)
    {
        PassTest test = ((SteppedTreatment)indicator.Method).Test;
        return shape is { } given ? (test.Passes(given) ? 1 : 0) : double.NaN;
    }
}
