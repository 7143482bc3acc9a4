using Cds.Indicators.Areas;
using NodaTime;

namespace Cds.Indicators.Benchmarks.Areas;

/// <summary>A nation of the size of 2025: 60 provinces of 10 districts of 16 communes become 30 provinces of 107 communes; every twentieth commune is split in two.</summary>
internal sealed class MadeReorganisation
{
    public static readonly LocalDate Day = new(2025, 7, 1);

    public MadeReorganisation()
    {
        for (int province = 0; province < 60; province++)
        {
            Units.Add(Old(AreaLevel.Province, Code(province, 2), parent: null));
            for (int district = 0; district < 10; district++)
            {
                string code = Code((province * 10) + district, 3);
                Units.Add(Old(AreaLevel.District, code, Code(province, 2)));
                for (int commune = 0; commune < 16; commune++)
                    AddCommune((((province * 10) + district) * 16) + commune, code);
            }
        }

        for (int province = 0; province < 30; province++)
            Units.Add(Young(AreaLevel.Province, Code(province, 2), parent: null));
        for (int commune = 0; commune < 3_200; commune++)
            Units.Add(Young(AreaLevel.Commune, Code(commune, 5), Code(commune * 30 / 3_200, 2)));
    }

    public List<AreaEntry> Units { get; } = [];

    public List<SuccessionEntry> Passages { get; } = [];

    private static string Code(int number, int digits) => number.ToString("D" + digits, System.Globalization.CultureInfo.InvariantCulture);

    private static AreaEntry Old(AreaLevel level, string code, string? parent) => new() { Level = level, Code = code, Name = code, ParentCode = parent, ValidTo = Day };

    private static AreaEntry Young(AreaLevel level, string code, string? parent) => new() { Level = level, Code = code, Name = code, ParentCode = parent, ValidFrom = Day };

    private static SuccessionEntry Passage(int from, int to, SuccessionExtent extent) => new()
    {
        Effective = Day,
        PredecessorLevel = AreaLevel.Commune,
        PredecessorCode = Code(from, 5),
        SuccessorLevel = AreaLevel.Commune,
        SuccessorCode = Code(to, 5),
        Extent = extent,
    };

    private void AddCommune(int number, string district)
    {
        Units.Add(Old(AreaLevel.Commune, Code(number, 5), district));
        int successor = number / 3;
        bool isSplit = number % 20 == 0 && successor + 1 < 3_200;
        Passages.Add(Passage(number, successor, isSplit ? SuccessionExtent.Part : SuccessionExtent.Whole));
        if (isSplit)
            Passages.Add(Passage(number, successor + 1, SuccessionExtent.Part));
    }
}
