using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Cds.Indicators.Tests.Guards;

/// <summary>
/// What all types of the library have in common: structs are readonly, classes sealed, abstract or static, nothing public or static can
/// be changed, equality has its operators, text has all its faces, no record prints in the culture of the moment.
/// </summary>
internal static class ConsistencyRules
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly HashSet<Type> s_changeable =
    [
        typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(SortedDictionary<,>), typeof(SortedSet<>), typeof(SortedList<,>), typeof(Queue<>),
        typeof(Stack<>), typeof(PriorityQueue<,>), typeof(LinkedList<>), typeof(System.Collections.Concurrent.ConcurrentDictionary<,>),
        typeof(System.Collections.Concurrent.ConcurrentQueue<>), typeof(System.Collections.Concurrent.ConcurrentBag<>), typeof(StringBuilder),
        typeof(ConditionalWeakTable<,>), typeof(Random), typeof(ArrayList), typeof(Hashtable), typeof(BitArray), typeof(AsyncLocal<>), typeof(ThreadLocal<>),
    ];

    /// <summary>Types whose plain text is that of the culture of the moment, besides those of NodaTime.</summary>
    private static readonly HashSet<Type> s_cultural =
        [typeof(double), typeof(float), typeof(Half), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly)];

    /// <summary>What a type breaks, one sentence each.</summary>
    public static IEnumerable<string> Violations(Type type) =>
        IsEmitted(type) ? [] : [.. Shape(type), .. Fields(type), .. Equality(type), .. Text(type), .. Print(type)];

    /// <summary>Whether the compiler wrote the type: closures, state machines, literals.</summary>
    public static bool IsEmitted(Type type)
    {
        for (Type? t = type; t is not null; t = t.DeclaringType)
        {
            if (t.Name.StartsWith('<') || t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || t.Namespace?.StartsWith(Rooms.RootNamespace, StringComparison.Ordinal) != true)
                return true;
        }

        return false;
    }

    private static IEnumerable<string> Shape(Type type)
    {
        // An enumerator walks, so it changes; as a struct it lets "foreach" allocate nothing.
        bool isEnumerator = typeof(System.Collections.IEnumerator).IsAssignableFrom(type);
        if (type is { IsValueType: true, IsEnum: false } && !isEnumerator && Surface.IsVisible(type) && !type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false))
            yield return $"{Name(type)} is a public struct that can change: make it readonly.";
        if (type is { IsClass: true, IsSealed: false, IsAbstract: false })
            yield return $"{Name(type)} is a class that can be inherited from by accident: make it sealed.";
    }

    private static IEnumerable<string> Fields(Type type)
    {
        if (type.IsEnum)
            yield break;

        foreach (FieldInfo field in type.GetFields(Declared).Where(field => !field.IsLiteral))
        {
            string name = $"{Name(type)}.{field.Name}";
            bool isOpen = Surface.IsVisible(type) && (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly);
            if (isOpen && !field.IsInitOnly)
                yield return $"{name} is a public field that can change: make it a property.";
            if (!field.IsStatic || field.Name.StartsWith('<') && field.IsInitOnly)
                continue;
            if (!field.IsInitOnly)
                yield return $"{name} is static and can change: make it readonly.";
            else if (field.FieldType.IsArray && !field.IsPrivate)
                yield return $"{name} is a static array that others can write to: make it private, or an ImmutableArray.";
            else if (s_changeable.Contains(field.FieldType.IsGenericType ? field.FieldType.GetGenericTypeDefinition() : field.FieldType))
                yield return $"{name} is a static collection that can change: make it frozen or immutable.";
        }
    }

    private static IEnumerable<string> Equality(Type type)
    {
        if (!Surface.IsVisible(type) || !Implements(type, typeof(IEquatable<>)))
            yield break;

        foreach (string name in new[] { "op_Equality", "op_Inequality" })
        {
            if (type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, [type, type]) is null)
                yield return $"{Name(type)} is IEquatable without {name}.";
        }

        foreach ((string name, Type[] arguments) in new[] { ("Equals", new[] { typeof(object) }), ("GetHashCode", []) })
        {
            if (type.GetMethod(name, arguments)?.DeclaringType != type)
                yield return $"{Name(type)} is IEquatable without its own {name}.";
        }
    }

    private static IEnumerable<string> Text(Type type)
    {
        if (!Surface.IsVisible(type) || !HasParse(type))
            yield break;

        Type[] faces = [typeof(ISpanParsable<>), typeof(IUtf8SpanParsable<>), typeof(ISpanFormattable), typeof(IUtf8SpanFormattable)];
        foreach (Type face in faces.Where(face => !Implements(type, face)))
            yield return $"{Name(type)} has Parse and is not {face.Name.Split('`')[0]}.";

        if (!type.GetMethods(Declared).Any(m => m is { Name: "TryParse", IsPublic: true } && m.GetParameters()[^1].ParameterType.GetElementType()?.Name == "TextFault"))
            yield return $"{Name(type)} has Parse and no TryParse that says where it failed (out TextFault).";
    }

    /// <summary>A record prints its members by their own ToString, numbers and dates in the culture of the moment, collections as the name of their type.</summary>
    private static IEnumerable<string> Print(Type type)
    {
        bool isPrinted = type.GetMethod(nameof(ToString), Declared, []) is { } text && text.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
        if (!isPrinted || !Surface.IsVisible(type))
            yield break;

        const BindingFlags printed = BindingFlags.Public | BindingFlags.Instance;
        foreach ((string name, Type member) in type.GetProperties(printed).Select(p => (p.Name, p.PropertyType)).Concat(type.GetFields(printed).Select(f => (f.Name, f.FieldType))))
        {
            Type value = Nullable.GetUnderlyingType(member) ?? member;
            if (s_cultural.Contains(value) || value.Namespace is "NodaTime")
                yield return $"{Name(type)} is a record that prints {name} in the culture of the moment: give it a ToString of its own.";
            else if (value != typeof(string) && value.IsAssignableTo(typeof(IEnumerable)) && value.GetMethod(nameof(ToString), [])?.DeclaringType?.Namespace is "System" or "System.Collections.Immutable")
                yield return $"{Name(type)} is a record that prints {name} as the name of a type: give it a ToString of its own.";
        }
    }

    /// <summary>Whether a type reads itself from text.</summary>
    public static bool HasParse(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Any(m => m.Name == "Parse" && m.ReturnType == type);

    private static bool Implements(Type type, Type contract) => type.GetInterfaces().Any(i =>
        i == contract || (contract.IsGenericType && i.IsGenericType && i.GetGenericTypeDefinition() == contract && i.GetGenericArguments()[0] == type));

    private static string Name(Type type) => type.FullName!;
}
