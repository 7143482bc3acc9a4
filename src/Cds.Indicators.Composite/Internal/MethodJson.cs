using System.Text.Json;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Composite.Internal;

/// <summary>Reads and writes the parameters of methods.</summary>
internal static class MethodJson
{
    /// <summary>A number that must be there; 0 after a fault.</summary>
    public static double Number(StrictJsonObject item, string name) => item[name].Double() ?? 0;

    /// <summary>A number that may be left out.</summary>
    public static double Number(StrictJsonObject item, string name, double otherwise) => item.Optional(name).Double() ?? otherwise;

    /// <summary>The method, or null after its parameters have been reported by the rule by which code refuses them.</summary>
    public static T? Judge<T>(StrictJsonObject item, ParameterFault? fault, Func<T> make)
        where T : class
    {
        if (!item.IsSound)
            return null;
        if (fault is { } found)
        {
            item.Report(found.Parameter, found.Rule, found.Cure);
            return null;
        }

        return make();
    }

    /// <summary>Writes a method by name, with its parameters.</summary>
    public static void Write(Utf8JsonWriter writer, string method, params ReadOnlySpan<(string Name, double Value)> parameters)
    {
        writer.WriteString("method", method);
        foreach ((string name, double value) in parameters)
            writer.WriteNumber(name, value);
    }
}
