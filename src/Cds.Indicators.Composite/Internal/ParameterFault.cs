namespace Cds.Indicators.Composite.Internal;

/// <summary>What is wrong with a parameter of a method: one rule for code, which throws, and for documents, which report.</summary>
/// <param name="Parameter">The name of the parameter, which is that of the member of a document.</param>
/// <param name="Value">What it is.</param>
/// <param name="Rule">What is wrong with it.</param>
/// <param name="Cure">What to give instead.</param>
internal readonly record struct ParameterFault(string Parameter, object? Value, string Rule, string Cure)
{
    /// <summary>Throws it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Always.</exception>
    public void Throw() => throw new ArgumentOutOfRangeException(Parameter, Value, $"{char.ToUpperInvariant(Rule[0])}{Rule[1..]}. {Cure}");

    /// <summary>The fault, unless the parameter is sound.</summary>
    public static ParameterFault? Unless(bool isSound, string parameter, object? value, string rule, string cure) =>
        isSound ? null : new ParameterFault(parameter, value, rule, cure);

    /// <summary>The fault of a number that is not finite; null for none.</summary>
    public static ParameterFault? OfFinite(string parameter, double value) =>
        Unless(double.IsFinite(value), parameter, value, "the number is not finite", "Give a finite number.");

    /// <summary>The fault of a number that is not finite and above zero; null for none.</summary>
    public static ParameterFault? OfPositive(string parameter, double value) =>
        Unless(double.IsFinite(value) && value > 0, parameter, value, "the number is not finite and above zero", "Give a number above zero.");

    /// <summary>The fault of two numbers of which the second is not above the first; null for none.</summary>
    public static ParameterFault? OfAscending(string lower, double from, string upper, double to) =>
        OfFinite(lower, from) ?? OfFinite(upper, to) ?? Unless(to > from, upper, to, $"the number is not above {lower}", "Give a larger number.");
}
