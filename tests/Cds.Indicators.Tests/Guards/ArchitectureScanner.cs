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
    /// <param name="assembly">The library.</param>
    /// <param name="rooms">Its rooms.</param>
    public static string[] Violations(Assembly assembly, RoomTable rooms)
    {
        SortedSet<string> violations = new(StringComparer.Ordinal);
        foreach (Type type in assembly.GetTypes())
        {
            if (rooms.Of(type.Namespace) is not { } room)
            {
                if (!IsEmittedByCompiler(type))
                    violations.Add($"{type.FullName} lies outside {rooms.RootNamespace}: move it into a room.");
                continue;
            }

            if (room.Length == 0 && rooms.HasPublicRoot)
            {
                if (!type.IsVisible && !type.IsNested && !IsEmittedByCompiler(type))
                    violations.Add($"{type.FullName} lies in the root, which is for what callers name: move it into a room.");
                continue;
            }

            if (rooms.Step(room) < 0)
            {
                violations.Add(room.Length == 0
                    ? $"{type.FullName} lies in the root: move it into a room."
                    : $"{type.FullName} lies in the unknown room '{room}': add the room to DESIGN.md and to Rooms.");
                continue;
            }

            foreach ((string member, Type used) in Uses(type))
            {
                if (rooms.Of(used.Namespace) is { } other && !rooms.MayUse(room, other))
                    violations.Add($"{Name(type, rooms)}{member} uses {Name(used, rooms)}: {room} may not use {(other.Length == 0 ? "the root" : other)}.");
            }
        }

        return [.. violations];
    }

    /// <summary>In what the line of a design page differs from the table of rooms, and from the rooms that are built.</summary>
    /// <param name="assembly">The library.</param>
    /// <param name="rooms">Its rooms. One that is not built yet may be missing in the line.</param>
    /// <param name="line">The line: <c>`Internal` | `Rates`, `Periods`</c>.</param>
    public static IEnumerable<string> Disagreements(Assembly assembly, RoomTable rooms, string line)
    {
        string[][] steps = RoomTable.Read(line);
        string[] listed = [.. steps.SelectMany(step => step)];
        foreach (string room in listed.Except(rooms.All, StringComparer.Ordinal))
            yield return $"DESIGN.md lists the room '{room}', which the table of rooms lacks.";

        for (int i = 0; i < steps.Length; i++)
        {
            if (steps[i].Select(rooms.Step).Distinct().Count() > 1)
                yield return $"DESIGN.md has {string.Join(", ", steps[i])} on one step, the table of rooms has not.";
            else if (i > 0 && rooms.Step(steps[i][0]) is >= 0 and int step && step <= rooms.Step(steps[i - 1][0]))
                yield return $"{steps[i][0]} stands too far right in DESIGN.md.";
        }

        IEnumerable<string> built = assembly.GetTypes().Select(type => rooms.Of(type.Namespace)).OfType<string>().Where(room => room.Length > 0 || !rooms.HasPublicRoot).Distinct(StringComparer.Ordinal);
        foreach (string room in built.Except(listed, StringComparer.Ordinal))
            yield return $"The room '{room}' is built and DESIGN.md does not list it: add it to the line and to the table of rooms.";
    }

    private static string Name(Type type, RoomTable rooms)
    {
        string name = type.FullName ?? type.Name;
        return name.StartsWith(rooms.RootNamespace + ".", StringComparison.Ordinal) ? name[(rooms.RootNamespace.Length + 1)..] : name;
    }

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
