namespace Cds.Indicators.Composite.Stages;

/// <summary>Each undefined case in words.</summary>
internal static class UndefinedTexts
{
    /// <summary>What is the matter.</summary>
    public static string Rule(UndefinedCase undefined) => undefined switch
    {
        UndefinedCase.ConstantColumn => "all its values are equal, so that they have no range to be divided by",
        UndefinedCase.SingleValue => "it has one value only, with nothing to compare it to",
        UndefinedCase.AllMissing => "it has no value at all",
        UndefinedCase.ZeroDenominator => "its denominator is zero",
        UndefinedCase.MissingDenominator => "its denominator has no data",
        UndefinedCase.NotPositive => "a value that is zero or negative has no logarithm, reciprocal or power here",
        UndefinedCase.EqualGoalposts => "both goalposts are the same number",
        UndefinedCase.TargetAtMinimum => "the target or reference is no better than the worst value",
        UndefinedCase.MissingReference => "the unit of reference has no value",
        UndefinedCase.NotPositiveReference => "the number it is to be divided by is zero or negative",
        UndefinedCase.NoDonor => "a missing value has nothing to be imputed from",
        UndefinedCase.ZeroWeights => "the weights of all its available parts are zero",
        UndefinedCase.TooLarge => "the result is too large for a number",
        _ => "the operation has no result",
    };

    /// <summary>What can be done about it.</summary>
    public static string Cure(UndefinedCase undefined) =>
        $"Mend the data or the definition, or choose a policy for {undefined} in its Policies: missing, or a number.";

    /// <summary>Why a cell is missing.</summary>
    public static string Reason(byte undefined) => Rule((UndefinedCase)undefined);
}
