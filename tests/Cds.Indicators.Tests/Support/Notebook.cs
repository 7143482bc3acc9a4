using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace Cds.Indicators.Tests.Support;

/// <summary>
/// Shows a value as a cell of a notebook does. .NET Interactive registers, for a type without formatters, those of each attribute of the name
/// <c>TypeFormatterSourceAttribute</c> (dotnet/interactive, Formatter.cs, TryRegisterFromConventionBasedFormatterSources); these are its steps, one by one.
/// </summary>
internal static class Notebook
{
    public const string Html = "text/html";

    /// <summary>What a cell shows of a value in a form; null where its type has no formatter for it, or none of them takes the value.</summary>
    public static string? Show(object value, string mimeType = Html)
    {
        foreach ((string form, Func<object, TextWriter, bool> format) in FormattersOf(value.GetType()).Reverse())
        {
            using StringWriter writer = new(CultureInfo.InvariantCulture);
            if (form == mimeType && format(value, writer))
                return writer.ToString();
        }

        return null;
    }

    /// <summary>The forms in which a cell shows values of a type, the preferred ones first; a notebook left to itself takes HTML.</summary>
    public static string[] MimeTypesOf(Type type) =>
        AttributesOf(type).Select(attribute => TryGet(attribute, "PreferredMimeTypes", out string[]? forms) ? forms : null).FirstOrDefault(forms => forms is not null) ?? [Html];

    private static IEnumerable<object> AttributesOf(Type type) => type.GetCustomAttributes(inherit: true).Where(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");

    private static IEnumerable<(string MimeType, Func<object, TextWriter, bool> Format)> FormattersOf(Type type)
    {
        foreach (object attribute in AttributesOf(type))
        {
            if (!TryGet(attribute, "FormatterSourceType", out Type? sourceType))
                continue;

            object source = Activator.CreateInstance(sourceType)!;
            if (source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, parameters: null) is not IEnumerable formatters)
                continue;

            foreach (object formatter in formatters)
            {
                if (TryGet(formatter, "MimeType", out string? mimeType))
                    yield return (mimeType, FormatOf(formatter));
            }
        }
    }

    /// <summary>A call of the method, which must be alone of its name, take an object and a writer, and give a truth value.</summary>
    private static Func<object, TextWriter, bool> FormatOf(object formatter)
    {
        MethodInfo format = formatter.GetType().GetMethod("Format")!;
        ParameterExpression value = Expression.Parameter(typeof(object));
        ParameterExpression writer = Expression.Parameter(typeof(TextWriter));
        return Expression.Lambda<Func<object, TextWriter, bool>>(Expression.Call(Expression.Constant(formatter), format, value, writer), value, writer).Compile();
    }

    private static bool TryGet<T>(object from, string property, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? value)
        where T : class
    {
        value = from.GetType().GetProperty(property)?.GetGetMethod()?.Invoke(from, parameters: null) as T;
        return value is not null;
    }
}
