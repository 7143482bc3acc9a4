using System.Text;
using System.Text.Json;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Composite.Tests.Stages;

/// <summary>The members of a stage as text, and back.</summary>
internal static class StageDocument
{
    private static readonly StrictJsonFormat s_format = new("stage", Version: 1, MaximumBytes: 1 << 20, MaximumDepth: 16);

    /// <summary>The members of a stage in one object.</summary>
    public static string Write(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The stage of such an object.</summary>
    public static T Read<T>(string json, Func<StrictJsonObject, T?> read)
        where T : IndexStage =>
        StrictJson.Read(Encoding.UTF8.GetBytes(json.Length == 2 ? Head + "}" : $"{Head},{json[1..]}"), "own.json", s_format, read);

    private const string Head = """{"format":"stage","version":1""";
}
