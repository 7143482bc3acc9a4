using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Indicators;

/// <summary>Every indicator that ships has a worked example with a value from its source or worked by hand.</summary>
public class WorkedExampleTests
{
    private static readonly List<Dictionary<string, string>> s_examples = Csv.Read(Repository.File("tests/Cds.Indicators.Tests/Reference/worked-examples.csv"));

    [Fact]
    public void Every_indicator_has_an_example_and_every_example_its_indicator()
    {
        string[] codes = [.. Catalogue.Vietnam().Indicators.Select(static i => i.Code)];
        string[] shown = [.. s_examples.Select(static e => e["code"]).Distinct()];
        Assert.Equal("without example: ; without indicator: ", $"without example: {string.Join(' ', codes.Except(shown))}; without indicator: {string.Join(' ', shown.Except(codes))}");
    }

    [Fact]
    public void Every_example_has_a_citation() => Assert.DoesNotContain(s_examples, static e => e["citation"].Length == 0);

    [Fact]
    public void Every_example_gives_the_values_that_were_written_by_hand()
    {
        List<string> differences = [];
        foreach (Dictionary<string, string> example in s_examples)
        {
            (string vietnamese, string english, Interval exact) = Work(Catalogue.Vietnam()[example["code"]], example["input"]);
            if ((vietnamese, english, exact) != (example["vietnamese"], example["english"], Exact(example["exact"])))
                differences.Add($"{example["code"]} {example["input"]}: {vietnamese} | {english} | {exact}");
        }

        Assert.Empty(differences);
    }

    private static (string Vietnamese, string English, Interval Exact) Work(Indicator indicator, string input)
    {
        if (indicator is MeanIndicator mean)
        {
            Outcome<Rational> value = mean.Evaluate(Ratio.Parse(input));
            return (value.ToString("vi"), value.ToString("en"), Interval.Point(value.Value));
        }

        if (indicator is RatioIndicator ratio && CountsOf(input) is { } counts)
        {
            Assert.Equal(counts.ExceedsWhole && ratio.IsShare, ratio.IsImplausible(counts));
            Outcome<Rate> rate = ratio.Evaluate(counts);
            return (rate.ToString("vi"), rate.ToString("en"), Interval.Point(rate.Value));
        }

        Figure figure = Figure.Parse(input, TextStyle.Vietnamese);
        Assert.True(indicator.Admits(figure, out string objection), objection);
        return (figure.ToString("vi"), figure.ToString("en"), figure.Bounds);
    }

    private static Ratio? CountsOf(string input) =>
        input[0] == '-' ? Ratio.Parse(input)
        : Figure.TryParse(input, TextStyle.Vietnamese, out Figure? figure, out _) ? figure.Counts
        : null;

    private static Interval Exact(string text) => text switch
    {
        "any" => Interval.Unbounded,
        ['>', '=', .. string end] => Interval.AtLeast(Rational.Parse(end)),
        ['>', .. string end] => Interval.Above(Rational.Parse(end)),
        ['<', .. string end] => Interval.Below(Rational.Parse(end)),
        _ when text.Split("..") is [string from, string to] => Interval.Between(Rational.Parse(from), Rational.Parse(to)),
        _ => Interval.Point(Rational.Parse(text)),
    };
}
