using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Internal;

/// <summary>
/// Reads a JSON document as a whole and strictly: unknown, repeated and missing members, wrong types and whatever the caller reports are
/// collected with their JSON paths, and thrown together in the order of the document. No reflection.
/// </summary>
/// <remarks>
/// The caller describes the document by reading it; a member that is never asked for is unknown:
/// <code>
/// Calendar calendar = StrictJson.Read(utf8, "own.json", s_format, static root =>
/// {
///     string name = root["name"].Text();                              // required, not blank
///     string? note = root.Optional("note").TextOrNull();              // may be missing
///     foreach (StrictJsonValue item in root["years"].Items())
///     {
///         StrictJsonObject year = item.Object();
///         int number = year["year"].Integer(1, 9999);
///         if (number % 2 != 0)
///             year.Report("year", "the year is odd", "Write an even year.");
///     }
///
///     return root.IsSound ? new Calendar(name, note) : null;           // a result is built from sound values only
/// });
/// </code>
/// A value that is missing or has been reported reads as the default of its type, so that one fault is reported once and reading goes on.
/// </remarks>
internal sealed class StrictJson
{
    private const int PartDepth = 16;
    private readonly string _source;
    private readonly List<(int[] Order, Fault Fault)> _faults = [];
    private readonly List<StrictJsonObject> _objects = [];

    private StrictJson(string source) => _source = source;

    /// <summary>The number of faults found so far.</summary>
    public int FaultCount => _faults.Count;

    /// <summary>Reads a document from UTF-8, with or without a byte order mark.</summary>
    /// <exception cref="FaultException">The document has faults.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, string source, StrictJsonFormat format, Func<StrictJsonObject, T?> read)
        where T : class
    {
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];
        RequireJson(utf8, source, format.MaximumBytes, format.MaximumDepth);

        StrictJson json = new(source);
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = format.MaximumDepth });
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        T? result = json.Read(document.RootElement, format, read);
        json.ThrowIfFaulty();
        return result ?? throw new InvalidOperationException("A reader answers null only after it has reported a fault.");
    }

    /// <summary>Reads a document from a stream, from where it stands to its end.</summary>
    /// <exception cref="FaultException">The document has faults.</exception>
    public static T Read<T>(Stream stream, string source, StrictJsonFormat format, Func<StrictJsonObject, T?> read)
        where T : class
    {
        ArrayBufferWriter<byte> bytes = new(4096);
        while (bytes.WrittenCount <= format.MaximumBytes)
        {
            int count = stream.Read(bytes.GetSpan(4096));
            if (count == 0)
                break;
            bytes.Advance(count);
        }

        return Read(bytes.WrittenSpan, source, format, read);
    }

    /// <summary>Reads a value that is part of a larger document and has neither format nor version; faults call it <paramref name="what"/>.</summary>
    /// <exception cref="FaultException">The value has faults; their paths begin at the value.</exception>
    public static T ReadPart<T>(JsonElement element, ReadOnlySpan<byte> utf8, string what, StrictJsonPart<T> read)
    {
        RequireJson(utf8, what, int.MaxValue, PartDepth);
        StrictJson json = new(what);
        bool isRead = read(new StrictJsonValue(json, element, StrictJsonPlace.Root), out T result);
        json.ReportUnread();
        json.ThrowIfFaulty();
        return isRead ? result : throw new InvalidOperationException("A reader answers false only after it has reported a fault.");
    }

    /// <summary>Adds a fault of the value at a place in the document.</summary>
    public void Add(StrictJsonPlace place, string value, string rule, string cure) =>
        _faults.Add((place.Order(), new Fault(FaultPlace.InJson(_source, place.ToString()), value, rule, cure)));

    /// <summary>Remembers an object whose unread members are to be reported once everything has been read.</summary>
    public void Track(StrictJsonObject value) => _objects.Add(value);

    private T? Read<T>(JsonElement root, StrictJsonFormat format, Func<StrictJsonObject, T?> read)
        where T : class
    {
        // A document of another format or of a newer version is not judged any further.
        StrictJsonObject document = new StrictJsonValue(this, root, StrictJsonPlace.Root).Object();
        bool isFormat = document["format"].IsText(format.Name, "the format of the document");
        bool isVersion = document["version"].Integer(1, format.Version) != 0;
        if (!isFormat || !isVersion)
            return null;

        T? result = read(document);
        ReportUnread();
        return result;
    }

    private void ReportUnread()
    {
        foreach (StrictJsonObject value in _objects)
            value.ReportUnread();
    }

    private void ThrowIfFaulty()
    {
        if (_faults.Count == 0)
            return;
        IEnumerable<Fault> ordered = _faults.OrderBy(f => f.Order, Comparer<int[]>.Create(static (a, b) => a.AsSpan().SequenceCompareTo(b))).Select(f => f.Fault);
        throw new FaultException([.. ordered]);
    }

    /// <summary>Refuses what is too large, too deep or no JSON at all, with the line; what passes can be opened without an exception.</summary>
    /// <exception cref="FaultException">It is refused.</exception>
    public static void RequireJson(ReadOnlySpan<byte> utf8, string source, int maximumBytes, int maximumDepth)
    {
        if (utf8.Length > maximumBytes)
            throw TooLarge(source, maximumBytes);
        if (!System.Text.Unicode.Utf8.IsValid(utf8))
            throw Refused(source, "the document is not UTF-8", "Save it as UTF-8.");

        // The depth is counted here, so that a document that is too deep is told apart from one that is no JSON.
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && reader.CurrentDepth >= maximumDepth)
                {
                    int line = utf8[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
                    throw Refused(source, Invariant($"more than {maximumDepth} arrays and objects stand inside each other at line {line}"), "Flatten it.");
                }

                if (reader.ValueIsEscaped)
                    _ = reader.GetString();
            }
        }
        catch (JsonException e)
        {
            throw Refused(source, Invariant($"the document is not JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}"), "Write strict JSON: no comments, no trailing commas.");
        }
        catch (InvalidOperationException)
        {
            int line = utf8[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
            throw Refused(source, Invariant($"a text escapes half of a surrogate pair at line {line}"), "Write the character itself.");
        }
    }

    public static FaultException TooLarge(string source, int maximumBytes) =>
        Refused(source, Invariant($"the document is larger than {maximumBytes} bytes"), "Split it.");

    private static FaultException Refused(string source, string rule, string cure) =>
        new([new Fault(FaultPlace.InJson(source, "$"), "", rule, cure)]);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
