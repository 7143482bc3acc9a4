using System.Globalization;
using System.Reflection;

namespace Cds.Indicators.Tests.Guards;

/// <summary>The name under which the compiler stores the documentation of a member: <c>M:Cds.Indicators.Rates.Rate.Of(System.Int64,System.Int64)</c>.</summary>
internal static class DocumentationId
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => "T:" + Name(type),
        FieldInfo => $"F:{Name(member.DeclaringType!)}.{member.Name}",
        EventInfo => $"E:{Name(member.DeclaringType!)}.{member.Name}",
        PropertyInfo property => $"P:{Name(member.DeclaringType!)}.{Escape(member.Name)}{Parameters(property.GetIndexParameters())}",
        MethodInfo { Name: "op_Implicit" or "op_Explicit" or "op_CheckedExplicit" } conversion => $"{Method(conversion)}~{Reference(conversion.ReturnType)}",
        MethodBase method => Method(method),
        _ => throw new ArgumentException($"'{member}' has no documentation id.", nameof(member)),
    };

    private static string Method(MethodBase method)
    {
        string arity = method.IsGenericMethod ? string.Create(CultureInfo.InvariantCulture, $"``{method.GetGenericArguments().Length}") : "";
        return $"M:{Name(method.DeclaringType!)}.{Escape(method.Name)}{arity}{Parameters(method.GetParameters())}";
    }

    private static string Escape(string name) => name.Replace('.', '#').Replace('<', '{').Replace('>', '}').Replace(',', '@');

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => Reference(parameter.ParameterType)))})";

    private static string Name(Type type)
    {
        Type open = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return open.FullName!.Replace('+', '.');
    }

    private static string Reference(Type type)
    {
        if (type.IsByRef)
            return Reference(type.GetElementType()!) + "@";
        if (type.IsPointer)
            return Reference(type.GetElementType()!) + "*";
        if (type.IsArray)
            return Reference(type.GetElementType()!) + (type.GetArrayRank() == 1 ? "[]" : $"[{string.Join(',', Enumerable.Repeat("0:", type.GetArrayRank()))}]");
        if (type.IsGenericParameter)
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition.ToString(CultureInfo.InvariantCulture);
        if (!type.IsGenericType)
            return Name(type);

        Queue<Type> arguments = new(type.GetGenericArguments());
        IEnumerable<string> parts = Name(type).Split('.').Select(part =>
        {
            int tick = part.IndexOf('`', StringComparison.Ordinal);
            if (tick < 0)
                return part;
            int count = int.Parse(part.AsSpan(tick + 1), NumberStyles.None, CultureInfo.InvariantCulture);
            return $"{part[..tick]}{{{string.Join(',', Enumerable.Range(0, count).Select(_ => Reference(arguments.Dequeue())))}}}";
        });
        return string.Join('.', parts);
    }
}
