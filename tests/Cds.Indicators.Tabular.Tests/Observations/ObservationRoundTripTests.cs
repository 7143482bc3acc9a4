using System.Text;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Tabular.Tests.Observations;

/// <summary>What was written is read back as it was.</summary>
public sealed class ObservationRoundTripTests
{
    public static TheoryData<TableFormat, TableLayout, char, char, string> Storages()
    {
        TheoryData<TableFormat, TableLayout, char, char, string> storages = [];
        foreach (TableLayout layout in new[] { TableLayout.Long, TableLayout.Wide })
        {
            storages.Add(TableFormat.Csv, layout, ',', '.', "utf-8");
            storages.Add(TableFormat.Csv, layout, ';', ',', "utf-8");
            storages.Add(TableFormat.Csv, layout, '\t', ',', "utf-16");
            storages.Add(TableFormat.Csv, layout, ';', '.', "utf-16BE");
            storages.Add(TableFormat.Xlsx, layout, ',', '.', "utf-8");
        }

        return storages;
    }

    [Theory]
    [MemberData(nameof(Storages))]
    public void A_set_is_read_back_equal_from_every_storage(TableFormat format, TableLayout layout, char separator, char mark, string encoding)
    {
        ObservationTableOptions options = new()
        {
            Format = format,
            Layout = layout,
            Separator = separator,
            DecimalMark = mark == separator ? null : mark,
            Encoding = Encoding.GetEncoding(encoding),
            DropSources = layout == TableLayout.Wide,
            SplitRatios = separator == ';',
        };
        Property.Holds(ObservationGenerators.Sets, set => AssertEqual(Bare(set, options), MadeTable.Read(MadeTable.Written(set, options), options)));
    }

    [Theory]
    [InlineData(TableLayout.Long)]
    [InlineData(TableLayout.Wide)]
    public void A_set_is_read_back_equal_where_nothing_is_given(TableLayout layout)
    {
        ObservationTableOptions options = new() { Layout = layout, DropSources = layout == TableLayout.Wide };
        Property.Holds(ObservationGenerators.Sets, set => AssertEqual(Bare(set, options), MadeTable.Read(MadeTable.Written(set, options))));
    }

    [Fact]
    public void A_set_is_read_back_equal_one_by_one() => Property.Holds(ObservationGenerators.Sets, static set =>
    {
        using MemoryStream stream = new(MadeTable.Written(set));
        Assert.Equal(set, ObservationTable.Enumerate(stream, MadeTable.Catalogue, MadeTable.Areas, MadeTable.WithMeasures(options: null)));
    });

    /// <summary>The set as a table can hold it.</summary>
    private static IEnumerable<Observation> Bare(ObservationSet set, ObservationTableOptions options) =>
        options.DropSources ? set.Select(static observation => observation with { Source = null }) : set;

    private static void AssertEqual(IEnumerable<Observation> expected, ObservationSet read) => Assert.Equal(expected, read);
}
