using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Cds.Indicators.Tests.Guards;

/// <summary>Whatever a user holds says what it is: in a text, and in the debugger by the same text.</summary>
internal static class ShownValues
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The public types of an assembly that hold something and do not show it, one sentence each.</summary>
    public static IEnumerable<string> Violations(Assembly assembly)
    {
        foreach (Type type in Surface.Types(assembly).Where(type => HasState(type) && ExemptionOf(type) is null))
        {
            if (type.GetMethod(nameof(ToString), [])!.DeclaringType!.Assembly != assembly)
                yield return $"{type.FullName} holds something and has no ToString that tells it.";
            // A type may repeat what its base type says.
            if (type.GetCustomAttributes<DebuggerDisplayAttribute>() is var lines && !(lines.Any() && lines.All(static line => line.Value == "{ToString(),nq}")))
                yield return $"{type.FullName} does not show its text in a debugger: add [DebuggerDisplay(\"{{ToString(),nq}}\")].";
        }
    }

    /// <summary>Why a type need not show itself; null where it must.</summary>
    private static string? ExemptionOf(Type type)
    {
        if (type.IsAssignableTo(typeof(Exception)))
            return "an exception shows its message";
        if (type.IsAssignableTo(typeof(JsonConverter)) || type.IsAssignableTo(typeof(JsonSerializerContext)))
            return "what reads and writes JSON holds nothing of the user's";
        return type.IsAssignableTo(typeof(IEnumerator)) ? "an enumerator is held by a loop, not by a user" : null;
    }

    private static bool HasState(Type type)
    {
        if (type.IsInterface || type.IsEnum || type.IsAssignableTo(typeof(Delegate)) || type.IsAssignableTo(typeof(Attribute)) || type is { IsAbstract: true, IsSealed: true })
            return false;
        for (Type? t = type; t is not null && t.Assembly == type.Assembly; t = t.BaseType)
        {
            if (t.GetFields(Fields).Length > 0)
                return true;
        }

        return false;
    }
}
