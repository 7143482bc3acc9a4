using Cds.Indicators.Charts.Drafting;

namespace Cds.Indicators.Charts.Tests.Drafting;

public sealed class DodgeTests
{
    [Fact]
    public void Labels_with_room_stay_where_they_are() => Assert.Equal([10, 30, 50], Dodge.Apart([10, 30, 50], 15, 100));

    [Fact]
    public void Labels_on_one_place_are_moved_apart_around_it() => Assert.Equal([35, 50, 65], Dodge.Apart([50, 50, 50], 15, 100));

    [Fact]
    public void Labels_at_an_end_stay_within_the_height() => Assert.Equal([0, 15, 85, 100], Dodge.Apart([-4, 2, 99, 100], 15, 100));

    [Fact]
    public void Labels_without_room_for_all_are_spread_evenly() => Assert.Equal([0, 5, 10], Dodge.Apart([3, 3, 3], 15, 10));

    [Fact]
    public void Nothing_is_moved_where_there_is_nothing() => Assert.Empty(Dodge.Apart([], 15, 100));

    [Fact]
    public void Labels_keep_their_order_their_distance_and_the_height() => Property.Holds<ushort[]>(static numbers =>
    {
        double[] wanted = [.. numbers.Select(static number => number % 500.0)];
        double[] placed = Dodge.Apart(wanted, 15, 400);

        double least = wanted.Length > 1 ? Math.Min(15, 400.0 / (wanted.Length - 1)) : 0;
        int[] order = [.. Enumerable.Range(0, wanted.Length).OrderBy(i => wanted[i]).ThenBy(static i => i)];
        for (int i = 1; i < order.Length; i++)
            Assert.True(placed[order[i]] - placed[order[i - 1]] >= least - 1e-6);
        Assert.All(placed, static place => Assert.InRange(place, -1e-6, 400 + 1e-6));
    });
}
