using Cds.Indicators.Areas;
using NodaTime;

namespace Cds.Indicators.Tests.Observations;

/// <summary>Registries made for a test.</summary>
internal static class SetMade
{
    /// <summary>The country, two provinces of five communes each.</summary>
    public static AreaRegistry Areas { get; } = Registry(provinces: 2, communes: 5);

    /// <summary>The country, provinces from 10, communes of each; all valid always.</summary>
    public static AreaRegistry Registry(int provinces, int communes)
    {
        List<AreaEntry> units = [new AreaEntry { Level = AreaLevel.Country, Code = "0", Name = "Việt Nam" }];
        for (int p = 0; p < provinces; p++)
        {
            string province = (10 + p).ToString(System.Globalization.CultureInfo.InvariantCulture);
            units.Add(new AreaEntry { Level = AreaLevel.Province, Code = province, Name = $"Tỉnh {province}", ParentCode = "0" });
            for (int c = 0; c < communes; c++)
            {
                string commune = ((p * communes) + c + 1).ToString("00000", System.Globalization.CultureInfo.InvariantCulture);
                units.Add(new AreaEntry { Level = AreaLevel.Commune, Code = commune, Name = $"Xã {commune}", ParentCode = province });
            }
        }

        return AreaRegistry.Of(units, []);
    }
}
