using System.Collections.Immutable;
using System.Text.Json;
using Cds.Indicators.Composite.Denomination;
using Cds.Indicators.Composite.Imputation;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Treatment;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Composite.Tests.Stages;

/// <summary>The stages before the normalisation as members of a document.</summary>
public sealed class StageJsonTests
{
    public static TheoryData<string> Denominations => new(
        """{"denominators":{}}""",
        """{"denominators":{"a":{"column":"people"},"b":{"column":"people","scaleFactor":1000000000000}}}""");

    [Theory]
    [MemberData(nameof(Denominations))]
    public void A_denomination_is_read_and_written(string json) =>
        Assert.Equal(json, Back(json, DenominationJson.ReadStage, DenominationJson.WriteStage));

    public static TheoryData<string> Screenings => new(
        "{}",
        """{"minimumAvailability":0.65,"minimumNonZero":0.1,"groups":{"p":{"minimumAvailability":0.5},"q":{"minimumNonZero":1}},"alwaysKept":["a","b"],"alwaysDropped":["c"]}""");

    [Theory]
    [MemberData(nameof(Screenings))]
    public void A_screening_is_read_and_written(string json) =>
        Assert.Equal(json, Back(json, ScreeningJson.ReadStage, ScreeningJson.WriteStage));

    public static TheoryData<string> Imputations => new(
        """{"method":"none"}""",
        """{"method":"mean"}""",
        """{"method":"median"}""",
        """{"method":"group-mean","grouping":"region"}""",
        """{"method":"group-median","grouping":"region"}""",
        """{"method":"row-mean"}""",
        """{"method":"row-median","level":2}""",
        """{"method":"constant","value":-1.25E+100}""",
        """{"method":"latest"}""",
        """{"method":"latest","maximumAge":3}""",
        """{"method":"piecewise-constant"}""",
        """{"method":"linear"}""",
        """{"method":"linear-or-constant"}""");

    [Theory]
    [MemberData(nameof(Imputations))]
    public void An_imputation_is_read_and_written(string method)
    {
        string json = $$$"""{"method":{{{method}}},"overrides":{"a":{"method":"mean"},"b":{{{method}}}}}""";
        Assert.Equal(json, Back(json, ImputationJson.ReadStage, ImputationJson.WriteStage));
    }

    public static TheoryData<string> Treatments => new(
        """{"method":"none"}""",
        """{"method":"winsorise","maximumPoints":5}""",
        """{"method":"winsorise","maximumPoints":"unlimited","test":{"skewness":1.5,"excessKurtosis":3}}""",
        """{"method":"winsorise","maximumPoints":2,"forced":true}""",
        """{"method":"transform","transformation":{"form":"range-shifted-log"}}""",
        """{"method":"transform","transformation":{"form":"unit-shifted-log"},"forced":true}""",
        """{"method":"transform","transformation":{"form":"skew-aware-log"}}""",
        """{"method":"transform","transformation":{"form":"global-innovation-index-log"}}""",
        """{"method":"winsorise-then-transform","maximumPoints":5,"transformation":{"form":"box-cox","lambda":0.5},"combined":true}""",
        """{"method":"winsorise-then-transform","maximumPoints":1,"transformation":{"form":"fitted-box-cox","lowest":-2,"highest":2,"shifted":false}}""");

    [Theory]
    [MemberData(nameof(Treatments))]
    public void A_treatment_is_read_and_written(string method)
    {
        string json = $$$"""{"method":{{{method}}},"overrides":{"a":{"method":"none"},"b":{{{method}}}}}""";
        Assert.Equal(json, Back(json, TreatmentJson.ReadStage, TreatmentJson.WriteStage));
        Assert.Equal(
            StageDocument.Read(json, TreatmentJson.ReadStage).Method,
            StageDocument.Read(Back(json, TreatmentJson.ReadStage, TreatmentJson.WriteStage), TreatmentJson.ReadStage).Method);
    }

    [Fact]
    public void Numbers_come_back_to_the_last_bit() => Property.Holds((int seed) =>
    {
        Random random = new(seed);
        double number = BitConverter.Int64BitsToDouble(random.NextInt64());
        if (!double.IsFinite(number))
            return;
        ImputationStage stage = new(ImputationMethod.Constant(number));
        Assert.Equal(stage.Method, StageDocument.Read(StageDocument.Write(writer => ImputationJson.WriteStage(writer, stage)), ImputationJson.ReadStage).Method);
        if (!Denominator.IsScaleFactor(Math.Abs(number)))
            return;
        DenominationStage denomination = new(ImmutableSortedDictionary<string, Denominator>.Empty.Add("x", new Denominator("d", Math.Abs(number))));
        Assert.Equal(
            denomination.Denominators["x"],
            StageDocument.Read(StageDocument.Write(writer => DenominationJson.WriteStage(writer, denomination)), DenominationJson.ReadStage).Denominators["x"]);
    });

    [Theory]
    [InlineData("""{}""", "$")]
    [InlineData("""{"denominators":{"a":{"column":" ","scaleFactor":0}}}""", "$.denominators.a.column $.denominators.a.scaleFactor")]
    [InlineData("""{"denominators":{"a":{"scaleFactor":1e999,"more":1}}}""", "$.denominators.a $.denominators.a.scaleFactor $.denominators.a.more")]
    [InlineData("""{"denominators":[]}""", "$.denominators")]
    public void Faults_of_a_denomination_have_their_places(string json, string places) => AssertFaults(json, DenominationJson.ReadStage, places);

    [Theory]
    [InlineData("""{"minimumAvailability":1.1,"minimumNonZero":"a"}""", "$.minimumAvailability $.minimumNonZero")]
    [InlineData("""{"groups":{"p":{"minimumAvailability":-1,"x":1},"q":1},"alwaysKept":["a","a",2]}""", "$.groups.p.minimumAvailability $.groups.p.x $.groups.q $.alwaysKept[1] $.alwaysKept[2]")]
    public void Faults_of_a_screening_have_their_places(string json, string places) => AssertFaults(json, ScreeningJson.ReadStage, places);

    [Theory]
    [InlineData("""{}""", "$")]
    [InlineData("""{"method":{"method":"guess","level":1}}""", "$.method.method")]
    [InlineData("""{"method":{"method":"group-mean"},"overrides":{"a":{"method":"row-mean","level":1}}}""", "$.method $.overrides.a.level")]
    [InlineData("""{"method":{"method":"latest","maximumAge":0},"overrides":{"a":{"method":"constant","value":"1"},"b":{"method":"mean","value":1}}}""", "$.method.maximumAge $.overrides.a.value $.overrides.b.value")]
    public void Faults_of_an_imputation_have_their_places(string json, string places) => AssertFaults(json, ImputationJson.ReadStage, places);

    [Theory]
    [InlineData("""{"method":{"method":"cut","maximumPoints":0,"combined":1}}""", "$.method.method $.method.maximumPoints $.method.combined")]
    [InlineData("""{"method":{"method":"winsorise"}}""", "$.method")]
    [InlineData("""{"method":{"method":"winsorise","maximumPoints":"all"}}""", "$.method.maximumPoints")]
    [InlineData("""{"method":{"method":"winsorise","maximumPoints":"unlimited","forced":true}}""", "$.method.maximumPoints")]
    [InlineData("""{"method":{"method":"winsorise","maximumPoints":1,"test":{"skewness":-1}}}""", "$.method.test $.method.test.skewness")]
    [InlineData("""{"method":{"method":"transform","transformation":{"form":"box-cox"}}}""", "$.method.transformation")]
    [InlineData("""{"method":{"method":"transform","transformation":{"form":"root","lambda":2}}}""", "$.method.transformation.form")]
    [InlineData("""{"method":{"method":"transform","transformation":{"form":"fitted-box-cox","lowest":1,"highest":1}}}""", "$.method.transformation.highest")]
    public void Faults_of_a_treatment_have_their_places(string json, string places) => AssertFaults(json, TreatmentJson.ReadStage, places);

    private static string Back<T>(string json, Func<StrictJsonObject, T?> read, Action<Utf8JsonWriter, T> write)
        where T : IndexStage =>
        StageDocument.Write(writer => write(writer, StageDocument.Read(json, read)));

    private static void AssertFaults<T>(string json, Func<StrictJsonObject, T?> read, string places)
        where T : IndexStage
    {
        FaultException refused = Assert.Throws<FaultException>(() => StageDocument.Read(json, read));
        Assert.Equal(places, string.Join(' ', refused.Faults.Select(fault => fault.Place.JsonPath)));
    }
}
