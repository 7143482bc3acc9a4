using System.Diagnostics.CodeAnalysis;

namespace Cds.Indicators.Display;

/// <summary>Tells a notebook which class shows the values of a type.</summary>
/// <remarks>
/// .NET Interactive looks for an attribute of this name, whatever its namespace and assembly, on the type of the value that a cell ends with, so that a library
/// shows its values well without a reference to it. It reads <see cref="FormatterSourceType"/>, makes an object of that type, and calls its method
/// <c>CreateTypeFormatters</c>, which gives objects with a property <c>MimeType</c> and a method <c>Format(object, TextWriter)</c> that says whether it wrote
/// the value. The names of these members are the contract.
/// </remarks>
/// <param name="formatterSourceType">The class, with a constructor without parameters.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class TypeFormatterSourceAttribute(
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor | DynamicallyAccessedMemberTypes.PublicMethods)] Type formatterSourceType) : Attribute
{
    /// <summary>The class that makes the formatters.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor | DynamicallyAccessedMemberTypes.PublicMethods)]
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The forms in which a cell shows the value, from the first choice to the last; null leaves it to the notebook, which takes HTML.</summary>
    public string[]? PreferredMimeTypes { get; init; }
}
