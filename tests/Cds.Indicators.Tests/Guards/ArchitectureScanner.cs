using System.Reflection;
using System.Runtime.CompilerServices;

namespace Cds.Indicators.Tests.Guards;

/// <summary>
/// Finds, in a compiled assembly, every use of a room by one that may not use it: base types, interfaces, constraints, fields, signatures,
/// locals, and all that method bodies name. Custom attributes are exempt: scalars carry [JsonConverter].
/// </summary>
internal static class ArchitectureScanner
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The violations, one sentence each, sorted.</summary>
    public static string[] Violations(Assembly assembly)
    {
        SortedSet<string> violations = new(StringComparer.Ordinal);
        foreach (Type type in assembly.GetTypes())
        {
            if (Room(type) is not { } room)
            {
                if (!IsEmittedByCompiler(type))
                    violations.Add($"{type.FullName} lies outside {Rooms.RootNamespace}: move it into a room.");
                continue;
            }

            if (Rooms.Step(room) < 0)
            {
                violations.Add(room.Length == 0
                    ? $"{type.FullName} lies in the root: move it into a room."
                    : $"{type.FullName} lies in the unknown room '{room}': add the room to DESIGN.md and to Rooms.");
                continue;
            }

            foreach ((string member, Type used) in Uses(type))
            {
                if (Room(used) is { } other && !Rooms.MayUse(room, other))
                    violations.Add($"{Name(type)}{member} uses {Name(used)}: {room} may not use {(other.Length == 0 ? "the root" : other)}.");
            }
        }

        return [.. violations];
    }

    private static string? Room(Type type) => Rooms.Of(type.Namespace);

    private static string Name(Type type) => (type.FullName ?? type.Name)[(Rooms.RootNamespace.Length + 1)..];

    private static bool IsEmittedByCompiler(Type type)
    {
        for (Type? t = type; t is not null; t = t.DeclaringType)
        {
            if (t.Name.StartsWith('<') || t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || t.FullName is "Microsoft.CodeAnalysis.EmbeddedAttribute")
                return true;
        }

        return false;
    }

    private static IEnumerable<(string Member, Type Used)> Uses(Type type)
    {
        foreach (Type used in Flat([type.BaseType, .. type.GetInterfaces(), .. Constraints(type.GetGenericArguments())]))
            yield return ("", used);

        foreach (FieldInfo field in type.GetFields(Declared))
        {
            foreach (Type used in Flat([field.FieldType]))
                yield return ("." + field.Name, used);
        }

        foreach (MethodBase method in Instruction.Bodies(type))
        {
            foreach (Type used in Flat(Uses(method)))
                yield return ("." + method.Name, used);
        }
    }

    private static IEnumerable<Type?> Uses(MethodBase method) =>
    [
        .. Signature(method),
        .. method.IsGenericMethod ? Constraints(method.GetGenericArguments()) : [],
        .. method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [],
        .. method.GetMethodBody()?.ExceptionHandlingClauses.Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause).Select(c => c.CatchType) ?? [],
        .. Instruction.Of(method).SelectMany(instruction => Named(instruction.Member)),
    ];

    private static IEnumerable<Type?> Named(MemberInfo? member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType, field.FieldType],
        MethodBase method => [method.DeclaringType, .. Signature(method), .. method.IsGenericMethod ? method.GetGenericArguments() : []],
        _ => [],
    };

    private static IEnumerable<Type?> Signature(MethodBase method) =>
        [.. method.GetParameters().Select(parameter => parameter.ParameterType), (method as MethodInfo)?.ReturnType];

    private static IEnumerable<Type?> Constraints(Type[] arguments) =>
        arguments.Where(argument => argument.IsGenericParameter).SelectMany(argument => argument.GetGenericParameterConstraints());

    private static IEnumerable<Type> Flat(IEnumerable<Type?> types)
    {
        HashSet<Type> seen = [];
        Stack<Type> open = new(types.OfType<Type>());
        while (open.TryPop(out Type? type))
        {
            if (!seen.Add(type))
                continue;
            if (type.HasElementType)
                open.Push(type.GetElementType()!);
            else if (!type.IsGenericParameter)
                yield return type.IsGenericType ? type.GetGenericTypeDefinition() : type;
            foreach (Type argument in type.GetGenericArguments())
                open.Push(argument);
        }
    }
}
