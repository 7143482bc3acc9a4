using System.Globalization;
using Cds.Indicators.Areas;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Tests.Areas;

/// <summary>
/// A random country of some settlements, each with people (or land alone), whose borders are drawn anew once or twice; and the registry that an official
/// table would make of it, with all shares, none, or some.
/// </summary>
internal sealed class Reorganisation
{
    private readonly List<(int People, int[] Unit)> _settlements = [];
    private readonly Area[][] _units;
    private readonly Dictionary<Area, (int Stage, int Unit)> _places = [];

    public Reorganisation(Random random, int stages, bool? tellShares)
    {
        Stages = stages;
        int[] counts = [.. Enumerable.Range(0, stages).Select(_ => random.Next(1, 5))];
        for (int i = counts[0] + random.Next(1, 7); i > 0; i--)
        {
            int people = i <= counts[0] ? random.Next(1, 10) : random.Next(0, 10);
            _settlements.Add((people, [.. counts.Select((count, stage) => stage == 0 && i <= count ? i - 1 : random.Next(count))]));
        }

        Rows rows = new();
        for (int stage = 0; stage < stages; stage++)
        {
            foreach (int unit in Units(stage))
                rows.Unit(Key(stage, unit), from: stage == 0 ? null : DayOf(stage), to: stage == stages - 1 ? null : DayOf(stage + 1));
        }

        for (int stage = 1; stage < stages; stage++)
            AddPassages(rows, stage, () => tellShares ?? random.Next(3) == 0);
        Registry = rows.Registry;
        _units = [.. Enumerable.Range(0, stages).Select(stage => Registry.At(AreaLevel.Commune, DayOf(stage)).ToArray())];
        foreach (Area area in Registry.Areas)
            _places[area] = (area.Code[0] - 'a', int.Parse(area.Code.AsSpan(1), CultureInfo.InvariantCulture));
    }

    public int Stages { get; }

    public AreaRegistry Registry { get; }

    public static LocalDate DayOf(int stage) => new(2024 + stage, 7, 1);

    public Area[] UnitsOf(int stage) => _units[stage];

    public bool HasPeople(Area area) => People(area) > 0;

    public int People(Area area) => People(area, area);

    /// <summary>The people who live in one unit and in another, of any times.</summary>
    public int People(Area one, Area other)
    {
        (int stage, int unit) = _places[one];
        (int otherStage, int otherUnit) = _places[other];
        return People(stage, unit, otherStage, otherUnit);
    }

    /// <summary>The shares of a unit multiplied along the stages, each taken to hold for all people of a unit alike.</summary>
    public Dictionary<Area, Rational> Chain(Area source, int from, int to)
    {
        Dictionary<Area, Rational> shares = new() { [source] = Rational.One };
        for (int stage = from; stage != to;)
        {
            stage += Math.Sign(to - from);
            Dictionary<Area, Rational> next = [];
            foreach ((Area area, Rational share) in shares)
            {
                foreach (Area target in _units[stage].Where(target => People(area, target) > 0))
                    next[target] = next.GetValueOrDefault(target) + (share * Rational.Of(People(area, target), People(area)));
            }

            shares = next;
        }

        return shares;
    }

    private static string Key(int stage, int unit) => string.Create(CultureInfo.InvariantCulture, $"commune:{(char)('a' + stage)}{unit}");

    private IEnumerable<int> Units(int stage) => _settlements.Select(settlement => settlement.Unit[stage]).Distinct().Order();

    private int People(int stage, int unit, int otherStage, int otherUnit) =>
        _settlements.Where(settlement => settlement.Unit[stage] == unit && settlement.Unit[otherStage] == otherUnit).Sum(static settlement => settlement.People);

    private void AddPassages(Rows rows, int stage, Func<bool> tellsShare)
    {
        foreach (int before in Units(stage - 1))
        {
            int all = People(stage - 1, before, stage - 1, before);
            int[] successors = [.. _settlements.Where(settlement => settlement.Unit[stage - 1] == before).Select(settlement => settlement.Unit[stage]).Distinct().Order()];
            foreach (int after in successors)
            {
                int people = People(stage - 1, before, stage, after);
                int made = People(stage, after, stage, after);
                rows.Passage(
                    Key(stage - 1, before),
                    Key(stage, after),
                    Extent(successors.Length, people, all),
                    all > 0 && tellsShare() ? Rational.Of(people, all) : null,
                    made > 0 && tellsShare() ? Rational.Of(people, made) : null,
                    DayOf(stage));
            }
        }
    }

    private static SuccessionExtent Extent(int successors, int people, int all) =>
        successors == 1 ? SuccessionExtent.Whole
        : people == 0 ? SuccessionExtent.PartArea
        : people == all ? SuccessionExtent.PartAreaAllPopulation
        : SuccessionExtent.Part;
}
