using System.Globalization;
using System.Linq.Expressions;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Tests.Tallying;

public sealed class RecordDimensionsTests
{
    private static readonly Catalogue s_catalogue = Catalogue.Vietnam();
    private static readonly RecordDimensions<Row> s_received = RecordDimensions<Row>.By(d => d.Commune, d => d.ReceivedOn);

    [Fact]
    public void A_day_is_of_one_of_four_types_or_null()
    {
        Assert.Equal("by x.Commune and x.ReceivedOn", s_received.ToString());
        Assert.Equal("by x.Commune and x.SettledOn", RecordDimensions<Row>.By(d => d.Commune, d => d.SettledOn).ToString());
        Assert.Equal("by x.Commune and x.At", RecordDimensions<Row>.By(d => d.Commune, d => d.At).ToString());
        Assert.Equal("by x.Commune and x.PaidAt", RecordDimensions<Row>.By(d => d.Commune, d => d.PaidAt).ToString());
        Assert.Equal("by x.Commune and x.Day", RecordDimensions<Row>.By(d => d.Commune, d => d.Day).ToString());
        Assert.Equal("by x.Commune and x.Moment", RecordDimensions<Row>.By(d => d.Commune, d => d.Moment).ToString());
        Assert.Equal("by x.Commune and x.SettledOn ?? x.ReceivedOn", RecordDimensions<Row>.By(d => d.Commune, d => d.SettledOn ?? d.ReceivedOn).ToString());
    }

    [Fact]
    public void A_moment_on_the_time_line_and_a_text_are_no_days()
    {
        const string Rule = " is no type of days: it is DateOnly, DateTime, LocalDate or LocalDateTime, which may be null. Of a moment on the time line give its local date.";
        Refused(() => RecordDimensions<Row>.By(d => d.Commune, d => d.Sent), "'DateTimeOffset'" + Rule);
        Refused(() => RecordDimensions<Row>.By(d => d.Commune, d => d.Instant), "'Instant'" + Rule);
        Refused(() => RecordDimensions<Row>.By(d => d.Commune, d => d.Commune), "'String'" + Rule);
        Refused(() => RecordDimensions<Row>.By(d => d.Commune, d => d.Level), "'Int32'" + Rule);
    }

    [Fact]
    public void An_area_is_a_code_or_a_key_that_has_one()
    {
        RecordDimensions<Row> byNumber = RecordDimensions<Row>.By(d => d.CommuneId, d => d.ReceivedOn, areaCode: id => id < 0 ? null : id.ToString("D5", CultureInfo.InvariantCulture));
        RecordDimensions<Row> byKey = RecordDimensions<Row>.By(d => d.Key, d => d.ReceivedOn, areaCode: key => key == Guid.Empty ? "" : "00070");
        RecordDimensions<Row> byEnum = RecordDimensions<Row>.By(d => d.Before, d => d.ReceivedOn, areaCode: channel => $"{(int)channel!:D2}");
        RecordDimensions<Row> byPair = RecordDimensions<Row>.By(d => new { d.Commune, d.Level }, d => d.ReceivedOn, areaCode: pair => pair.Commune);

        Assert.Equal("00070", s_received.CodeOf("00070"));
        Assert.Null(s_received.CodeOf(areaKey: null));
        Assert.Null(s_received.CodeOf(""));
        Assert.Equal("00070", byNumber.CodeOf(70));
        Assert.Null(byNumber.CodeOf(-1));
        Assert.Null(byKey.CodeOf(Guid.Empty));
        Assert.Equal("00070", byKey.CodeOf(new Guid("00000000-0000-0000-0000-0000000000ff")));
        Assert.Equal("05", byEnum.CodeOf(Channel.Portal));
        Assert.Null(byEnum.CodeOf(areaKey: null));
        Assert.Equal("00070", byPair.CodeOf(new { Commune = "00070", Level = 1 }));
        Assert.Equal("new { Commune = x.Commune, Level = x.Level }", byPair.AreaText);
    }

    [Fact]
    public void A_key_of_another_type_and_a_naming_function_that_fails_are_told()
    {
        RecordDimensions<Row> byNumber = RecordDimensions<Row>.By(d => d.CommuneId, d => d.ReceivedOn, areaCode: id => id == 70 ? "00070" : throw new KeyNotFoundException("no such commune."));

        Refused(() => byNumber.CodeOf("70")!, "'70' is a String, not a Int32: give a key of the area's type.");
        InvalidOperationException failure = Assert.Throws<InvalidOperationException>(() => byNumber.CodeOf(71));
        Assert.Equal("'71' has no code: the function that names areas failed (no such commune.) Let it answer null for a key that has none; its records are then refused by number.", failure.Message);
        Assert.IsType<KeyNotFoundException>(failure.InnerException);
    }

    [Fact]
    public void A_share_counts_its_numerator_within_its_denominator_and_another_ratio_apart()
    {
        RateDefinition<Row> share = s_received.Ratio(s_catalogue["dossier.paid-online"], d => d.Fee > 0, d => d.PaidOnline);
        RateDefinition<Row> apart = s_received.Ratio(s_catalogue["team.teams-to-villages"], d => d.Fee > 0, d => d.PaidOnline);
        RateDefinition<Row> ofAll = s_received.Ratio(s_catalogue["dossier.received-online"], d => true, d => d.IsOnline);
        RateDefinition<Row> summed = s_received.Ratio(s_catalogue["economy.e-commerce-retail"], d => d.Fee > 0, d => d.PaidOnline, d => d.Fee);

        Assert.Equal("dossier.paid-online: count where x.Fee > 0 && x.PaidOnline / count where x.Fee > 0, by x.Commune and x.ReceivedOn", share.ToString());
        Assert.Equal("team.teams-to-villages: count where x.PaidOnline / count where x.Fee > 0, by x.Commune and x.ReceivedOn", apart.ToString());
        Assert.Equal("dossier.received-online: count where x.IsOnline / count where true, by x.Commune and x.ReceivedOn", ofAll.ToString());
        Assert.Equal("economy.e-commerce-retail: sum x.Fee where x.Fee > 0 && x.PaidOnline / sum x.Fee where x.Fee > 0, by x.Commune and x.ReceivedOn", summed.ToString());
        Assert.Equal((3, 3), (summed.Column.NumeratorDecimals, summed.Column.DenominatorDecimals));
        Assert.Equal(share.ToString(), share.Column.ToString());
    }

    [Fact]
    public void Means_and_numbers()
    {
        Indicator received = s_catalogue["dossier.received"];
        Assert.Equal(
            "team.members-per-team: sum x.Level where x.IsOnline / count where x.IsOnline, by x.Commune and x.ReceivedOn",
            s_received.Mean(s_catalogue["team.members-per-team"], d => d.IsOnline, d => d.Level).ToString());
        Assert.Equal("dossier.received: count where true, by x.Commune and x.ReceivedOn", s_received.Number(received, d => true).ToString());
        Assert.Equal("dossiers.received: sum x.Level where x.IsOnline, by x.Commune and x.ReceivedOn", s_received.Number(((CountIndicator)received).Measure, d => d.IsOnline, d => d.Level).ToString());
        Assert.Null(s_received.Number(received, d => true).Denominator);
    }

    [Fact]
    public void An_indicator_of_another_kind_is_refused_with_the_method_that_takes_it()
    {
        Refused(() => s_received.Ratio(s_catalogue["team.members-per-team"], d => true, d => true), "'team.members-per-team' is a mean, not a ratio: define it with Mean.");
        Refused(() => s_received.Ratio(s_catalogue["dossier.received"], d => true, d => true), "'dossier.received' is a count, not a ratio: define it with Number.");
        Refused(() => s_received.Mean(s_catalogue["dossier.on-time"], d => true, d => d.Fee), "'dossier.on-time' is a ratio, not a mean: define it with Ratio.");
        Refused(() => s_received.Number(s_catalogue["dossier.on-time"], d => true), "'dossier.on-time' is a ratio, not a count or amount: define it with Ratio.");
        Refused(
            () => s_received.Number(s_catalogue["team.total"], d => true),
            "'team.total' is a stock, not a count or amount: it is what there is on a day, and records add up to what happened. Report it as an observation.");
        Refused(
            () => s_received.Number(s_catalogue["dossier.paid-online.rank"], d => true),
            "'dossier.paid-online.rank' is a rank, not a count or amount: records do not add up to it. Report it as an observation.");
        Refused(() => s_received.Number(default(Subject), d => true), "'(none)' is no subject: it is the default value. Give a count, an amount or a measure.");
    }

    [Fact]
    public void Records_are_not_counted_in_a_measure_with_decimals()
    {
        RatioIndicator retail = (RatioIndicator)s_catalogue["economy.e-commerce-retail"];
        RatioIndicator mixed = new()
        {
            Code = "planted.mixed",
            Name = retail.Name,
            Pillar = retail.Pillar,
            Direction = retail.Direction,
            LegalBases = retail.LegalBases,
            Numerator = retail.Numerator,
            Denominator = ((RatioIndicator)s_catalogue["dossier.on-time"]).Denominator,
        };
        MeanIndicator mean = new()
        {
            Code = "planted.mean",
            Name = retail.Name,
            Pillar = retail.Pillar,
            Direction = retail.Direction,
            LegalBases = retail.LegalBases,
            Numerator = retail.Numerator,
            Denominator = retail.Denominator,
        };

        Refused(
            () => s_received.Ratio(retail, d => true, d => d.IsOnline),
            "'economy.e-commerce-retail' weighs trade.retail-online with 3 decimals: records are counted in whole numbers. Give the quantity to sum, or a measure without decimals.");
        Refused(
            () => s_received.Number(retail.Denominator, d => true),
            "'trade.retail' weighs trade.retail with 3 decimals: records are counted in whole numbers. Give the quantity to sum, or a measure without decimals.");
        Refused(
            () => s_received.Mean(mean, d => true, d => d.Fee),
            "'planted.mean' weighs trade.retail with 3 decimals: records are counted in whole numbers. Give the quantity to sum, or a measure without decimals.");
        Refused(
            () => s_received.Ratio(mixed, d => true, d => d.IsOnline, d => d.Fee),
            "'planted.mixed' has a numerator with 3 decimals and a denominator with 0: one quantity is in one unit. Give the measures the same decimals.");
    }

    [Fact]
    public void A_missing_argument_is_named()
    {
        Indicator ratio = s_catalogue["dossier.on-time"];
        Expression<Func<Row, bool>> any = d => true;

        Assert.Throws<ArgumentNullException>("area", () => RecordDimensions<Row>.By(null!, d => d.ReceivedOn));
        Assert.Throws<ArgumentNullException>("date", () => RecordDimensions<Row>.By<DateOnly>(d => d.Commune, null!));
        Assert.Throws<ArgumentNullException>("areaCode", () => RecordDimensions<Row>.By(d => d.Level, d => d.ReceivedOn, null!));
        Assert.Throws<ArgumentNullException>("indicator", () => s_received.Ratio(null!, any, any));
        Assert.Throws<ArgumentNullException>("denominator", () => s_received.Ratio(ratio, null!, any));
        Assert.Throws<ArgumentNullException>("numerator", () => s_received.Ratio(ratio, any, null!));
        Assert.Throws<ArgumentNullException>("indicator", () => s_received.Mean(null!, any, d => d.Fee));
        Assert.Throws<ArgumentNullException>("among", () => s_received.Mean(s_catalogue["team.members-per-team"], null!, d => d.Fee));
        Assert.Throws<ArgumentNullException>("quantity", () => s_received.Mean(s_catalogue["team.members-per-team"], any, null!));
        Assert.Throws<ArgumentNullException>("where", () => s_received.Number(s_catalogue["dossier.received"], null!));
    }

    [Fact]
    public void A_refusal_of_an_expression_comes_when_the_definition_is_made() => Refused(
        () => s_received.Ratio(s_catalogue["dossier.on-time"], d => true, d => d.DueOn > DateOnly.FromDateTime(DateTime.Today)),
        "'DateTime.Today' reads the clock, and a definition counts the same whenever and wherever it runs. Pass the value in: take it first, into a variable.");

    [Theory]
    [InlineData("")]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    public void A_tally_compares_texts_by_code_units_in_every_culture(string culture)
    {
        using CultureScope scope = new(culture);
        string[] prefixes = ["38", "40"];
#pragma warning disable CA1862, CA1865 // What is tested is that the overload does not matter.
        RateDefinition<Row> definition = s_received.Ratio(
            s_catalogue["dossier.on-time"], d => d.Commune!.StartsWith("\u00AD", StringComparison.Ordinal) || d.Commune.ToUpperInvariant() == "I", d => prefixes.Contains(d.Tags[0]));
#pragma warning restore CA1862, CA1865
        Row[] rows = [new() { Commune = "i", Tags = ["40"] }, new() { Commune = "i", Tags = ["41"] }, new() { Commune = "38", Tags = ["38"] }];

        Tally tally = RateSet.Of(definition).Per(PeriodKind.Year).Tally(rows);

        Assert.Equal("count where x.Commune.StartsWith(\"\u00AD\") || x.Commune.ToUpper() == \"I\"", definition.Denominator!.Text);
        Assert.Equal(["i: 1 of 2"], tally.Cells.Select(cell => $"{cell.Area}: {cell.CountsOf(0).Numerator} of {cell.CountsOf(0).Denominator}"));
    }

    private static void Refused(Func<object> make, string message)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(make);
        Assert.Equal(message, refusal.Message[..refusal.Message.LastIndexOf(" (Parameter", StringComparison.Ordinal)]);
    }
}
