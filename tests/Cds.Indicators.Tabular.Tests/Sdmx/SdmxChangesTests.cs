using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Tests.Sdmx;

public sealed class SdmxChangesTests
{
    private static readonly ObservationSet s_set = SdmxWorld.Set(
        new Observation(SdmxWorld.Received, SdmxWorld.OldNinhBinh, Period.OfYear(2023), ObservedValue.Of(1), ObservationStatus.Provisional, "báo cáo"),
        new Observation(SdmxWorld.Received, SdmxWorld.OldNinhBinh, Period.OfYear(2024), ObservedValue.Of(2)),
        new Observation(SdmxWorld.Received, SdmxWorld.NewNinhBinh, Period.Month(2025, 8), ObservedValue.Of(3)),
        new Observation(SdmxWorld.OnTime, SdmxWorld.Hanoi, Period.OfYear(2024), ObservedValue.Of(Ratio.Of(26, 35))));

    [Theory]
    [InlineData("M,37,dossiers_received,2023,5,,", "5 P báo cáo | 2 A | 3 A | 26/35 A")]
    [InlineData("M,37,dossiers_received,2023,,A,", "1 A báo cáo | 2 A | 3 A | 26/35 A")]
    [InlineData("M,37,dossiers_received,2023,NaN,O,#N/A", "(missing) O | 2 A | 3 A | 26/35 A")]
    [InlineData("M,37,dossiers_received,2023,,,", "1 P báo cáo | 2 A | 3 A | 26/35 A")]
    [InlineData("I,37,dossiers_received,2022,7,,mới", "7 A mới | 1 P báo cáo | 2 A | 3 A | 26/35 A")]
    [InlineData("A,37,dossiers_received,2022,,,", "1 P báo cáo | 2 A | 3 A | 26/35 A")]
    [InlineData("R,37,dossiers_received,2023,5,,", "5 A | 2 A | 3 A | 26/35 A")]
    [InlineData("R,37,dossiers_received,2023,,E,", "(missing) E | 2 A | 3 A | 26/35 A")]
    [InlineData("D,37,dossiers_received,2023,,,", "2 A | 3 A | 26/35 A")]
    [InlineData("D,37,dossiers_received,2023,-,,", "(missing) P báo cáo | 2 A | 3 A | 26/35 A")]
    [InlineData("D,37,dossiers_received,2023,,-,-", "1 A | 2 A | 3 A | 26/35 A")]
    [InlineData("D,37,dossiers_received,2019,,,", "1 P báo cáo | 2 A | 3 A | 26/35 A")]
    [InlineData("D,37,dossiers_received,,,,", "26/35 A")]
    [InlineData("D,,,2024,,,", "1 P báo cáo | 3 A")]
    [InlineData("D,,dossier_on-time,,,,", "1 P báo cáo | 2 A | 3 A")]
    [InlineData("D,,,,,,", "")]
    [InlineData("D,,,,-,,", "(missing) P báo cáo | (missing) A | (missing) A | (missing) A")]
    public void A_row_merges_replaces_or_deletes(string row, string after)
    {
        SdmxChanges changes = SdmxWorld.ReadChanges(SdmxWorld.Rows("OBS_STATUS,SOURCE", row));
        Assert.Equal(1, changes.Count);
        Assert.Equal(after, Describe(changes.ApplyTo(s_set)));
        Assert.Equal("1 P báo cáo | 2 A | 3 A | 26/35 A", Describe(s_set));
    }

    [Fact]
    public void Rows_are_applied_one_after_the_other() => Assert.Equal(
        "9 A",
        Describe(SdmxWorld.ReadChanges(SdmxWorld.Rows("", "M,37,dossiers_received,2023,5", "D,,,,", "M,37,dossiers_received,2023,8", "R,37,dossiers_received,2023,9")).ApplyTo(s_set)));

    [Fact]
    public void A_message_of_dimensions_alone_deletes()
    {
        Assert.Equal("", Describe(SdmxWorld.ReadChanges("STRUCTURE,STRUCTURE_ID,ACTION\ndatastructure,A:P,D\n").ApplyTo(s_set)));
        Assert.Equal("1 P báo cáo | 2 A | 3 A", Describe(SdmxWorld.ReadChanges("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA\ndataflow,A:P,D,A,01@province\n").ApplyTo(s_set)));
        Assert.Equal("3 A", Describe(SdmxWorld.ReadChanges("STRUCTURE,STRUCTURE_ID,ACTION,FREQ\ndataflow,A:P,D,A\n").ApplyTo(s_set)));
    }

    [Fact]
    public void A_marked_attribute_that_is_not_kept_leaves_the_observation_there() => Assert.Equal(
        "1 P báo cáo | 2 A | 3 A | 26/35 A", Describe(SdmxWorld.ReadChanges(SdmxWorld.Rows("DECIMALS", "D,37,dossiers_received,2023,,-")).ApplyTo(s_set)));

    [Fact]
    public void A_written_deletion_deletes_what_was_written()
    {
        string text = SdmxWorld.Write(s_set.Of(SdmxWorld.Received), new SdmxCsvOptions { Action = SdmxAction.Delete });
        Assert.StartsWith("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD\r\ndataflow,CDS:INDICATORS(1.0),D,A,37,dossiers_received,2023\r\n", text, StringComparison.Ordinal);
        Assert.Equal("26/35 A", Describe(SdmxWorld.ReadChanges(text).ApplyTo(s_set)));
    }

    [Fact]
    public void A_message_of_a_set_applied_to_nothing_is_the_set() =>
        Assert.Equal([.. s_set], SdmxWorld.ReadChanges(SdmxWorld.Write(s_set)).ApplyTo(SdmxWorld.Set()).ToArray());

    [Fact]
    public void What_would_not_be_sound_is_refused_with_its_row() => Assert.Equal(
        ["sdmx.csv, row 2: 'dossiers.received, 37, 2023': the status O says that there is no value, and there is one. Leave out the value, or correct the status."],
        Messages.Faults(() => SdmxWorld.ReadChanges(SdmxWorld.Rows("OBS_STATUS", "M,37,dossiers_received,2023,,O")).ApplyTo(s_set)));

    [Theory]
    [InlineData("D,99,,,", "REF_AREA: '99': no unit of the registry has the code 99. Correct the code, with its leading zeros.")]
    [InlineData("D,01,,,", "REF_AREA: '01': the code 01 is one of several levels. Write the level after it: 01@province.")]
    [InlineData("M,37,dossiers_received,,1", "TIME_PERIOD: the dimension is empty: a row for attributes of partial keys is not read. Give the dimension, and repeat the attribute in the rows of the observations.")]
    public void A_key_that_names_nothing_is_a_fault(string row, string fault) =>
        Assert.Equal(["sdmx.csv, row 2, column " + fault], Messages.Faults(() => SdmxWorld.ReadChanges(SdmxWorld.Rows("", row))));

    [Fact]
    public void A_set_of_another_registry_is_refused()
    {
        ObservationSet other = ObservationSet.Of(Cds.Indicators.Areas.AreaRegistry.Vietnam(), []);
        Assert.Equal(
            "The set is of another registry. Read the message with the registry of the set. (Parameter 'set')",
            Assert.Throws<ArgumentException>(() => SdmxWorld.ReadChanges(SdmxWorld.Rows("")).ApplyTo(other)).Message);
    }

    private static string Describe(ObservationSet set) => string.Join(" | ", set
        .OrderBy(static observation => observation.Subject == SdmxWorld.OnTime)
        .Select(static observation => $"{observation.Value} {observation.Status.ToText()} {observation.Source}".TrimEnd()));
}
