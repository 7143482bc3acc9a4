using Cds.Indicators.Faults;
using Cds.Indicators.Internal;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>Reads the members that several parts of a scorecard document have; null after a fault.</summary>
internal static class ScoreMembers
{
    public static string? ReadCode(StrictJsonValue value) => value.Parsed<string>("a code", TryParseCode, out string code) ? code : null;

    public static decimal? ReadPoints(StrictJsonValue value) => value.Decimal(0, ScorecardRules.MaximumPoints);

    public static Rounding? ReadRounding(StrictJsonObject item)
    {
        RoundingMode? mode = item["mode"].Choice(
            "a mode of rounding",
            ("half-away-from-zero", RoundingMode.HalfAwayFromZero),
            ("half-to-even", RoundingMode.HalfToEven),
            ("half-toward-zero", RoundingMode.HalfTowardZero),
            ("half-up", RoundingMode.HalfUp),
            ("half-down", RoundingMode.HalfDown),
            ("away-from-zero", RoundingMode.AwayFromZero),
            ("toward-zero", RoundingMode.TowardZero),
            ("ceiling", RoundingMode.Ceiling),
            ("floor", RoundingMode.Floor));
        int digits = item["digits"].Integer(0, Rounding.MaximumDigits);
        return item.IsSound ? Rounding.Of(mode!.Value, digits) : null;
    }

    private static bool TryParseCode(ReadOnlySpan<char> text, out string value, out TextFault fault)
    {
        value = text.ToString();
        bool isCode = ScorecardRules.IsCode(value);
        fault = isCode ? default : new TextFault(0, ScorecardFaults.Code.Rule, ScorecardFaults.Code.Cure);
        return isCode;
    }
}
