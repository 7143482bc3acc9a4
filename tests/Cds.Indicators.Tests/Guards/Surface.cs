using System.Reflection;
using System.Runtime.CompilerServices;

namespace Cds.Indicators.Tests.Guards;

/// <summary>What of an assembly a user can see: the visible types and their visible members.</summary>
internal static class Surface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The visible types, nested ones included, sorted by name.</summary>
    public static IEnumerable<Type> Types(Assembly assembly) =>
        assembly.GetTypes().Where(IsVisible).OrderBy(type => type.FullName, StringComparer.Ordinal);

    /// <summary>
    /// The visible members that a type declares and that someone wrote: no accessors, no backing fields, nothing that the compiler adds to
    /// a record, an enum or a delegate.
    /// </summary>
    public static IEnumerable<MemberInfo> Members(Type type) =>
        typeof(Delegate).IsAssignableFrom(type) ? [] : type.GetMembers(Declared).Where(IsVisible).Where(IsWritten);

    /// <summary>Whether a type is a record class.</summary>
    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$", Declared) is not null || (type.IsValueType && type.GetMethod("PrintMembers", Declared) is not null);

    /// <summary>Whether a method overrides a member of <see cref="object"/>.</summary>
    public static bool OverridesObject(MemberInfo member) =>
        member is MethodInfo { IsVirtual: true } method && method.GetBaseDefinition().DeclaringType == typeof(object);

    /// <summary>The methods through which a property or an event is used.</summary>
    public static MethodInfo[] Accessors(MemberInfo member) => member switch
    {
        PropertyInfo property => [.. property.GetAccessors(nonPublic: true)],
        EventInfo happening => [happening.AddMethod!, happening.RemoveMethod!],
        _ => [],
    };

    public static bool IsVisible(Type type) =>
        !type.Name.Contains('<', StringComparison.Ordinal)
        && (type.IsPublic || ((type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!)));

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo or EventInfo => Accessors(member).Any(IsVisible),
        _ => false,
    };

    private static bool IsWritten(MemberInfo member) => member switch
    {
        FieldInfo { IsSpecialName: true } => false,
        MethodInfo { IsSpecialName: true } method => method.Name.StartsWith("op_", StringComparison.Ordinal) && IsWrittenByHand(member),
        ConstructorInfo { IsStatic: true } => false,
        _ => IsWrittenByHand(member),
    };

    private static bool IsWrittenByHand(MemberInfo member) =>
        !member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && !member.Name.Contains('<', StringComparison.Ordinal);
}
