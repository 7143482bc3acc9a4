using System.Text.Json;
using Cds.Indicators.Charts.Specifications;

namespace Cds.Indicators.Charts.Tests.Kinds;

public sealed class GalleryTests
{
    [Fact]
    public void Dump()
    {
        Dictionary<string, JsonElement> all = [];
        foreach ((string name, Func<ChartOptions, ChartSpecification> draw) in Gallery.Charts)
            foreach (string language in (string[])["vi", "en"])
            {
                ChartSpecification c = draw(new ChartOptions { Language = language });
                all[$"{name}.{language}"] = JsonDocument.Parse(c.ToJson()).RootElement;
            }
        File.WriteAllText("/tmp/gallery.json", JsonSerializer.Serialize(all));
    }
}
