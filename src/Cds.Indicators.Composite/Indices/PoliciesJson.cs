using System.Text.Json;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Composite.Indices;

/// <summary>Reads and writes what is done in undefined cases: <c>{ "constant-column": "missing", "not-positive": 0 }</c>; a case that is not named is refused.</summary>
internal static class PoliciesJson
{
    /// <summary>Reads the policies; every case is refused where the value is absent.</summary>
    public static UndefinedPolicies Read(StrictJsonValue value)
    {
        UndefinedPolicies policies = UndefinedPolicies.RefuseAll;
        StrictJsonObject cases = value.Object();
        foreach (UndefinedCase undefined in UndefinedPolicies.Cases)
        {
            StrictJsonValue given = cases.Optional(NameOf(undefined));
            UndefinedAction? action = given.IsNumber
                ? given.Double() is { } number ? UndefinedAction.Give(number) : null
                : given.Choice("a policy", ("refuse", UndefinedAction.Refuse), ("missing", UndefinedAction.Missing));
            policies = policies.With(undefined, action ?? UndefinedAction.Refuse);
        }

        return policies;
    }

    /// <summary>Writes the policies; nothing where every case is refused.</summary>
    public static void Write(Utf8JsonWriter writer, UndefinedPolicies policies)
    {
        if (policies == UndefinedPolicies.RefuseAll)
            return;
        writer.WriteStartObject("policies"u8);
        foreach (UndefinedCase undefined in UndefinedPolicies.Cases)
        {
            UndefinedAction action = policies[undefined];
            if (action.Kind == UndefinedActionKind.Missing)
                writer.WriteString(NameOf(undefined), "missing"u8);
            else if (action.Kind == UndefinedActionKind.Value)
                writer.WriteNumber(NameOf(undefined), action.Value);
        }

        writer.WriteEndObject();
    }

    private static string NameOf(UndefinedCase undefined) => JsonNamingPolicy.KebabCaseLower.ConvertName(undefined.ToString());
}
