using System.Globalization;
using System.Text;
using Cds.Indicators.Tabular.Excel;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Tests.Guards;

namespace Cds.Indicators.Tabular.Tests.Excel;

/// <summary>What is held while a large workbook is read.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class WorkbookMemoryTests
{
    [Fact]
    public void Memory_does_not_grow_with_the_rows()
    {
        long small = LiveBytes(20_000);
        long large = LiveBytes(200_000);
        Assert.InRange(large, long.MinValue, small + (2 << 20));
    }

    /// <summary>The fewest live bytes, above those before, at four places while a workbook with so many rows is read; tests that run beside this one only add to them.</summary>
    private static long LiveBytes(int rows)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (FileStream file = File.Create(path))
                file.Write(ManyRows(rows));
            using FileStream workbook = File.OpenRead(path);
            long before = GC.GetTotalMemory(forceFullCollection: true);
            long fewest = long.MaxValue;
            int read = 0;
            FaultList faults = new(10);
            using ExcelRowSource source = ExcelRowSource.Open(workbook, Workbooks.Name, new ExcelOptions(), faults);
            Assert.True(source.ReadSheet());
            while (source.Read())
            {
                if (++read % (rows / 4) == 0)
                    fewest = Math.Min(fewest, GC.GetTotalMemory(forceFullCollection: true) - before);
            }

            Assert.Equal(0, faults.Count);
            Assert.Equal(rows, read);
            return fewest;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] ManyRows(int rows)
    {
        StringBuilder text = new();
        for (int i = 0; i < rows; i++)
            text.Append(CultureInfo.InvariantCulture, $"<row><c t=\"inlineStr\"><is><t>Xã {i % 977}</t></is></c><c s=\"1\"><v>0.{i % 9_973}</v></c><c><v>{i}</v></c></row>");
        return Workbooks.Of(("Data", Workbooks.Sheet(text.ToString())));
    }
}
