using Cds.Indicators.Areas;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cds.Indicators.Dossiers;
using Cds.Indicators.Indicators;
using Cds.Indicators.Json;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tallying;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Json;

public sealed class JsonTextTests
{
    /// <summary>Public types without JSON of their own, each with its reason.</summary>
    private static readonly FrozenDictionary<Type, string> s_withoutJson = new Dictionary<Type, string>
    {
        [typeof(Bound)] = "An end of an interval, which writes it as members of its own.",
        [typeof(PeriodTiling)] = "An answer that is asked for again from the periods.",
        [typeof(PeriodReadingOptions)] = "Arguments of a call, not data.",
        [typeof(AreaEntry)] = "A row of the document of a registry of units, whose rules reach across rows.",
        [typeof(SuccessionEntry)] = "A row of the document of a registry of units, whose rules reach across rows.",
        [typeof(SuccessionShare)] = "A row of an input; with it a registry is made, which has JSON.",
        [typeof(Area)] = "A unit belongs to its registry; its key is what is written.",
        [typeof(Succession)] = "A passage belongs to its registry.",
        [typeof(AreaGroup)] = "A group belongs to a registry; its members' keys are what is written.",
        [typeof(AreaShare)] = "An answer of a restatement, which names a unit of a registry.",
        [typeof(ShareBounds)] = "An answer of a restatement, not an input.",
        [typeof(Restatement)] = "A view of a registry, found again from it and a day.",
        [typeof(WorkingCalendarYear)] = "A part of the document of a working calendar, whose rules reach across years.",
        [typeof(Measure)] = "An entry of the document of a catalogue.",
        [typeof(Indicator)] = "An entry of the document of a catalogue; alone, its code by IndicatorJsonConverter.",
        [typeof(AmountIndicator)] = "See Indicator.",
        [typeof(CountIndicator)] = "See Indicator.",
        [typeof(MeanIndicator)] = "See Indicator.",
        [typeof(RankIndicator)] = "See Indicator.",
        [typeof(RatioIndicator)] = "See Indicator.",
        [typeof(ScoreIndicator)] = "See Indicator.",
        [typeof(StockIndicator)] = "See Indicator.",
        [typeof(Subject)] = "An entry of a catalogue; its code is what is written.",
        [typeof(Observation)] = "It names an entry of a catalogue and a unit of a registry: ObservationJsonConverter is made with both.",
        [typeof(ObservationSet)] = "Its observations are what is written.",
        [typeof(ObservationSetBuilder)] = "A work in progress.",
        [typeof(ObservationNote)] = "What columns share while a set is built; an observation carries its own status and source.",
        [typeof(ObservationEnumerator)] = "A place in a set, not a value.",
        [typeof(Target)] = "An entry of the document of a catalogue.",
        [typeof(DatedFigure)] = "A part of a target, an entry of the document of a catalogue.",
        [typeof(TargetDirection)] = "An answer that is asked for again from the target.",
        [typeof(Dossier)] = "A view of the caller's own records; the library keeps no dossiers.",
        [typeof(DossierRates)] = "Definitions, made in code.",
        [typeof(DossierTimes)] = "A view of the caller's own records; the library keeps no dossiers.",
        [typeof(DossierEnd)] = "See DossierTimes.",
        [typeof(SupplementRequest)] = "See DossierTimes.",
        [typeof(ProcessingLimit)] = "See DossierTimes.",
        [typeof(OfficeHours)] = "A rule of the caller's, made in code.",
        [typeof(OfficeInterval)] = "See OfficeHours.",
        [typeof(WorkingClock)] = "A working calendar, which has JSON, with office hours.",
        [typeof(DeadlinePolicy)] = "A rule of the caller's, made in code.",
        [typeof(StartRule)] = "See DeadlinePolicy.",
        [typeof(CountingRule)] = "See DeadlinePolicy.",
        [typeof(SupplementRule)] = "See DeadlinePolicy.",
        [typeof(DeadlineRule)] = "See DeadlinePolicy.",
        [typeof(ScorecardDefinition)] = "What a scorecard is made of, which has JSON.",
        [typeof(ScoreGroup)] = "A part of the document of a scorecard, whose rules reach across parts.",
        [typeof(ScoreComponent)] = "See ScoreGroup.",
        [typeof(ScoreRule)] = "See ScoreGroup.",
        [typeof(ScoreStep)] = "See ScoreGroup.",
        [typeof(ScoreBand)] = "See ScoreGroup.",
        [typeof(ScoreRounding)] = "See ScoreGroup.",
        [typeof(ScorecardVariant)] = "See ScoreGroup.",
        [typeof(ZeroDenominatorRule)] = "See ScoreGroup.",
        [typeof(ScoreInput)] = "An argument of a call; the counts, figures and outcomes it is made of have JSON.",
        [typeof(GroupScore)] = "A part of a score, which is written as a whole.",
        [typeof(ComponentScore)] = "See GroupScore.",
        [typeof(ScoreBounds)] = "See GroupScore.",
        [typeof(DeadlineJudgement)] = "An answer that is asked for again; its standing is what is written.",
    }.ToFrozenDictionary();

    /// <summary>Types that have JSON and no example, because their objects are compared by reference; <see cref="JsonDocumentTests"/> and its neighbours have them.</summary>
    private static readonly Type[] s_byReference = [typeof(Catalogue), typeof(WorkingCalendar), typeof(AreaRegistry), typeof(Tally), typeof(KitagawaDecomposition), typeof(Scorecard), typeof(ScorecardScore)];

    public static TheoryData<string> Examples => [.. JsonExample.All.Select(static (e, i) => $"{i}: {NameOf(e.Type)}")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_type_has_the_text_that_is_expected(string name) => Find(name).CheckText();

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_example_comes_back_through_every_door_and_as_a_key(string name) => Find(name).CheckRoundTrip();

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_text_is_the_same_in_every_culture(string culture)
    {
        using CultureScope scope = new(culture);
        Assert.All(JsonExample.All, static example => example.CheckText());
    }

    [Fact]
    public void Every_public_type_of_the_values_has_JSON_or_a_reason_why_not()
    {
        string[] rooms = ["Rates", "Periods", "Indicators", "Areas", "Observations", "Provenance", "Scoring", "Dossiers"];
        Type[] types = [.. typeof(Rate).Assembly.GetExportedTypes().Where(type =>
            rooms.Contains(type.Namespace?.Split('.')[^1], StringComparer.Ordinal)
            && !type.IsNested
            && !(type.IsAbstract && type.IsSealed)
            && !typeof(Exception).IsAssignableFrom(type))];
        Type[] known = [.. JsonExample.All.Select(static e => e.Type.IsGenericType ? e.Type.GetGenericTypeDefinition() : e.Type), .. s_byReference, .. s_withoutJson.Keys];

        Assert.Equal([], types.Except(known));
        Assert.Equal([], s_withoutJson.Keys.Except(types));
        Assert.Equal([], types.Where(type => !s_withoutJson.ContainsKey(type) && !type.IsGenericType && type.GetCustomAttribute<JsonConverterAttribute>() is null));
    }

    [Fact]
    public void The_context_knows_every_type_that_has_JSON()
    {
        Assert.All(JsonExample.All, static example => Assert.NotNull(IndicatorsJsonContext.Default.GetTypeInfo(example.Type)));
        Assert.All(s_byReference, static type => Assert.NotNull(IndicatorsJsonContext.Default.GetTypeInfo(type)));
        Assert.Contains(IndicatorsJsonContext.Default.OutcomeRate.Options.Converters, static c => c is OutcomeJsonConverter<Rate>);
    }

    [Fact]
    public void Options_of_ones_own_get_the_converters_of_the_context() => Assert.Equal(
        IndicatorsJsonContext.Default.Options.Converters.Select(static c => c.GetType()),
        new JsonSerializerOptions().AddConverters().Converters.Select(static c => c.GetType()));

    [Fact]
    public void The_options_cannot_be_changed() => Assert.Throws<InvalidOperationException>(static () => IndicatorsJson.Options.MaxDepth = 1);

    [Fact]
    public void Undefined_values_of_every_enumeration_are_refused_when_written_and_as_keys()
    {
        foreach (JsonExample example in JsonExample.All.Where(static e => e.Type.IsEnum))
        {
            object undefined = Enum.ToObject(example.Type, example.Type == typeof(ObservationStatus) ? 1 << 30 : 131);
            JsonException refusal = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(undefined, example.Type));
            Assert.Matches("^'(131|128|1073741824)' is not an? ", refusal.Message);
            if (example.IsKey)
            {
                System.Collections.IDictionary keyed = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(example.Type, typeof(int)))!;
                keyed.Add(undefined, 1);
                Assert.Throws<JsonException>(() => JsonSerializer.Serialize(keyed, keyed.GetType()));
            }
        }
    }

    [Fact]
    public void A_date_of_another_calendar_is_written_as_the_same_day()
    {
        LocalDate julian = new LocalDate(2024, 7, 30).WithCalendar(CalendarSystem.Julian);
        Assert.Equal("\"2024-07-30\"", Doors.Write(julian));
        Assert.Equal("\"2024-07-30T10:00:00\"", Doors.Write(julian.At(new LocalTime(10, 0))));
        Assert.Equal(
            "'2024-07' is not a month of the ISO calendar, but of Julian. Write its days instead.",
            Assert.Throws<JsonException>(static () => Doors.Write(new YearMonth(2024, 7, CalendarSystem.Julian))).Message);
    }

    [Fact]
    public void An_indicator_is_its_code_in_the_catalogue_handed_in()
    {
        Catalogue catalogue = JsonDocumentTests.Fixture();
        JsonSerializerOptions options = new() { Converters = { new IndicatorJsonConverter(catalogue) } };
        Indicator indicator = catalogue["dossier.online"];

        Assert.Equal("\"dossier.online\"", JsonSerializer.Serialize(indicator, options));
        Assert.Same(indicator, JsonSerializer.Deserialize<Indicator>("\"dossier.online\"", options));
        string keyed = JsonSerializer.Serialize(new Dictionary<Indicator, int> { [indicator] = 1 }, options);
        Assert.Equal("""{"dossier.online":1}""", keyed);
        Assert.Same(indicator, JsonSerializer.Deserialize<Dictionary<Indicator, int>>(keyed, options)!.Keys.Single());
        Assert.Null(JsonSerializer.Deserialize<Indicator>("null", options));
    }

    [Fact]
    public void An_indicator_that_the_catalogue_does_not_have_is_refused_both_ways()
    {
        JsonSerializerOptions options = new() { Converters = { new IndicatorJsonConverter(JsonDocumentTests.Fixture()) } };
        const string Message = "'filing.online' is not an indicator of the catalogue. Alike are dossier.online.";
        Assert.Equal(Message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Indicator>("\"filing.online\"", options)).Message);

        RankIndicator stranger = new() { Code = "filing.online", Name = new LocalizedText("a", "b"), Pillar = JsonDocumentTests.Fixture().Pillars[0], Direction = Direction.Neutral, LegalBases = [JsonExample.Basis] };
        Assert.Equal(Message, Assert.Throws<JsonException>(() => JsonSerializer.Serialize<Indicator>(stranger, options)).Message);
        Assert.Equal(
            $"'{new string('a', 64)}…' is not an indicator: a code is words of a-z and 0-9 joined by '-' or '.', at most 64 characters (position 0). Write dossier.paid-online.",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Indicator>($"\"{new string('a', 65)}\"", options)).Message);
        Assert.Equal("catalogue", Assert.Throws<ArgumentNullException>(static () => new IndicatorJsonConverter(null!)).ParamName);
    }

    private static string NameOf(Type type) => type.IsGenericType ? $"Outcome<{type.GetGenericArguments()[0].Name}>" : type.Name;

    private static JsonExample Find(string name) => JsonExample.All[int.Parse(name.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture)];

    [Fact]
    public void An_outcome_of_any_type_keeps_its_value_under_plain_options()
    {
        Assert.Equal("""{"kind":"value","value":12}""", JsonSerializer.Serialize(Outcome.Of(12)));
        Assert.Equal("""{"kind":"zero-denominator"}""", JsonSerializer.Serialize(Ratio.Of(0, 0).Rate));
        Assert.Equal(Outcome.Of(12), JsonSerializer.Deserialize<Outcome<int>>("""{"kind":"value","value":12}"""));
        Assert.Equal(
            "'System.Int32' is not an outcome: this factory makes converters of outcomes alone. Give an Outcome<T>.",
            Assert.Throws<NotSupportedException>(() => new OutcomeJsonConverterFactory().CreateConverter(typeof(int), JsonSerializerOptions.Default)).Message);
    }
}
