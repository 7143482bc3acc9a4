using System.Reflection;
using System.Text;

namespace Cds.Indicators.Tests.Guards;

/// <summary>Writes a type as C# does, with the question marks that the compiler stored in its nullable attributes.</summary>
internal sealed class TypeText
{
    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
    };

    private readonly byte[] _flags;
    private int _next;

    private TypeText(byte[] flags) => _flags = flags;

    /// <summary>The text of a type without nullability.</summary>
    public static string Plain(Type type) => new TypeText([1]).Write(type);

    /// <summary>The text of a type as used by a parameter, return value, field or property.</summary>
    /// <param name="type">The type.</param>
    /// <param name="use">Where its nullable flags stand: a <see cref="ParameterInfo"/> or a <see cref="MemberInfo"/>.</param>
    /// <param name="context">The member or type that gives the flags where <paramref name="use"/> has none.</param>
    public static string Of(Type type, ICustomAttributeProvider use, MemberInfo? context) =>
        new TypeText(Flags(Attributes(use)) ?? [Context(context)]).Write(type);

    /// <summary>The nullable flag of a type parameter: 1 for <c>notnull</c> or <c>class</c>, 2 for <c>class?</c> or none.</summary>
    public static byte OfConstraint(Type parameter) =>
        (Flags(parameter.GetCustomAttributesData()) ?? [Context(parameter.DeclaringMethod ?? (MemberInfo?)parameter.DeclaringType)])[0];

    private static IList<CustomAttributeData> Attributes(ICustomAttributeProvider use) => use switch
    {
        ParameterInfo parameter => parameter.GetCustomAttributesData(),
        MemberInfo member => member.GetCustomAttributesData(),
        _ => [],
    };

    private static byte[]? Flags(IEnumerable<CustomAttributeData> attributes) =>
        attributes.FirstOrDefault(a => a.AttributeType.FullName == "System.Runtime.CompilerServices.NullableAttribute")?.ConstructorArguments[0].Value switch
        {
            byte one => [one],
            IEnumerable<CustomAttributeTypedArgument> many => [.. many.Select(flag => (byte)flag.Value!)],
            _ => null,
        };

    private static byte Context(MemberInfo? member)
    {
        for (; member is not null; member = member.DeclaringType)
        {
            CustomAttributeData? context = member.GetCustomAttributesData()
                .FirstOrDefault(a => a.AttributeType.FullName == "System.Runtime.CompilerServices.NullableContextAttribute");
            if (context is not null)
                return (byte)context.ConstructorArguments[0].Value!;
        }

        return 0;
    }

    private string Write(Type type)
    {
        if (type.IsByRef)
            return Write(type.GetElementType()!);
        if (type.IsPointer)
            return Write(type.GetElementType()!) + "*";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Write(underlying) + "?";

        string mark = TakesFlag(type) && Take() == 2 ? "?" : "";
        if (type.IsArray)
            return $"{Write(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]{mark}";
        return type.IsGenericParameter ? type.Name + mark : Named(type) + mark;
    }

    private static bool TakesFlag(Type type) => !type.IsValueType || type.IsGenericType || type.IsGenericParameter;

    private byte Take() => _flags.Length == 1 ? _flags[0] : _flags[_next++];

    private string Named(Type type)
    {
        if (s_keywords.TryGetValue(type, out string? keyword))
            return keyword;

        Type[] arguments = type.GetGenericArguments();
        if (type.FullName is not null && type.FullName.StartsWith("System.ValueTuple`", StringComparison.Ordinal))
            return $"({string.Join(", ", arguments.Select(Write))})";

        Stack<Type> chain = new();
        for (Type? t = type; t is not null; t = t.DeclaringType)
            chain.Push(t);

        string space = chain.Peek().Namespace ?? "";
        StringBuilder text = new(Rooms.Core.Of(space) is { Length: > 0 } ? space[(Rooms.RootNamespace.Length + 1)..] + "." : "");
        int used = 0;
        foreach (Type part in chain)
        {
            int tick = part.Name.IndexOf('`', StringComparison.Ordinal);
            text.Append(tick < 0 ? part.Name : part.Name[..tick]);
            int count = part.GetGenericArguments().Length;
            if (count > used)
            {
                text.Append('<').AppendJoin(", ", arguments[used..count].Select(Write)).Append('>');
                used = count;
            }

            if (part != type)
                text.Append('.');
        }

        return text.ToString();
    }
}
