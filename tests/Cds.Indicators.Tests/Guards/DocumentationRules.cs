using System.Reflection;
using System.Xml.Linq;

namespace Cds.Indicators.Tests.Guards;

/// <summary>
/// What the documentation of an assembly lacks: a summary for every visible member, every parameter, type parameter and returned value, every
/// public exception that a body throws itself, an example on every type.
/// </summary>
/// <remarks>
/// Exempt by rule: explicit implementations of interfaces and what the compiler adds (neither is visible), constructors that nobody wrote,
/// and summaries of overrides of <see cref="object"/>. Enums, exceptions and delegates need no example, nor do types with a reason.
/// </remarks>
internal sealed class DocumentationRules
{
    private readonly Assembly _assembly;
    private readonly Dictionary<string, XElement> _members;
    private readonly IReadOnlyDictionary<string, string> _withoutExample;

    /// <param name="assembly">The assembly.</param>
    /// <param name="documentation">Its XML documentation.</param>
    /// <param name="withoutExample">The full names of types that need no example, each with its reason.</param>
    public DocumentationRules(Assembly assembly, XDocument documentation, IReadOnlyDictionary<string, string> withoutExample)
    {
        _assembly = assembly;
        _withoutExample = withoutExample;
        _members = documentation.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
    }

    public IEnumerable<string> Violations()
    {
        foreach (Type type in Surface.Types(_assembly))
        {
            foreach (string violation in OfType(type))
                yield return violation;

            foreach (MemberInfo member in Members(type))
            {
                foreach (string violation in OfMember(member))
                    yield return violation;
            }
        }

        foreach (string name in _withoutExample.Keys.Where(name => _assembly.GetType(name) is null))
            yield return $"{name} needs no example, but does not exist: strike it from the list.";
    }

    private static IEnumerable<MemberInfo> Members(Type type) => Surface.Members(type).Where(member => member is not Type);

    /// <summary>The constructor that a class without one is given. One that is written without documentation is an error of the compiler (CS1591).</summary>
    private static bool IsImplicit(MemberInfo member, XElement? own) =>
        own is null && member is ConstructorInfo constructor && constructor.GetParameters().Length == 0 && constructor.DeclaringType!.GetConstructors().Length == 1;

    private static bool NeedsExample(Type type) => !type.IsEnum && !typeof(Exception).IsAssignableFrom(type) && !typeof(Delegate).IsAssignableFrom(type);

    private IEnumerable<string> OfType(Type type)
    {
        string id = DocumentationId.Of(type);
        XElement? own = _members.GetValueOrDefault(id);
        XElement? text = Resolve(type, own, depth: 0);
        if (IsEmpty(text, "summary"))
            yield return $"{id} has no summary.";

        MethodInfo? invoke = typeof(Delegate).IsAssignableFrom(type) ? type.GetMethod("Invoke") : null;
        foreach (string violation in OfSignature(id, text, type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0), invoke))
            yield return violation;

        if (NeedsExample(type) && !_withoutExample.ContainsKey(type.FullName!) && IsEmpty(own, "example"))
            yield return $"{id} has no example.";
    }

    private IEnumerable<string> OfMember(MemberInfo member)
    {
        string id = DocumentationId.Of(member);
        XElement? own = _members.GetValueOrDefault(id);
        XElement? text = Resolve(member, own, depth: 0);
        if (!Surface.OverridesObject(member) && !IsImplicit(member, own))
        {
            if (IsEmpty(text, "summary"))
                yield return $"{id} has no summary{(own?.Element("inheritdoc") is null ? "" : ": its inheritdoc finds nothing")}.";
            if (own?.Element("inheritdoc") is null)
            {
                Type[] arguments = member is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : [];
                foreach (string violation in OfSignature(id, text, arguments, member))
                    yield return violation;
            }
        }

        if (text?.Attribute("external") is null)
        {
            IEnumerable<Type> thrown = (member is MethodBase method ? new[] { method } : Surface.Accessors(member)).SelectMany(ThrownExceptions.Of).Distinct();
            foreach (Type exception in thrown.OrderBy(type => type.Name, StringComparer.Ordinal))
            {
                if (!Documents(own, exception) && !Documents(text, exception))
                    yield return $"{id} throws {exception.Name} and does not document it.";
            }
        }
    }

    private static IEnumerable<string> OfSignature(string id, XElement? text, IEnumerable<Type> typeParameters, MemberInfo? member)
    {
        foreach (Type argument in typeParameters)
        {
            if (!HasText(text, "typeparam", argument.Name))
                yield return $"{id}: the type parameter {argument.Name} is not documented.";
        }

        ParameterInfo[] parameters = member switch
        {
            MethodBase method => method.GetParameters(),
            PropertyInfo property => property.GetIndexParameters(),
            _ => [],
        };
        foreach (ParameterInfo parameter in parameters)
        {
            if (!HasText(text, "param", parameter.Name!))
                yield return $"{id}: the parameter {parameter.Name} is not documented.";
        }

        if (member is MethodInfo { ReturnType: { } type } && type != typeof(void) && IsEmpty(text, "returns"))
            yield return $"{id}: the returned value is not documented.";
    }

    private static bool Documents(XElement? text, Type exception) =>
        text is not null && text.Elements("exception").Any(e => e.Attribute("cref")?.Value == DocumentationId.Of(exception) && !string.IsNullOrWhiteSpace(e.Value));

    private static bool HasText(XElement? text, string element, string name) =>
        text is not null && text.Elements(element).Any(e => e.Attribute("name")?.Value == name && HasContent(e));

    private static bool IsEmpty(XElement? text, string element) =>
        text is null || (text.Attribute("external") is null && (text.Element(element) is not { } found || !HasContent(found)));

    private static bool HasContent(XElement element) => element.HasElements || !string.IsNullOrWhiteSpace(element.Value);

    /// <summary>
    /// The element itself, or what its inheritdoc leads to: another element, or an element marked external where the base member lies in
    /// another assembly, whose documentation is taken for granted. Null where it leads nowhere.
    /// </summary>
    private XElement? Resolve(MemberInfo member, XElement? own, int depth)
    {
        if (own?.Element("inheritdoc") is not { } inherit || depth > 8)
            return own;

        if (inherit.Attribute("cref")?.Value is { } cref)
            return ResolveId(cref, depth);

        foreach (MemberInfo parent in Parents(member))
        {
            if (parent.Module.Assembly != _assembly)
                return External();
            if (Resolve(parent, _members.GetValueOrDefault(DocumentationId.Of(parent)), depth + 1) is { } found)
                return found;
        }

        return null;
    }

    private XElement? ResolveId(string cref, int depth)
    {
        if (_members.TryGetValue(cref, out XElement? target))
        {
            MemberInfo? owner = Surface.Types(_assembly).SelectMany(type => Members(type).Prepend(type)).FirstOrDefault(m => DocumentationId.Of(m) == cref);
            return owner is null ? target : Resolve(owner, target, depth + 1);
        }

        return cref.StartsWith('!') || cref[2..].StartsWith(_assembly.GetName().Name!, StringComparison.Ordinal) ? null : External();
    }

    private static XElement External() => new("member", new XAttribute("external", "true"));

    private static IEnumerable<MemberInfo> Parents(MemberInfo member)
    {
        switch (member)
        {
            case Type type:
                return [.. type.BaseType is { } parentType && parentType != typeof(object) && parentType != typeof(ValueType) ? [parentType] : Array.Empty<Type>(), .. type.GetInterfaces()];
            case MethodInfo method:
                return Parents(method);
            case PropertyInfo or EventInfo:
                return Surface.Accessors(member).SelectMany(Parents).SelectMany(accessor => Owners(accessor).Where(m => Surface.Accessors(m).Contains(accessor)));
            case ConstructorInfo { DeclaringType.BaseType: { } parent } constructor:
                return parent.GetConstructors().Where(c => c.GetParameters().Select(p => p.ParameterType).SequenceEqual(constructor.GetParameters().Select(p => p.ParameterType)));
            default:
                return [];
        }
    }

    private static MemberInfo[] Owners(MethodInfo accessor) => accessor.DeclaringType!.GetMembers(
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly);

    private static IEnumerable<MethodInfo> Parents(MethodInfo method)
    {
        if (method.GetBaseDefinition() is { } root && root.DeclaringType != method.DeclaringType)
            yield return root;
        if (method.DeclaringType is not { IsInterface: false } type)
            yield break;

        foreach (Type contract in type.GetInterfaces())
        {
            InterfaceMapping map = type.GetInterfaceMap(contract);
            int at = Array.FindIndex(map.TargetMethods, target => target?.MetadataToken == method.MetadataToken && target.Module == method.Module);
            if (at >= 0)
                yield return map.InterfaceMethods[at];
        }
    }
}
