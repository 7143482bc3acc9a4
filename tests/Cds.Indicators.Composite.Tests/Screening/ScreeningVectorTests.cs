using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Composite.Tests.Stages;

namespace Cds.Indicators.Composite.Tests.Screening;

/// <summary>Screening and data availability against the reference.</summary>
public sealed class ScreeningVectorTests
{
    [SharedTheory]
    [InlineData("byNA", true, false)]
    [InlineData("byzeros", false, true)]
    [InlineData("byNAandzeros", true, true)]
    public void Units_are_dropped_and_summed_up_as_in_the_reference(string name, bool byMissing, bool byZero)
    {
        ScreeningReport report = Asem.Compute(new ScreeningStage(byMissing ? 0.85 : null, byZero ? 0.9 : null)).Screening();
        VectorTable summary = VectorTable.Read($"screen/summary_{name}_0.85_0.9.csv");

        Assert.Equal(VectorTable.Read($"screen/removed_{name}_0.85_0.9.csv").Rows.Select(row => row["removed"]), report.Dropped);
        Assert.Equal(51 - report.Dropped.Length, report.Kept.Length);

        // The reference flags both shares whatever is asked for; what is dropped is the same.
        ScreeningReport flagged = Asem.Compute(new ScreeningStage(0.85, 0.9)).Screening();
        foreach (IReadOnlyDictionary<string, string> row in summary.Rows)
            Assert.Equal(row["Included"] == "TRUE", report[row["uCode"]].IsKept);
        Assert.Equal(51 * 8, ScreeningVectors.AssertSummary(summary, flagged, without: "Included"));
    }

    [SharedFact]
    public void Availability_of_units() => Assert.Equal(
        51 * 5, ScreeningVectors.AssertSummary(VectorTable.Read("stats/data_avail_raw_summary.csv"), Asem.Compute(new ScreeningStage()).Screening()));

    [SharedFact]
    public void Availability_of_units_in_groups()
    {
        VectorTable expected = VectorTable.Read("stats/data_avail_raw_bygroup.csv");
        string[] groups = [.. expected.Columns.Where(column => column != "uCode")];
        ScreeningReport report = Asem.Compute(new ScreeningStage
        {
            Groups = groups.ToImmutableSortedDictionary(group => group, _ => new ScreeningThreshold(0)),
        }).Screening();

        int cells = 0;
        foreach (IReadOnlyDictionary<string, string> row in expected.Rows)
        {
            foreach (string group in groups)
            {
                Close.Assert(VectorTable.Number(row[group]), report[row["uCode"]].Groups[group].Availability, $"{group} of {row["uCode"]}");
                cells++;
            }
        }

        Assert.Equal(51 * 11, cells);
    }

    [SharedFact]
    public void Availability_of_all_columns_of_numbers()
    {
        VectorTable expected = VectorTable.Read("stats/data_avail_iData.csv");
        VectorTable figures = VectorTable.Read("input/ASEM_iData.csv");

        // The reference counts the period as a column of numbers too.
        string[] columns = [.. figures.Columns.Where(column => double.TryParse(figures.Rows[0][column], System.Globalization.CultureInfo.InvariantCulture, out _))];
        IndexData data = IndexData.Of(figures.Texts("uCode"), columns.Select(column => KeyValuePair.Create(column, figures.Numbers(column))));
        ScreeningReport report = SmallIndex.Of(UndefinedPolicies.RefuseAll, [.. columns.Select(column => IndexNode.Indicator(column))], new ScreeningStage()).Compute(data).Screening();

        Assert.Equal(54, columns.Length);
        Assert.Equal(51 * 5, ScreeningVectors.AssertSummary(expected, report, "uName", "GDP_group", "GDPpc_group", "Pop_group", "EurAsia_group"));
    }
}
