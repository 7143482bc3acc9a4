using System.Collections.Immutable;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Tests.Scoring;

/// <summary>What is made in code obeys the limits of a document, so that every scorecard can be written and read back.</summary>
public sealed class ScorecardLimitTests
{
    private static readonly LocalizedText s_name = new("a", "b");
    private static readonly LegalBasis s_basis = new("1", null, null, null, Confidence.Official);

    [Theory]
    [InlineData("1000000", "")]
    [InlineData("1000000.5", "own: '1000000.5': points lie from 0 to 1000000. Mend the points.|own/g: '1000000.5': points lie from 0 to 1000000. Mend the points.|own/g/c: '1000000.5': points lie from 0 to 1000000. Mend the points.")]
    [InlineData("79228162514264337593543950335", "own: '79228162514264337593543950335': points lie from 0 to 1000000. Mend the points.|own/g: '79228162514264337593543950335': points lie from 0 to 1000000. Mend the points.|own/g/c: '79228162514264337593543950335': points lie from 0 to 1000000. Mend the points.")]
    public void Points_are_at_most_a_million(string maximum, string expected)
    {
        decimal points = decimal.Parse(maximum, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected, Faults(points, [Group("g", Component("c", points))]));
    }

    [Fact]
    public void Sums_of_what_is_too_large_do_not_overflow() => Assert.Equal(
        "own/g/c: '79228162514264337593543950335': points lie from 0 to 1000000. Mend the points.|own/g/d: '79228162514264337593543950335': points lie from 0 to 1000000. Mend the points.",
        Faults(2, [new ScoreGroup { Code = "g", Name = s_name, Maximum = 2, LegalBasis = s_basis, Components = [Component("c", decimal.MaxValue), Component("d", decimal.MaxValue)] }]));

    [Fact]
    public void A_step_adds_at_most_a_million() => Assert.Equal(
        "own/g/c: '1000001': points lie from 0 to 1000000. Mend the points.",
        Faults(2, [Group("g", Component("c", 2, ScoreRule.AboveReference(Rational.Zero, 1, Rational.One, 1_000_001)))]));

    [Fact]
    public void A_variant_names_each_part_once() => Assert.Equal(
        "own, variant v: 'c': the code is that of another group or component already. Give each a code of its own.",
        Faults(2, [Group("g", Component("c", 2))], Variant([Component("c", 2)], [Group("g", Component("c", 2))])));

    [Fact]
    public void A_part_of_a_variant_that_would_never_be_seen_is_refused() => Assert.Equal(
        "own, variant v: 'c': it stands in a group that the variant replaces as a whole. Put it into that group, or leave it out.",
        Faults(2, [Group("g", Component("c", 2))], Variant([Component("c", 2)], [Group("g", Component("d", 2))])));

    private static string Faults(decimal maximum, ImmutableArray<ScoreGroup> groups, params ImmutableArray<ScorecardVariant> variants)
    {
        ScorecardDefinition definition = new() { Code = "own", Name = s_name, LegalBasis = s_basis, Maximum = maximum, Groups = groups, Variants = variants };
        return Record.Exception(() => Scorecard.Of(definition)) is { } refusal ? string.Join('|', Assert.IsType<FaultException>(refusal).Faults) : "";
    }

    private static ScoreComponent Component(string code, decimal maximum, ScoreRule? rule = null) =>
        new() { Code = code, Indicator = Catalogue.Vietnam()["petition.on-time"], Maximum = maximum, Rule = rule ?? ScoreRule.Linear(), LegalBasis = s_basis };

    private static ScoreGroup Group(string code, ScoreComponent component) =>
        new() { Code = code, Name = s_name, Maximum = component.Maximum, LegalBasis = s_basis, Components = [component] };

    private static ScorecardVariant Variant(ImmutableArray<ScoreComponent> components, ImmutableArray<ScoreGroup> groups) =>
        new() { Code = "v", Name = s_name, LegalBasis = s_basis, Components = components, Groups = groups };
}
