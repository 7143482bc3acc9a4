using System.Buffers.Binary;
using Cds.Indicators.Tabular.Internal;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Tabular.Tests.Excel;

/// <summary>Workbooks of Excel 97 to 2003 that are damaged, on purpose or not.</summary>
public sealed class BinaryWorkbookTests
{
    private static readonly byte[] s_workbook = File.ReadAllBytes(Repository.File("tests/Cds.Indicators.Tabular.Tests/Excel/Data/indicators.xls"));

    [Theory]
    [InlineData(68, 1 << 20)]
    [InlineData(48, 0)]
    [InlineData(76, 1)]
    [InlineData(30, 30)]
    public void A_header_that_is_not_true_is_a_fault(int at, int value)
    {
        byte[] workbook = [.. s_workbook];
        BinaryPrimitives.WriteInt32LittleEndian(workbook.AsSpan(at), value);
        Assert.Single(Workbooks.Refused(workbook));
    }

    [Fact]
    public void A_workbook_cut_off_anywhere_is_a_fault_or_the_whole()
    {
        for (int length = 8; length < s_workbook.Length; length += 61)
            Answers(s_workbook[..length]);
    }

    [Fact]
    public void Mutated_workbooks_are_read_or_refused_with_faults() =>
        Property.Holds(Arb.From(Gen.Choose(0, s_workbook.Length - 1).ArrayOf(4)), Arb.From(Gen.Choose(0, 255).ArrayOf(4)), (places, values) =>
        {
            byte[] mutated = [.. s_workbook];
            for (int i = 0; i < places.Length; i++)
                mutated[places[i]] = (byte)values[i];
            Answers(mutated);
        });

    [Fact]
    public void Limits_hold_and_a_sheet_is_chosen_by_its_name()
    {
        Assert.StartsWith("report.xlsx: the workbook has more than 4096 bytes.", Assert.Single(Workbooks.Refused(s_workbook, new ExcelOptions { MaximumBytes = 4_096 })), StringComparison.Ordinal);
        Assert.Equal("[Ghi chú]\n1: T'Nguồn: báo cáo của địa phương'\n", Workbooks.Read(s_workbook, new ExcelOptions { Sheet = "Ghi chú" }));
        Assert.Equal(
            ["report.xlsx: 'Biểu 02': the workbook has no sheet of this name. Set TableOptions.Sheet to one of Biểu 01, Trống, Ghi chú."],
            Workbooks.Refused(s_workbook, new ExcelOptions { Sheet = "Biểu 02" }));
    }

    private static void Answers(byte[] workbook)
    {
        Workbooks.Read(new MemoryStream(workbook), options: null, isHeader: true, out FaultList faults);
        Assert.All(Workbooks.FaultsOf(faults), fault => Assert.True(fault.Rule.Length > 0 && fault.Cure.Length > 0, fault.ToString()));
    }
}
