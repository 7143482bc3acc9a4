using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Rankings;

/// <summary>What a ranking asks of its arguments and its units.</summary>
internal static class RankingRules
{
    public static void RequireOrder(Direction direction)
    {
        if (direction == Direction.Neutral)
            throw new ArgumentException("'Neutral' orders nothing: a ranking needs to know what is better. Give HigherIsBetter or LowerIsBetter.", nameof(direction));
        if (direction > Direction.Neutral)
            throw new ArgumentOutOfRangeException(nameof(direction), direction, "A direction is HigherIsBetter or LowerIsBetter.");
    }

    public static void RequireShared(RankMethod method)
    {
        if (method == RankMethod.Ordinal)
            throw new ArgumentException("'Ordinal' leaves no unit tied, so a tie-break must be stated: use Ranking.Ordinal.", nameof(method));
        if (method > RankMethod.Fractional)
            throw new ArgumentOutOfRangeException(nameof(method), method, "A method is Competition, Dense or Fractional; Ordinal is made by Ranking.Ordinal.");
    }

    /// <summary>The units in a list, and the place of each in it; one that stands there twice is a fault.</summary>
    public static (List<T> Items, Dictionary<T, int> Index) Read<T>(IEnumerable<T> items)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(items);
        List<T> list = [.. items];
        Dictionary<T, int> index = new(list.Count);
        ImmutableArray<Fault>.Builder faults = ImmutableArray.CreateBuilder<Fault>();
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i] is null)
                throw new ArgumentNullException(nameof(items), $"{Place(i)} is null: list units alone.");
            ref int first = ref CollectionsMarshal.GetValueRefOrAddDefault(index, list[i], out bool exists);
            if (exists)
                faults.Add(Fault(i, list[i], $"the unit stands in the list already, as {Place(first)}", "List each unit once."));
            else
                first = i;
        }

        Throw(faults);
        return (list, index);
    }

    public static Fault Fault<T>(int number, T item, string rule, string cure) =>
        new(new FaultPlace(Place(number), Row: null, Column: null, JsonPath: null), RankingText.Of(item), rule, cure);

    public static void Throw(ImmutableArray<Fault>.Builder faults)
    {
        if (faults.Count > 0)
            throw new FaultException(faults.ToImmutable());
    }

    private static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"items[{number}]");
}
