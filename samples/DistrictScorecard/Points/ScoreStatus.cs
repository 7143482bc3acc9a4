using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace DistrictScorecard.Points;

/// <summary>Why a score is what it is, or why there is none.</summary>
internal static class ScoreStatus
{
    public const string Ok = "ok";
    public const string Given = "given";
    public const string Missing = "missing";
    public const string ZeroDenominator = "zero-denominator";
    public const string NotScored = "not-scored";
    public const string Incomplete = "incomplete";

    /// <summary>Of a component. Where its denominator is zero and the scorecard says what that is worth, there is a score as well.</summary>
    public static string Of(ComponentScore score) =>
        score.Input.Points is not null ? Given
        : score.IsByZeroDenominator ? ZeroDenominator
        : Of(score.Points.Kind);

    /// <summary>Of a sum. Where the scorecard adds up what there is, an incomplete sum has a score as well.</summary>
    public static string Of(OutcomeKind kind, int present, int expected) => kind == OutcomeKind.Value && present < expected ? Incomplete : Of(kind);

    private static string Of(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Value => Ok,
        OutcomeKind.ZeroDenominator => ZeroDenominator,
        OutcomeKind.NotApplicable => NotScored,
        OutcomeKind.Incomplete => Incomplete,
        _ => Missing,
    };
}
