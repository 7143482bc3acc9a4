using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Cds.Indicators.Tests.Guards;

/// <summary>Prints the public surface of an assembly: types sorted by name, under each its members, sorted, one on a line.</summary>
internal static class PublicApi
{
    private const string Indent = "    ";

    public static string Print(Assembly assembly)
    {
        StringBuilder text = new();
        foreach (Type type in Surface.Types(assembly))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(Header(type)).Append('\n');
            IEnumerable<string> members = type.IsEnum ? EnumValues(type) : Surface.Members(type).Where(m => m is not TypeInfo).OrderBy(Rank).ThenBy(SortKey, StringComparer.Ordinal).Select(Member);
            foreach (string member in members)
                text.Append(Indent).Append(member).Append('\n');
        }

        return text.ToString();
    }

    private static int Rank(MemberInfo member) => member switch
    {
        ConstructorInfo => 0,
        FieldInfo => 1,
        PropertyInfo => 2,
        EventInfo => 3,
        MethodInfo { IsSpecialName: false } => 4,
        _ => 5,
    };

    private static string SortKey(MemberInfo member) => $"{member.Name} {Member(member)}";

    private static string Header(Type type)
    {
        string name = TypeText.Plain(type);
        string visibility = type.IsNestedFamily || type.IsNestedFamORAssem ? "protected" : "public";
        if (type.IsEnum)
            return $"{Attributes(type)}{visibility} enum {name} : {TypeText.Plain(Enum.GetUnderlyingType(type))}";
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            return $"{Attributes(type)}{visibility} delegate {Return(invoke)} {name}({Parameters(invoke)}){Constraints(type.GetGenericArguments())}";
        }

        string kind = type.IsInterface ? "interface"
            : type.IsValueType ? (Has(type, typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (type.IsByRefLike ? "ref " : "") + (Surface.IsRecord(type) ? "record struct" : "struct")
            : (type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (Surface.IsRecord(type) ? "record" : "class");
        string[] bases =
        [
            .. type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? [TypeText.Plain(parent)] : Array.Empty<string>(),
            .. Interfaces(type).Select(TypeText.Plain).Order(StringComparer.Ordinal),
        ];
        return $"{Attributes(type)}{visibility} {kind} {name}{(bases.Length == 0 ? "" : " : " + string.Join(", ", bases))}{Constraints(type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0))}";
    }

    /// <summary>The visible interfaces that neither the base type nor another of them brings along.</summary>
    private static IEnumerable<Type> Interfaces(Type type)
    {
        Type[] own = [.. type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Where(Surface.IsVisible)];
        return own.Except(own.SelectMany(i => i.GetInterfaces()));
    }

    private static IEnumerable<string> EnumValues(Type type) => type
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (field.Name, Value: Convert.ToDecimal(field.GetRawConstantValue(), CultureInfo.InvariantCulture), Marks: Attributes(field)))
        .OrderBy(field => field.Value)
        .ThenBy(field => field.Name, StringComparer.Ordinal)
        .Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Marks}{field.Name} = {field.Value}"));

    private static string Member(MemberInfo member) => Attributes(member) + member switch
    {
        ConstructorInfo constructor => $"{Modifiers(constructor)}{Bare(constructor.DeclaringType!)}({Parameters(constructor)})",
        MethodInfo method => $"{Modifiers(method)}{Return(method)} {method.Name}{Arguments(method)}({Parameters(method)}){Constraints(method.IsGenericMethod ? method.GetGenericArguments() : [])}",
        PropertyInfo property => Property(property),
        EventInfo happening => $"{Modifiers(happening.AddMethod!)}event {TypeText.Of(happening.EventHandlerType!, happening, happening.DeclaringType)} {happening.Name}",
        FieldInfo field => Field(field),
        _ => throw new InvalidOperationException($"'{member}' is a member of a kind that the printer does not know."),
    };

    private static string Bare(Type type) => type.Name.Split('`')[0];

    private static string Property(PropertyInfo property)
    {
        MethodInfo[] accessors = [.. property.GetAccessors(nonPublic: true).Where(a => a.IsPublic || a.IsFamily || a.IsFamilyOrAssembly)];
        MethodInfo widest = accessors.FirstOrDefault(a => a.IsPublic) ?? accessors[0];
        ParameterInfo[] index = property.GetIndexParameters();
        string name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        string uses = string.Concat(accessors.Select(a =>
            (a.IsPublic || widest == a ? "" : "protected ") + (a.ReturnType != typeof(void) ? "get; " : IsInit(a) ? "init; " : "set; ")));
        string required = Has(property, typeof(RequiredMemberAttribute)) ? "required " : "";
        string reference = property.PropertyType.IsByRef ? property.GetMethod!.ReturnParameter.IsDefined(typeof(IsReadOnlyAttribute), inherit: false) ? "ref readonly " : "ref " : "";
        return $"{Modifiers(widest)}{required}{reference}{TypeText.Of(property.PropertyType, property, property.GetMethod ?? (MemberInfo?)property.DeclaringType)} {name} {{ {uses}}}";
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Field(FieldInfo field)
    {
        string kind = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        string value = field.IsLiteral ? " = " + Constant(field.GetRawConstantValue(), field.FieldType) : "";
        return $"{(field.IsPublic ? "" : "protected ")}{kind}{TypeText.Of(field.FieldType, field, field.DeclaringType)} {field.Name}{value}";
    }

    private static string Modifiers(MethodBase method)
    {
        string visibility = method.IsPublic ? "" : "protected ";
        if (method.IsStatic)
            return $"{visibility}static {(method.IsAbstract ? "abstract " : method.IsVirtual ? "virtual " : "")}";
        if (method.DeclaringType!.IsInterface)
            return method.IsAbstract ? "" : "virtual ";
        bool overrides = method is MethodInfo info && info.GetBaseDefinition().DeclaringType != info.DeclaringType;
        return visibility + (overrides ? "override " : method.IsAbstract ? "abstract " : method.IsVirtual && !method.IsFinal ? "virtual " : "");
    }

    private static string Return(MethodInfo method)
    {
        bool isReadOnly = method.ReturnParameter.IsDefined(typeof(IsReadOnlyAttribute), inherit: false);
        return (method.ReturnType.IsByRef ? isReadOnly ? "ref readonly " : "ref " : "") + TypeText.Of(method.ReturnType, method.ReturnParameter, method);
    }

    private static string Arguments(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Parameters(MethodBase method)
    {
        string list = string.Join(", ", method.GetParameters().Select(Parameter));
        return Has(method, typeof(ExtensionAttribute)) ? "this " + list : list;
    }

    private static string Parameter(ParameterInfo parameter)
    {
        string mode = !parameter.ParameterType.IsByRef ? ""
            : parameter.IsOut ? "out "
            : parameter.IsDefined(typeof(RequiresLocationAttribute), inherit: false) ? "ref readonly "
            : parameter.IsIn ? "in "
            : "ref ";
        string before = parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false) || parameter.IsDefined(typeof(ParamCollectionAttribute), inherit: false) ? "params "
            : parameter.IsDefined(typeof(ScopedRefAttribute), inherit: false) ? "scoped "
            : "";
        string value = parameter.HasDefaultValue ? " = " + Constant(parameter.RawDefaultValue, parameter.ParameterType) : "";
        return $"{Flow(parameter)}{before}{mode}{TypeText.Of(parameter.ParameterType, parameter, parameter.Member)} {parameter.Name}{value}";
    }

    /// <summary>The attributes that tell when a parameter is null: [NotNullWhen(true)], [MaybeNull].</summary>
    private static string Flow(ParameterInfo parameter) => string.Concat(parameter.GetCustomAttributesData()
        .Where(a => a.AttributeType.Namespace == "System.Diagnostics.CodeAnalysis" && a.AttributeType.Name.Contains("Null", StringComparison.Ordinal))
        .Select(a => $"[{a.AttributeType.Name[..^"Attribute".Length]}{(a.ConstructorArguments.Count == 0 ? "" : $"({Constant(a.ConstructorArguments[0].Value, a.ConstructorArguments[0].ArgumentType)})")}] ")
        .Order(StringComparer.Ordinal));

    private static string Constant(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        char c => $"'{(c == '\0' ? "\\0" : c.ToString())}'",
        bool b => b ? "true" : "false",
        _ when type.IsEnum => $"{TypeText.Plain(type)}.{Enum.ToObject(type, value)}",
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Constraints(IEnumerable<Type> arguments) =>
        string.Concat(arguments.Select(argument => (argument.Name, List: Constraint(argument))).Where(c => c.List.Length > 0).Select(c => $" where {c.Name} : {c.List}"));

    private static string Constraint(Type argument)
    {
        GenericParameterAttributes marks = argument.GenericParameterAttributes;
        List<string> list = [];
        if (argument.GetCustomAttributesData().Any(a => a.AttributeType.FullName == "System.Runtime.CompilerServices.IsUnmanagedAttribute"))
            list.Add("unmanaged");
        else if (marks.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            list.Add("struct");
        else if (marks.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            list.Add(TypeText.OfConstraint(argument) == 2 ? "class?" : "class");
        else if (argument.GetGenericParameterConstraints().Length == 0 && TypeText.OfConstraint(argument) == 1)
            list.Add("notnull");

        list.AddRange(argument.GetGenericParameterConstraints().Where(c => c != typeof(ValueType)).Select(TypeText.Plain).Order(StringComparer.Ordinal));
        if (marks.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !marks.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            list.Add("new()");
        if (marks.HasFlag(GenericParameterAttributes.AllowByRefLike))
            list.Add("allows ref struct");
        return string.Join(", ", list);
    }

    private static string Attributes(MemberInfo member)
    {
        string flags = Has(member, typeof(FlagsAttribute)) ? "[Flags] " : "";
        return member.GetCustomAttribute<ObsoleteAttribute>(inherit: false) is { } obsolete && !Has(member, typeof(CompilerFeatureRequiredAttribute))
            ? $"{flags}[Obsolete(\"{obsolete.Message}\"{(obsolete.IsError ? ", error" : "")})] "
            : flags;
    }

    private static bool Has(MemberInfo member, Type attribute) => member.IsDefined(attribute, inherit: false);
}
