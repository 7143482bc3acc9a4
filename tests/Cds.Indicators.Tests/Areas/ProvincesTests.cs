using Cds.Indicators.Areas;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Areas;

/// <summary>The provinces that ship with the library.</summary>
public sealed class ProvincesTests
{
    private static AreaRegistry Provinces => AreaRegistry.Vietnam();

    [Fact]
    public void Sixty_three_provinces_became_thirty_four()
    {
        Assert.Equal(63, Provinces.At(AreaLevel.Province, Rows.Before).Length);
        Assert.Equal(34, Provinces.At(AreaLevel.Province, Rows.Reform).Length);
        Assert.Equal(64, Provinces.Successions.Length);
        Assert.Empty(Provinces.Notes);
        Assert.Equal(
            ["01", "04", "08", "11", "12", "14", "15", "19", "20", "22", "24", "25", "31", "33", "37", "38", "40", "42", "44", "46", "48", "51", "52", "56", "66", "68", "75", "79", "80", "82", "86", "91", "92", "96"],
            Provinces.At(AreaLevel.Province, Rows.Reform).Select(static area => area.Code));
    }

    [Fact]
    public void Eleven_provinces_stayed_as_they_were() => Assert.Equal(
        ["01", "04", "11", "12", "14", "20", "22", "38", "40", "42", "46"],
        Provinces.Successions.Where(static passage => passage.Extent == SuccessionExtent.Unchanged).Select(static passage => passage.Successor.Code));

    [Fact]
    public void Every_former_province_lies_in_exactly_one_new_one()
    {
        Restatement now = Provinces.RestatedTo(Rows.Reform);
        foreach (Area former in Provinces.At(AreaLevel.Province, Rows.Before))
            Assert.Equal(new ShareBounds(Rational.One, Rational.One), Assert.Single(now.Of(former)).Bounds);
        Assert.Equal("Tỉnh Đồng Tháp", now.Of(Provinces[AreaLevel.Province, "82", Rows.Before])[0].Area.Name);
        Assert.Equal("Thành phố Hồ Chí Minh", now.Of(Provinces[AreaLevel.Province, "77", Rows.Before])[0].Area.Name);
    }

    [Fact]
    public void Every_entry_carries_its_document()
    {
        Assert.All(Provinces.Areas, static area => Assert.NotNull(area.LegalBasis));
        Assert.All(Provinces.Successions, static passage => Assert.Equal("NQ 202/2025/QH15", passage.LegalBasis!.Document));
        Assert.Equal(
            [Confidence.Computed, Confidence.Computed],
            Provinces.Successions.Where(static passage => passage.LegalBasis!.Confidence < Confidence.Official).Select(static passage => passage.LegalBasis!.Confidence));
        Assert.All(Provinces.Successions.Where(static passage => passage.Predecessor.Code == "82"), static passage => Assert.NotNull(passage.Note));
    }

    [SharedFact]
    public void The_shipped_provinces_are_those_of_the_official_table()
    {
        IEnumerable<Area> official = SharedUnits.Registry.Areas.Where(static area => area.Level == AreaLevel.Province);
        Assert.Equal(official.Select(static area => (area.Key, area.Name, area.Kind, area.ValidTo)), Provinces.Areas.Select(static area => (area.Key, area.Name, area.Kind, area.ValidTo)));
        Assert.Equal(
            SharedUnits.Registry.Successions.Where(static passage => passage.Predecessor.Level == AreaLevel.Province).Select(static passage => (passage.Predecessor.Code, passage.Successor.Code)),
            Provinces.Successions.Select(static passage => (passage.Predecessor.Code, passage.Successor.Code)));
    }
}
