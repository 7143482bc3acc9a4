namespace Cds.Indicators.Peers.Data;

/// <summary>How many rows there are, as the extent of each dimension.</summary>
/// <param name="Name">Its name, which is also that of the folder of its files.</param>
/// <param name="Indicators">Indicators; each has its own range of rows.</param>
/// <param name="Communes">Communes, spread evenly over <see cref="Provinces"/>.</param>
/// <param name="Months">Months from January 2015; a whole number of years.</param>
internal sealed record DataSize(string Name, int Indicators, int Communes, int Months)
{
    /// <summary>Provinces since 1 July 2025.</summary>
    public const int Provinces = 34;

    /// <summary>Dossiers of a year, of <see cref="Cds.Indicators.Peers.Dossiers.MadeDossiers.Communes"/> communes at every size.</summary>
    public int Dossiers { get; init; }

    /// <summary>Half-years that a commune's months lie in.</summary>
    public int HalfYears => Months / 6;

    /// <summary>A twentieth of the full size in communes: 996 000 months; a million dossiers.</summary>
    public static DataSize Small { get; } = new("small", 50, 166, 120) { Dossiers = 1_000_000 };

    /// <summary>The country for ten years: 50 indicators of 3 321 communes in 120 months, 19 926 000 rows; ten million dossiers.</summary>
    public static DataSize Full { get; } = new("full", 50, 3_321, 120) { Dossiers = 10_000_000 };

    /// <summary>The sizes of the growth table: about 1, 5, 20 and 80 million rows.</summary>
    public static IReadOnlyList<DataSize> Growth { get; } =
    [
        new("1", 10, 830, 120),
        new("5", 25, 1_660, 120),
        new("20", 50, 3_321, 120),
        new("80", 100, 3_321, 240),
    ];

    /// <summary>The province of a commune: neighbours share one, and provinces differ by at most one commune.</summary>
    public int ProvinceOf(int commune) => (int)((long)commune * Provinces / Communes);
}
