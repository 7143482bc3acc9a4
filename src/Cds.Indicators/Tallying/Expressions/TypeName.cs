using System.Collections.Frozen;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>The names of types: as C# writes them, the namespace first except for <c>System</c> and <c>System.Linq</c>.</summary>
internal static class TypeName
{
    private static readonly FrozenDictionary<Type, string> s_keywords = new Dictionary<Type, string>
    {
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
    }.ToFrozenDictionary();

    /// <summary>The name.</summary>
    public static string Of(Type type)
    {
        if (s_keywords.TryGetValue(type, out string? keyword))
            return keyword;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return $"{Of(underlying)}?";
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsGenericParameter)
            return type.Name;

        string name = type.IsNested ? $"{Outer(type.DeclaringType!)}.{type.Name}" : $"{Space(type)}{type.Name.Split('`')[0]}";
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : name;
    }

    /// <summary>The name of a type around another, with the number of its type parameters: <c>Outer</c> and <c>Outer&lt;T&gt;</c> are two.</summary>
    private static string Outer(Type type) => type.IsNested ? $"{Outer(type.DeclaringType!)}.{type.Name}" : $"{Space(type)}{type.Name}";

    private static string Space(Type type) => type.Namespace switch
    {
        "System" or "System.Linq" => "",
        { Length: > 0 } space => $"{space}.",
        _ => "global::",
    };
}
