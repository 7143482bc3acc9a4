using Cds.Indicators.Indicators;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Tests.Tallying;

public sealed class RateSetTests
{
    private static readonly Catalogue s_catalogue = Catalogue.Vietnam();
    private static readonly RateDefinition<Row> s_online = Definition("dossier.received-online");
    private static readonly RateDefinition<Row> s_paid = Definition("dossier.paid-online");
    private static readonly RateDefinition<Row> s_onTime = Definition("dossier.on-time");

    [Fact]
    public void A_set_keeps_its_definitions_in_their_order()
    {
        RateSet<Row> rates = RateSet.Of(s_paid, s_online);

        Assert.Equal([s_paid, s_online], rates.Definitions.ToArray());
        Assert.Equal(["dossier.paid-online", "dossier.received-online"], rates.Subjects.Select(subject => subject.Code));
        Assert.Equal("dossier.paid-online, dossier.received-online", rates.ToString());
        Assert.Same(s_online, rates["dossier.received-online"]);
    }

    [Fact]
    public void Sets_grow_and_shrink()
    {
        RateSet<Row> rates = RateSet.Of(s_online).With(s_paid).Concat(RateSet.Of(s_onTime));

        Assert.Equal([s_online, s_paid, s_onTime], rates.Definitions.ToArray());
        Assert.Equal([s_online], RateSet.Of(s_online).With().Definitions.ToArray());
        Assert.Equal([s_onTime, s_online], rates.Only("dossier.on-time", "dossier.received-online").Definitions.ToArray());
    }

    [Fact]
    public void Wrong_sets_are_refused()
    {
        RateSet<Row> rates = RateSet.Of(s_online, s_paid);
        const string Twice = "'dossier.paid-online' is defined twice: a tally has one column for a code. Leave one out. (Parameter 'definitions')";

        Assert.Equal("A set has at least one definition: give one. (Parameter 'definitions')", Assert.Throws<ArgumentException>(() => RateSet.Of<Row>()).Message);
        Assert.Equal("A definition is null: give definitions alone. (Parameter 'definitions')", Assert.Throws<ArgumentException>(() => RateSet.Of(s_online, null!)).Message);
        Assert.Equal(Twice, Assert.Throws<ArgumentException>(() => RateSet.Of(s_paid, s_paid)).Message);
        Assert.Equal(Twice, Assert.Throws<ArgumentException>(() => rates.With(s_paid)).Message);
        Assert.Equal(Twice, Assert.Throws<ArgumentException>(() => rates.Concat(RateSet.Of(s_paid))).Message);
        Assert.Equal(Twice, Assert.Throws<ArgumentException>(() => rates.Only("dossier.paid-online", "dossier.paid-online")).Message);
        Assert.Equal(
            "'dossier.on-time' is not in the set: it has dossier.received-online, dossier.paid-online. Take one of them.",
            Assert.Throws<KeyNotFoundException>(() => rates.Only("dossier.on-time")).Message);
        Assert.Throws<ArgumentException>(() => rates.Only());
        Assert.Throws<ArgumentNullException>("code", () => rates[null!]);
        Assert.Throws<ArgumentNullException>("other", () => rates.Concat(null!));
        Assert.Throws<ArgumentNullException>("map", () => rates.From<Row>(null!));
        Assert.Throws<ArgumentNullException>("map", () => rates.FedBy<Row>(null!));
    }

    private static RateDefinition<Row> Definition(string code) =>
        RecordDimensions<Row>.By(d => d.Commune, d => d.ReceivedOn).Ratio(s_catalogue[code], d => true, d => d.IsOnline);
}
