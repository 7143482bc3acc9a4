using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Composite.Indices;

public sealed partial class CompositeIndex
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly JsonWriterOptions s_written = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The codes of the indices that ship with the library.</summary>
    public static ImmutableArray<string> PublishedCodes => PublishedIndices.Codes;

    /// <summary>An index as an organisation publishes it (chỉ số đã công bố), from the documents that ship with the library.</summary>
    /// <param name="code">
    /// <list type="bullet">
    /// <item><c>egdi-2003</c>, <c>egdi-2004</c>, <c>egdi-2005</c>, <c>egdi-2008</c> and every second year up to <c>egdi-2024</c>: the E-Government Development
    /// Index of the United Nations, from its three sub-indices on a scale of 0 to 1: <c>osi</c>, <c>tii</c>, <c>hci</c>.</item>
    /// <item><c>desi-2022</c>: the Digital Economy and Society Index of the European Commission, from 33 raw indicators between fixed goalposts; scores of 0 to 100.</item>
    /// <item><c>oecd-dgi-2023</c>: the Digital Government Index of the OECD, from its six dimensions on a scale of 0 to 1.</item>
    /// <item><c>dti-922</c>: the provincial digital transformation index of Viet Nam, structure of 922/QĐ-BTTTT, from its main indicators on a scale of 0 to 1.</item>
    /// </list>
    /// </param>
    /// <returns>The index, with its source and what is known of the edition in <see cref="Definition"/>; every call returns the same one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">No index with this code ships with the library.</exception>
    /// <example><code>
    /// IndexData data = new IndexDataBuilder().Add("DNK", "osi", 1.0).Add("DNK", "hci", 0.9472).Add("DNK", "tii", 0.7978).Build();
    /// CompositeIndex.Published("egdi-2018").Compute(data).Score("DNK");   // 0.915
    /// </code></example>
    public static CompositeIndex Published(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return PublishedIndices.Find(code)
            ?? throw new KeyNotFoundException($"'{code}' is not an index of the library: they are {string.Join(", ", PublishedCodes)}. Give one of them, or read your own with CompositeIndex.Read.");
    }

    /// <summary>Reads an index from a JSON document.</summary>
    /// <param name="json">The document, at most 1 MiB in UTF-8 and 48 levels deep.</param>
    /// <param name="sourceName">What faults call the document, usually its file name.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FaultException">The document has faults, all of which are named with their JSON paths.</exception>
    /// <remarks>The document is described by <see cref="Read(ReadOnlySpan{byte}, string)"/>.</remarks>
    public static CompositeIndex Read(string json, string sourceName)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(sourceName);

        // Every character takes at least one byte, so a text that is too long is refused before it is encoded.
        if (json.Length > IndexReader.Format.MaximumBytes)
            throw StrictJson.TooLarge(sourceName, IndexReader.Format.MaximumBytes);
        try
        {
            return Read(s_strict.GetBytes(json), sourceName);
        }
        catch (EncoderFallbackException e)
        {
            string rule = string.Create(CultureInfo.InvariantCulture, $"the document has half of a surrogate pair at position {e.Index}");
            throw new FaultException([new Fault(FaultPlace.InJson(sourceName, "$"), "", rule, "Give whole characters.")]);
        }
    }

    /// <summary>Reads an index from a JSON document in a stream.</summary>
    /// <param name="json">The document in UTF-8, at most 1 MiB and 48 levels deep. It is read to its end and not closed.</param>
    /// <param name="sourceName">What faults call the document, usually its file name.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FaultException">The document has faults, all of which are named with their JSON paths.</exception>
    /// <remarks>The document is described by <see cref="Read(ReadOnlySpan{byte}, string)"/>.</remarks>
    public static CompositeIndex Read(Stream json, string sourceName)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(sourceName);
        return Of(StrictJson.Read(json, sourceName, IndexReader.Format, new IndexReader().Read));
    }

    /// <summary>Reads an index from a JSON document in memory.</summary>
    /// <param name="utf8Json">The document in UTF-8, at most 1 MiB and 48 levels deep.</param>
    /// <param name="sourceName">What faults call the document, usually its file name.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sourceName"/> is null.</exception>
    /// <exception cref="FaultException">
    /// The document has faults, all of which are named with their JSON paths in the order of the document: of its form (members that are unknown, missing or stand
    /// twice, values of the wrong type) and of the rules of an index (codes that stand twice, weights that sum to zero, stages in the wrong order).
    /// </exception>
    /// <remarks>
    /// <para>Read strictly: every member must be known and stand once. Version 1; members marked ? may be missing:</para>
    /// <code>
    /// {
    ///   "format": "cds-indicators/composite-index", "version": 1,
    ///   "code": "own", "name": { "vi": "…", "en": "…" }, "legalBasis"?: { "document": "…", "confidence": "Q" }, "note"?: { … },
    ///   "hierarchy": { "code": "index", "name"?: { … }, "children": [
    ///     { "code": "services", "weight"?: "2/3", "children": [ { "code": "online" }, { "code": "paid", "weight": 2 } ] },   // 1 unless given
    ///     { "code": "overdue", "direction"?: "lower-is-better" } ] },                                              // or higher-is-better
    ///   "stages": [ { "stage": "normalise", "name"?: "normalise", "method": { "method": "min-max", "lowest": 0, "highest": 100 } },
    ///               { "stage": "aggregate", "method": { "method": "arithmetic-mean" } } ],
    ///   "policies"?: { "constant-column": "missing", "not-positive": 0 }                                          // refuse, missing or a number
    /// }
    /// </code>
    /// <para>Stages are <c>denominate</c>, <c>screen</c>, <c>impute</c>, <c>treat</c>, <c>normalise</c> and <c>aggregate</c>, which is also their name unless
    /// one is given; their other members are those of the stage in code. A weight is a number or a fraction as a text.</para>
    /// </remarks>
    public static CompositeIndex Read(ReadOnlySpan<byte> utf8Json, string sourceName)
    {
        ArgumentNullException.ThrowIfNull(sourceName);
        return Of(StrictJson.Read(utf8Json, sourceName, IndexReader.Format, new IndexReader().Read));
    }

    /// <summary>The index as a JSON document, which <see cref="Read(string, string)"/> reads; weights are written as numbers.</summary>
    /// <returns>The document, indented.</returns>
    /// <exception cref="JsonException">The document could not be read back: a text has white space around it, a day lies before the year 1, it is larger than 1 MiB.</exception>
    public string ToJson()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, s_written))
            Write(writer);
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <summary>Writes the index as a JSON document.</summary>
    /// <param name="writer">Where to write.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="JsonException">The document could not be read back: a text has white space around it, a day lies before the year 1, it is larger than 1 MiB.</exception>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        IndexWriter.Write(writer, Definition);
    }
}
