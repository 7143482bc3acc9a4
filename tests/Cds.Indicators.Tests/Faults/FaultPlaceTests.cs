using Cds.Indicators.Faults;

namespace Cds.Indicators.Tests.Faults;

public sealed class FaultPlaceTests
{
    [Fact]
    public void A_place_is_named_from_the_file_to_the_column()
    {
        Assert.Equal("bao-cao.xlsx, sheet Quý I, row 7, column Kỳ", FaultPlace.InSheet("bao-cao.xlsx", "Quý I", 7, "Kỳ").ToString());
        Assert.Equal("bao-cao.xlsx, sheet Quý I, row 7", FaultPlace.InSheet("bao-cao.xlsx", "Quý I", 7).ToString());
        Assert.Equal("claims.csv, row 12, column value", FaultPlace.InTable("claims.csv", 12, "value").ToString());
        Assert.Equal("own.json, $.units", FaultPlace.InJson("own.json", "$.units").ToString());
        Assert.Equal("sheet Notes, row 2", FaultPlace.InSheet("", "Notes", 2).ToString());
    }

    [Fact]
    public void Places_on_different_sheets_are_different()
    {
        Assert.NotEqual(FaultPlace.InSheet("a.xlsx", "1", 2), FaultPlace.InSheet("a.xlsx", "2", 2));
        Assert.NotEqual(FaultPlace.InSheet("a.xlsx", "1", 2), FaultPlace.InTable("a.xlsx", 2));
        Assert.Equal(FaultPlace.InSheet("a.xlsx", "1", 2, "x"), FaultPlace.InTable("a.xlsx", 2, "x") with { Sheet = "1" });
    }
}
