using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Tabular.Tests.Sdmx;

public sealed class SdmxObservationFaultTests
{
    private const string Own = "NUMERATOR,DENOMINATOR,FIGURE,OBS_STATUS[],UNIT_MULT,FREQ,PERIOD";

    [Theory]
    [InlineData("M,99,dossiers_received,2024,1,,,,,,,", "REF_AREA: '99': no unit of the registry has the code 99. Write the official code with its leading zeros, 01, or with level and first day, 37@province@2025-07-01.")]
    [InlineData("M,01,dossiers_received,2024,1,,,,,,,", "REF_AREA: '01': the code 01 names province:01 and district:01 within the period. Write the official code with its leading zeros, 01, or with level and first day, 37@province@2025-07-01.")]
    [InlineData("M,00004,dossiers_received,2024,1,,,,,,,", "REF_AREA: '00004': no unit of the code 00004 has a day of 2024 in its validity. Give the unit that was there in the period, or correct the period.")]
    [InlineData("M,37,nothing,2024,1,,,,,,,", "INDICATOR: 'nothing': it is not the code of an indicator or measure. Correct the code, or add the indicator to the catalogue.")]
    [InlineData("M,37,dossiers_received,quý 1/2024,1,,,,,,,", "TIME_PERIOD: 'quý 1/2024': it is no period of SDMX. Write it as in 2024, 2024-Q1, 2024-08, 2024-08-14 or 2023-12-10/P234D.")]
    [InlineData("M,37,dossiers_received,2024-08-14T08:30:00,1,,,,,,,", "TIME_PERIOD: '2024-08-14T08:30:00': it has a time of day, and periods are whole days. Write it as in 2024, 2024-Q1, 2024-08, 2024-08-14 or 2023-12-10/P234D.")]
    [InlineData("M,37,dossiers_received,2024-Q1,1,,,,,,M,", "TIME_PERIOD: '2024-Q1': 2024-Q1 is not a period of the frequency. Correct the frequency, or set TimeFormat to Normalized where a day stands for its period.")]
    [InlineData("M,37,dossiers_received,2024-Q1,1,,,,,,X,", "FREQ: 'X': it is not a code of CL_FREQ. Write one of A, S, T, Q, M, W, D, M2, W2, A5, _O.")]
    [InlineData("M,37,dossiers_received,2024,1,,,,,,,2025", "PERIOD: '2025': the period has other days than 2024 in TIME_PERIOD. Correct one of the two.")]
    [InlineData("M,37,dossiers_received,2024,abc,,,,,,,", "OBS_VALUE: 'abc': it is no number. Write it as in 12.4, -5254 or 1.2E6.")]
    [InlineData("M,37,dossiers_received,2024,INF,,,,,,,", "OBS_VALUE: 'INF': it is no number. Write it as in 12.4, -5254 or 1.2E6.")]
    [InlineData("M,37,dossiers_received,2024,\"1,234\",,,,,,,", "OBS_VALUE: '1,234': it is no number. Numbers of this message have '.' before their decimals, and nothing between thousands; TableOptions.DecimalMark says otherwise.")]
    [InlineData("M,37,dossiers_received,2024,12.5,,,,,,,", "OBS_VALUE: '12.5': a value of dossiers.received has at most 0 decimals. Correct the number, or the multiplier.")]
    [InlineData("M,37,dossiers_received,2024,9223372036854775808,,,,,,,", "OBS_VALUE: '9223372036854775808': the number does not fit 64 bits. Correct the number, or the multiplier.")]
    [InlineData("M,37,dossiers_received,2024,1,,,,,31,,", "UNIT_MULT: '31': it is not a whole number from -30 to 30. Write 0, 3 or 6, say.")]
    [InlineData("M,37,dossiers_received,2024,1E61,,,,,,,", "OBS_VALUE: '1E61': the exponent is not -60 to 60. Write it as in 12.4, -5254 or 1.2E6.")]
    [InlineData("M,37,dossiers_received,2024,1,1,2,,,,,", "NUMERATOR: '12': dossiers.received has no numerator and denominator. Write its value in OBS_VALUE.")]
    [InlineData("M,37,dossier_on-time,2024,74.29,26,,,,,,", "DENOMINATOR: the other of numerator and denominator is given, and this is not. Give both.")]
    [InlineData("M,37,dossier_on-time,2024,74.3,26,36,,,,,", "OBS_VALUE: '74.3': it is not the rate of 26/36. Correct one of the two.")]
    [InlineData("M,37,dossier_on-time,2024,NaN,26,35,,,,,", "OBS_VALUE: 'NaN': the counts are 26/35, and the value says otherwise. Correct one of the two; without a denominator the value is NaN.")]
    [InlineData("M,37,dossier_on-time,2024,1,26,0,,,,,", "OBS_VALUE: '1': the counts are 26/0, and the value says otherwise. Correct one of the two; without a denominator the value is NaN.")]
    [InlineData("M,37,dossier_on-time,2024,,26,-1,,,,,", "DENOMINATOR: '-1': a denominator may not be negative. Correct the number.")]
    [InlineData("M,37,dossier_on-time,2024,,26,35,>94%,,,,", "FIGURE: '>94%': the row has counts and a figure. Keep one of the two.")]
    [InlineData("M,37,dossier_on-time,2024,94,,,>94%,,,,", "OBS_VALUE: '94': it is not the figure >94%. Correct one of the two; a figure that is no single number has NaN.")]
    [InlineData("M,37,dossiers_received,2024,1,,,,A;B,,,", "OBS_STATUS: 'A;B': A says that there is no flag, and stands alone. Write A, or the flags without it.")]
    [InlineData("M,,dossiers_received,2024,1,,,,,,,", "REF_AREA: the dimension is empty: a row for attributes of partial keys is not read. Give the dimension, and repeat the attribute in the rows of the observations.")]
    [InlineData("M,37,~,2024,1,,,,,,,", "INDICATOR: '~': a dimension that is switched off leaves attributes of partial keys, which are not read. Repeat the attribute in the rows of the observations.")]
    [InlineData("D,37,dossiers_received,2024,,,,,,,,", "ACTION: 'D': a row that deletes is no observation. Read the message with SdmxCsv.ReadChanges, and apply it to a set.")]
    public void A_fault_has_its_column_the_value_the_rule_and_the_cure(string row, string fault) =>
        Assert.Equal(["sdmx.csv, row 2, column " + fault], Messages.Faults(() => SdmxWorld.Read(SdmxWorld.Rows(Own, row))));

    [Theory]
    [InlineData("dossier_on-time,2024,-5")]
    [InlineData("dossier_on-time,2024,104")]
    [InlineData("dossier_on-time,2024,79228162514264337593543950335")]
    [InlineData("dossier_on-time,2024,-79228162514264337593543950335")]
    [InlineData("dossier_on-time,2024,0.0000000000000000000000000000000000001")]
    [InlineData("dossier_on-time,2024,>")]
    [InlineData("dossier_on-time,2024,999999999999999999999999999999999999999999999999999999999999E60")]
    [InlineData("dti,2024,2E40")]
    [InlineData("dossier_on-time,2024,>79228162514264337593543950335")]
    [InlineData("dti,2024,>79228162514264337593543950335")]
    [InlineData("dti_rank,2024,0")]
    [InlineData("dossiers_received,2024,-1")]
    [InlineData("dossiers_received,9999-12-31/P2D,1")]
    [InlineData("dossiers_received,0000,1")]
    [InlineData("dossiers_received,2000-W53,1")]
    public void Extreme_values_are_faults_of_their_row(string row) =>
        Assert.StartsWith("sdmx.csv, row 2", Assert.Single(Messages.Faults(() => SdmxWorld.Read(SdmxWorld.Rows("", "M,0," + row)))), StringComparison.Ordinal);

    [Theory]
    [InlineData("9999-12-31", "W")]
    [InlineData("0001-01-01", "W")]
    [InlineData("0001-01-01", "W2")]
    [InlineData("0001-01-01", "A5")]
    public void Days_at_the_ends_of_time_have_no_longer_period(string day, string frequency) => Assert.StartsWith(
        $"sdmx.csv, row 2, column TIME_PERIOD: '{day}': {day} is not a period of the frequency",
        Assert.Single(Messages.Faults(() => SdmxWorld.Read(SdmxWorld.Rows("FREQ", $"M,0,dossiers_received,{day},1,{frequency}"), new SdmxCsvOptions { TimeFormat = SdmxTimeFormat.Normalized }))),
        StringComparison.Ordinal);

    [Fact]
    public void Faults_of_the_set_name_the_row()
    {
        string[] faults = Messages.Faults(() => SdmxWorld.Read(SdmxWorld.Rows("OBS_STATUS", "M,37,dossiers_received,2024,1,O", "M,37,dossiers_received,2025-08,1,", "R,37,dossiers_received,2025-08,2,", "M,37,dossiers_received,2025-09,-1,")));
        Assert.Equal(3, faults.Length);
        Assert.Contains(faults, static fault => fault.StartsWith("sdmx.csv, row 2: 'dossiers.received, 37, 2024': the status O says that there is no value", StringComparison.Ordinal));
        Assert.Contains(faults, static fault => fault.StartsWith("sdmx.csv, row 4", StringComparison.Ordinal));
        Assert.Contains(faults, static fault => fault.StartsWith("sdmx.csv, row 5", StringComparison.Ordinal));
    }

    [Fact]
    public void Duplicates_are_what_the_options_say() => Assert.Equal(
        ObservedValue.Of(2),
        Assert.Single(SdmxWorld.Read(SdmxWorld.Rows("", "M,37,dossiers_received,2024,1", "M,37,dossiers_received,2024,2"), new SdmxCsvOptions { Duplicates = DuplicatePolicy.KeepLast })).Value);

    [Fact]
    public void Missing_and_unknown_columns_are_faults_and_unknown_ones_are_passed_over_on_demand()
    {
        const string Text = "STRUCTURE,STRUCTURE_ID,REF_AREA,TIME_PERIOD,OBS_VALUE,SEX,SOURCE[]\ndataflow,A:P,37,2024,1,M,x\n";
        Assert.Equal(
            ["sdmx.csv, row 1, column INDICATOR: the column is missing. Add it, or say in SdmxCsvOptions.Components what it is called.",
             "sdmx.csv, row 1: 'SEX': the column is not known. Name it in SdmxCsvOptions.Components, Dimensions or CustomColumns, or set IgnoreUnknownColumns.",
             "sdmx.csv, row 1, column SOURCE: 'SOURCE[]': the component has several values in a cell, and one is read. Write it without brackets, with one value."],
            Messages.Faults(() => SdmxWorld.Read(Text)));
        Assert.Equal(Period.OfYear(2024), Assert.Single(SdmxWorld.Read(SdmxWorld.Rows("SEX", "M,37,dossiers_received,2024,1,M"), new SdmxCsvOptions { IgnoreUnknownColumns = true })).Period);
    }

    [Fact]
    public void A_message_has_one_decimal_mark()
    {
        const string Text = "STRUCTURE;STRUCTURE_ID;REF_AREA;INDICATOR;TIME_PERIOD;OBS_VALUE\ndataflow;A:P;37;dti;2023;0,5\ndataflow;A:P;37;dti;2024;0.5\n";
        Assert.Equal(
            ["sdmx.csv, row 3, column OBS_VALUE: '0.5': it is no number. Numbers of this message have ',' before their decimals, and nothing between thousands; TableOptions.DecimalMark says otherwise."],
            Messages.Faults(() => SdmxWorld.Read(Text)));
        Assert.Equal(2, SdmxWorld.Read(Text.Replace("0,5", "0.5", StringComparison.Ordinal)).Count);
    }
}
