using System.Globalization;
using System.Text.Json;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Tabular.Sdmx;

namespace Cds.Indicators.Tabular.Tests.Sdmx;

/// <summary>The examples of the field guide, each with what it is an example of.</summary>
public sealed class SdmxVectorTests
{
    private static readonly string[] s_timeColumns = ["time_period", "reporting_year_start_day", "period_start", "period_end", "validity"];

    private static readonly Dictionary<string, Action<SdmxMessage[]>> s_ledger = new(StringComparer.Ordinal)
    {
        ["1"] = static messages =>
        {
            SdmxMessage message = Assert.Single(messages);
            Assert.Equal(["DIM_1", "DIM_2", "DIM_3", "OBS_VALUE", "ATTR_2", "ATTR_3", "ATTR_1", "UPDATED"], message.Header.Columns.Select(static column => column.Id));
            Assert.Equal("dataflow ESTAT:NA_MAIN(1.6.0)", message.Rows[0].Structure.ToString());
            Assert.Equal(["12.4", "10.8"], message.Rows.Select(static row => row["OBS_VALUE"].Text));
            Assert.Equal("Normal, special and other values", message.Rows[1]["ATTR_3"].Text);
            Assert.Equal("2021-01-22T13:15:41Z", message.Rows[0]["UPDATED"].Text);
        },
        ["2"] = static messages =>
        {
            Assert.Equal(["12.4", "12.5"], new[] { messages[0].Rows[0]["OBS_VALUE1"].Text, messages[0].Rows[0]["OBS_VALUE2"].Text });
            Assert.Equal(["X", "Z"], messages[0].Rows[1]["ATTR_1"].Parts.Select(static part => part.Text));
            Assert.True(messages[0].Rows[0]["ATTR_2"].IsEmpty);
        },
        ["3"] = static messages =>
        {
            Assert.Equal(SdmxKeys.Series, messages[0].Header.Keys);
            Assert.Equal("A.B", messages[0].Rows[0].SeriesKey);
            Assert.Null(messages[0].Rows[0].ObservationKey);
        },
        ["4"] = static messages =>
        {
            SdmxRow row = messages[0].Rows[1];
            Assert.Equal(SdmxLabels.Both, row.Header.Labels);
            Assert.Equal("Attribut 3", row.Header.Columns[row.Header.IndexOf("ATTR_3")].Name);
            Assert.Equal("Principaux agrégats des comptes nationaux", row.Structure.Name);
            Assert.Equal(("Y", "Oui"), (row["ATTR_2"].Text, row["ATTR_2"].Name));
            Assert.Equal(("10,8", null), (row["OBS_VALUE"].Text, row["OBS_VALUE"].Name));
            Assert.Equal("A.B.2014-02", row.ObservationKey);
        },
        ["5"] = static messages => Assert.Equal(["2014-01-01", "2014-02-01"], messages[0].Rows.Select(static row => row["DIM_3"].Text)),
        ["6"] = static messages =>
        {
            SdmxRow row = messages[0].Rows[0];
            Assert.Equal(SdmxLabels.Name, row.Header.Labels);
            Assert.Equal(["Dimension 1", "Dimension 2", "Dimension 3", "Observation value", "Attribute 1", "Attribute 2", "Attribute 3"], row.Header.Columns.Select(static column => column.Name));
            Assert.Equal(("A", "Value A"), (row["DIM_1"].Text, row["DIM_1"].Name));
            Assert.Equal(("12.4", null), (row["OBS_VALUE"].Text, row["OBS_VALUE"].Name));
            Assert.Equal("National Accounts Main Aggregates", row.Structure.Name);
        },
        ["7"] = static messages =>
        {
            Assert.Equal(["M, N & O", "P & Q"], messages[0].Rows[0]["ATTR_2"].Parts.Select(static part => part.Text));
            Assert.Equal(["A", "C"], messages[0].Rows[1]["ATTR_3"].Parts.Select(static part => part.Text));
        },
        ["8"] = static messages =>
        {
            Assert.Equal(["en", "fr"], messages[0].Header.Columns[^1].Languages.AsEnumerable());
            Assert.Equal([("en", "Value \"X\""), ("fr", "Valeur \"X\"")], messages[0].Rows[1]["ATTR_1"].Parts.Select(static part => (part.Language, part.Text)));
        },
        ["9-A"] = static messages => Assert.Equal(
            [SdmxStructureKind.Dataflow, SdmxStructureKind.DataStructure, SdmxStructureKind.DataProvision], messages[0].Rows.Select(static row => row.Structure.Kind)),
        ["9-B"] = static messages =>
        {
            Assert.Equal("ESTAT:DPA_C(1.8.0)", messages[0].Rows[2].Structure.Id);
            Assert.True(messages[0].Rows[2]["DIM_A1B1"].IsEmpty);
            Assert.Equal("MEAS_C2", messages[0].Rows[2]["MEAS_C2"].Text);
        },
        ["10"] = static messages => Assert.Equal([SdmxAction.Merge, SdmxAction.Replace], messages[0].Rows.Select(static row => row.Action)),
        ["11"] = static messages => Assert.Equal("AGENCY:DF_ID", messages[0].Rows[0].Structure.Id),
        ["12"] = static messages => Assert.Equal(["N", "Y"], messages[0].Rows.Select(static row => row["ATTR_1"].Text)),
        ["13"] = static messages =>
        {
            Assert.True(messages[0].Rows[1]["DIM_1"].IsEmpty);
            Assert.True(messages[0].Rows[1]["MEAS_1"].IsEmpty);
            Assert.Equal("Y", messages[0].Rows[1]["ATTR_2"].Text);
        },
        ["14"] = static messages =>
        {
            SdmxRow row = messages[0].Rows[1];
            Assert.Equal([("COLLECTION.METHOD", 0), ("CONTACT", 1), ("CONTACT.NAME", 2)], row.Header.Columns.Skip(1).Select(static column => (column.Id, column.Depth)));
            Assert.Equal(3, row["CONTACT.NAME"].Parts.Length);
            Assert.Equal(["Contact 1 Name 1", "Contact 1 Name 2"], row["CONTACT.NAME"].Parts[0].Parts.Select(static part => part.Text));
            Assert.True(row["CONTACT.NAME"].Parts[1].IsEmpty);
            Assert.Equal("Contact 3 Name 2", row["CONTACT.NAME"].Parts[2].Parts[1].Text);
        },
        ["15"] = static messages => Assert.Equal("<p>This is some \"xhtml\" with a line\nbreak</p>", messages[0].Rows[0]["ATTR_1"].Text),
        ["16"] = static messages => Assert.Equal([(SdmxAction.Delete, "-", ""), (SdmxAction.Delete, "", "-")], messages[0].Rows.Select(static row => (row.Action, row["OBS_VALUE"].Text, row["ATTR_3"].Text))),
        ["17"] = static messages => Assert.Equal([("", "A", ""), ("", "B", "")], messages[0].Rows.Select(static row => (row["DIM_1"].Text, row["DIM_2"].Text, row["DIM_3"].Text))),
        ["18"] = static messages => Assert.Equal([("A", ""), ("B", "C")], messages[0].Rows.Select(static row => (row["DIM_2"].Text, row["DIM_3"].Text))),
        ["19"] = static messages =>
        {
            Assert.Equal([0, 3], messages.Select(static message => message.Header.Columns.Length));
            Assert.All(messages, static message => Assert.Equal(SdmxAction.Delete, Assert.Single(message.Rows).Action));
        },
    };

    [SharedFact]
    public void Every_example_of_the_field_guide_is_read_and_written_back()
    {
        using JsonDocument vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.SharedRoot, "vectors", "sdmx_csv_examples.json")));
        List<string> met = [];
        foreach (JsonElement item in vectors.RootElement.GetProperty("cases").EnumerateArray())
        {
            string example = item.GetProperty("example").GetString()!;
            met.Add(example);
            SdmxMessage[] messages = [.. Texts(item.GetProperty("text").GetString()!).Select(static text => Messages.Read(text))];
            Assert.True(s_ledger.TryGetValue(example, out Action<SdmxMessage[]>? check), $"The example {example} is not in the ledger.");
            check(messages);
            Assert.All(messages, message =>
            {
                Assert.Equal(item.GetProperty("separator").GetString(), message.Header.Separator.ToString());
                Assert.Equal(item.GetProperty("subfield_separator").GetString(), message.Header.SubfieldSeparator?.ToString());
                Assert.Equal(Messages.Describe(message), Messages.Describe(Messages.Read(Messages.Write(message))));
            });
        }

        Assert.Equal(s_ledger.Keys.Order(StringComparer.Ordinal), met.Order(StringComparer.Ordinal));
    }

    [SharedFact]
    public void Every_period_of_the_vectors_is_read_or_refused()
    {
        string[] header = [];
        List<string> refused = [];
        List<string> lenient = [];
        foreach (string line in File.ReadLines(Path.Combine(Repository.SharedRoot, "vectors", "sdmx_time_periods.csv")))
        {
            string[] cells = line.Split(',');
            if (header.Length == 0)
            {
                header = cells;
                continue;
            }

            string[] known = [.. s_timeColumns.Select(name => cells[Array.IndexOf(header, name)])];
            string text = SdmxWorld.Rows("REPORTING_YEAR_START_DAY", $"M,0,dossiers_received,{known[0]},1,{known[1]}");
            if (known[4] is not "valid" && SdmxPeriods.TryRead(known[0], null, null, SdmxTimeFormat.Original, out Period _, out (string Rule, string Cure) _))
            {
                lenient.Add(known[0]);
                continue;
            }

            if (known[4] is not "valid" || known[2].Contains('T', StringComparison.Ordinal) || known[0] is "2000-W53")
            {
                Assert.StartsWith($"sdmx.csv, row 2, column TIME_PERIOD: '{known[0]}': ", Assert.Single(Messages.Faults(() => SdmxWorld.Read(text))), StringComparison.Ordinal);
                if (known[4] is "valid")
                    refused.Add(known[0]);
                continue;
            }

            Period period = Assert.Single(SdmxWorld.Read(text)).Period;
            Assert.Equal($"{known[0]}: {known[2]} {known[3]}", string.Create(CultureInfo.InvariantCulture, $"{known[0]}: {period.Start:uuuu-MM-dd} {period.End:uuuu-MM-dd}"));
        }

        // The form of SDMX 2.0 for weeks is read too.
        Assert.Equal(["2000-W1"], lenient);

        // Of the valid ones: points in time, and a week that its year does not have.
        Assert.Equal(["2000-W53", "2001-02-03T04:05/P2D", "2001-02-03T04:05:06"], refused);
    }

    [SharedFact]
    public void Every_code_of_the_status_list_is_read_as_having_a_value_or_none()
    {
        using JsonDocument vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.SharedRoot, "vectors", "sdmx_obs_status.json")));
        string[][] codes = [.. vectors.RootElement.GetProperty("codes").EnumerateArray().Select(static code => code.EnumerateArray().Select(static part => part.GetString()!).ToArray())];
        Assert.Equal(20, codes.Length);
        foreach (string[] code in codes)
        {
            Observation observation = Assert.Single(SdmxWorld.Read(SdmxWorld.Rows("OBS_STATUS", $"M,0,dossiers_received,2024,{(code[2] is "no value" ? "" : "1")},{code[0]}")));
            Assert.Equal((code[0], code[2] is "no value"), (observation.Status.ToText(), observation.Status.DeniesValue()));
        }
    }

    /// <summary>The guide gives example 19 as two messages, one "or" the other.</summary>
    private static string[] Texts(string text) => [.. text.Split("\nSTRUCTURE", StringSplitOptions.None).Select(static (part, i) => i == 0 ? part : "STRUCTURE" + part)];
}
