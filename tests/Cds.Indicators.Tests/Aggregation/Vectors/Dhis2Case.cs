using System.Text.Json;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Aggregation.Vectors;

/// <summary>One case of DHIS2's own tests: what was asked and the rows that came.</summary>
/// <param name="Units">The units asked; null for all together.</param>
/// <param name="Periods">The periods asked.</param>
/// <param name="Expected">The value of each row by unit and period; either is empty where the case has it as a filter.</param>
internal sealed record Dhis2Case(string[]? Units, string[] Periods, Dictionary<(string Unit, string Period), string> Expected)
{
    public static Dhis2Case Of(JsonElement element)
    {
        Dictionary<(string, string), string> expected = [];
        foreach (JsonProperty row in element.GetProperty("expected").EnumerateObject())
        {
            string[] key = row.Name.Split('|');
            expected.Add(key.Length == 2 ? (key[0], key[1]) : ("", key[0]), row.Value.GetRawText());
        }

        return new Dhis2Case(Texts(element, "units"), Texts(element, "periods") ?? [.. expected.Keys.Select(key => key.Item2)], expected);
    }

    /// <summary>Holds our answers against the rows: the same values where there are rows, no data where a unit and period were asked and no row came.</summary>
    public void Matches(Func<string, string, Rational?> answer)
    {
        foreach (((string unit, string period), string value) in Expected)
            VectorScene.SameNumber(value, answer(unit, period), $"{unit}|{period}");
        foreach ((string unit, string period) in Asked().Where(asked => !Expected.ContainsKey(asked)))
            Assert.True(answer(unit, period) is null, $"{unit}|{period}: expected no row, found {VectorScene.Text(answer(unit, period))}");
    }

    /// <summary>Holds our answers against what they are to be instead, and makes sure that they are other ones.</summary>
    public void Differs(Func<string, string, Rational?> answer, params (string Unit, string Period, Rational Ours)[] ours)
    {
        foreach ((string unit, string period, Rational value) in ours)
        {
            Assert.Equal(value, answer(unit, period));
            Assert.ThrowsAny<Exception>(() => VectorScene.SameNumber(Expected[(unit, period)], answer(unit, period), ""));
        }

        Assert.Equal(Expected.Count, ours.Length);
    }

    private IEnumerable<(string Unit, string Period)> Asked()
    {
        bool unitsAreFilter = Expected.Keys.All(key => key.Unit.Length == 0);
        bool periodsAreFilter = Expected.Keys.All(key => key.Period.Length == 0);
        return from unit in unitsAreFilter ? [""] : Units ?? [""]
               from period in periodsAreFilter ? [""] : Periods
               select (unit, period);
    }

    private static string[]? Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : null;
}
