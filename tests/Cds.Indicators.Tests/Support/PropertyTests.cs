using System.Text.RegularExpressions;
using FsCheck.Fluent;
using Xunit.Sdk;

namespace Cds.Indicators.Tests.Support;

public sealed partial class PropertyTests
{
    private static readonly Property.Settings s_usual = Property.Settings.Parse(count: null, replay: null);

    [Fact]
    public void A_law_that_holds_passes()
    {
        Property.Holds(Gen.Choose(1, 50).ToArbitrary(), x => x is >= 1 and <= 50);
        Property.Holds<int, int>((x, y) => Math.Max(x, y) >= x);
        Property.Holds<bool, bool, bool>((x, y, z) => Assert.Equal(x && y && z, !(!x || !y || !z)));
    }

    [Fact]
    public void A_failure_shrinks_and_names_the_original_and_the_shrunk_value()
    {
        XunitException failure = Fail(s_usual);

        Assert.Contains("Shrunk: 500\n", Normal(failure.Message), StringComparison.Ordinal);
        Assert.Matches("Original: [0-9]+\n", Normal(failure.Message));
        Assert.Contains("With: Exception: Expected true, got false.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_replay_of_a_failure_fails_at_once_with_the_same_value()
    {
        XunitException first = Fail(s_usual);
        string replay = ReplayLine().Match(first.Message).Groups["replay"].Value;

        XunitException second = Fail(Property.Settings.Parse(count: null, replay));

        Assert.Equal(Line(first, "Original: "), Line(second, "Original: "));
        Assert.Equal(Line(first, "Replay: "), Line(second, "Replay: "));
        Assert.StartsWith("The property fails after 1 tests", second.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_that_throws_fails_with_the_exception_as_cause()
    {
        XunitException failure = Assert.Throws<XunitException>(() => Property.Holds<int>((Action<int>)(_ => Assert.Fail("so it goes"))));

        Assert.Contains("With: FailException: so it goes", failure.Message, StringComparison.Ordinal);
        Assert.IsType<FailException>(failure.InnerException);
    }

    [Fact]
    public void The_count_is_200_unless_set()
    {
        int calls = 0;
        Property.Holds(
            Gen.Constant(1).ToArbitrary(),
            _ =>
            {
                calls++;
                return true;
            },
            s_usual);
        Assert.Equal(200, calls);
        Assert.Equal(1000, Property.Settings.Parse("1000", replay: null).Count);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    public void A_count_that_is_not_a_positive_integer_is_refused(string count)
    {
        FormatException refusal = Assert.Throws<FormatException>(() => Property.Settings.Parse(count, replay: null));
        Assert.Equal($"'{count}' is not a number of values: CDS_PROPERTY_COUNT is a positive integer. Write 1000.", refusal.Message);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1,2,3,4")]
    [InlineData("1,x,3")]
    public void A_replay_that_is_not_seed_gamma_size_is_refused(string replay)
    {
        FormatException refusal = Assert.Throws<FormatException>(() => Property.Settings.Parse(count: null, replay));
        Assert.Equal($"'{replay}' is not a replay: CDS_PROPERTY_REPLAY is seed,gamma,size. Copy it from the failure.", refusal.Message);
    }

    private static XunitException Fail(Property.Settings settings) =>
        Assert.Throws<XunitException>(() => Property.Holds(Arb.From(Gen.Choose(0, 100_000), Smaller), x => x < 500, settings));

    private static IEnumerable<int> Smaller(int value) => value == 0 ? [] : [value / 2, value - 1];

    private static string Line(XunitException failure, string start) =>
        Normal(failure.Message).Split('\n').Single(line => line.StartsWith(start, StringComparison.Ordinal));

    private static string Normal(string text) => text.ReplaceLineEndings("\n");

    [GeneratedRegex("CDS_PROPERTY_REPLAY=(?<replay>[0-9]+,[0-9]+,[0-9]+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReplayLine();
}
