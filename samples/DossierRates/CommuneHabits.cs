using Cds.Indicators.Areas;

namespace ProvinceYear;

/// <summary>How a commune works, in thousandths, so that communes differ: made up from the seed and its code.</summary>
internal sealed record CommuneHabits(Area Area, int Volume, int Online, int PaidOnline, int Late, int Digitised, int Reused, int Satisfied)
{
    public static CommuneHabits Of(Area area, ulong seed)
    {
        SplitMix random = new(unchecked((seed << 20) + ulong.Parse(area.Code, System.Globalization.CultureInfo.InvariantCulture)));
        bool isWard = string.Equals(area.Kind, "Phường", StringComparison.Ordinal);
        return new CommuneHabits(
            area,
            Volume: random.Between(8, 20) + (isWard ? 15 : 0),
            Online: random.Between(620, 900) + (isWard ? 80 : 0),
            PaidOnline: random.Between(550, 970),
            Late: random.Between(4, 55),
            Digitised: random.Between(750, 995),
            Reused: random.Between(200, 700),
            Satisfied: random.Between(880, 985));
    }
}
