namespace Cds.Indicators.Scoring;

/// <summary>Rules of a scorecard that are told in the same words wherever they are broken, each with its cure.</summary>
internal static class ScorecardFaults
{
    public static readonly (string Rule, string Cure) Code = ("a code has 1 to 64 letters, digits, dots, hyphens and underscores", "Write qd766 or PROGRESS_ON_TIME.");
    public static readonly (string Rule, string Cure) SameCode = ("the code is that of another group or component already", "Give each a code of its own.");
    public static readonly (string Rule, string Cure) SameBand = ("the code is that of another band already", "Give each a code of its own.");
    public static readonly (string Rule, string Cure) SameVariant = ("the code is that of another variant already", "Give each a code of its own.");
    public static readonly (string Rule, string Cure) SameLevel = ("the level stands twice", "Keep one.");
    public static readonly (string Rule, string Cure) Maximum = ("the maximum is not above zero", "Write how many points are the best.");
    public static readonly (string Rule, string Cure) Points = ("points lie from 0 to 1000000", "Mend the points.");
    public static readonly (string Rule, string Cure) NoGroup = ("a scorecard has at least one group", "Add a group.");
    public static readonly (string Rule, string Cure) EmptyGroup = ("a group has components or groups", "Add what it is made of.");
    public static readonly (string Rule, string Cure) TooDeep = ("groups stand more than 8 deep", "Flatten them.");
    public static readonly (string Rule, string Cure) EmptyVariant = ("the variant replaces nothing", "Give it components or groups.");
    public static readonly (string Rule, string Cure) NoComponent = ("there is no component with this code to replace", "Write the code of a component of the scorecard.");
    public static readonly (string Rule, string Cure) NoSuchGroup = ("there is no group with this code to replace", "Write the code of a group of the scorecard.");
    public static readonly (string Rule, string Cure) Replaced = ("it stands in a group that the variant replaces as a whole", "Put it into that group, or leave it out.");
    public static readonly (string Rule, string Cure) NoFactor = ("the rate to multiply by is that of no other component", "Write the code of another component.");
    public static readonly (string Rule, string Cure) FactorOfNoRate = ("only rates that are never below zero are multiplied", "Leave the factor out.");
    public static readonly (string Rule, string Cure) FactorOfFactor = ("the rate to multiply by is itself multiplied", "Multiply by a component without a factor.");
}
