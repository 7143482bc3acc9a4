using Cds.Indicators.Faults;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Tallying;

/// <content>Reading the JSON document.</content>
public sealed partial class Tally
{
    private static readonly StrictJsonFormat s_format = new("cds-indicators/tally", Version: 1, MaximumBytes: 1 << 28, MaximumDepth: 8);

    /// <summary>Reads a tally from a JSON document.</summary>
    /// <param name="json">The document in UTF-8, at most 256 MiB. It is read to its end and not closed.</param>
    /// <param name="sourceName">What faults call the document, usually its file name.</param>
    /// <returns>The tally.</returns>
    /// <remarks>
    /// <para>The document is read strictly: every member must be known and stand once. <see cref="System.Text.Json.JsonSerializer"/> writes it, and reads it too. Version 1:</para>
    /// <code>
    /// {
    ///   "format": "cds-indicators/tally", "version": 1,
    ///   "periodKind": "month", "calendar": "GREGORIAN",
    ///   "columns": [
    ///     { "code": "dossier.on-time", "numerator": "count where …", "denominator": "count where …", "area": "x.Commune", "date": "x.SettledOn", "numeratorDecimals": 0, "denominatorDecimals": 0 },
    ///     { "code": "dossiers.received", "numerator": "count where true", "area": "x.Commune", "date": "x.ReceivedOn", "numeratorDecimals": 0 } ],
    ///   "cells": [ { "area": "00070", "period": "2025-M08", "sums": [ "160/166", 171 ] } ],
    ///   "checksum": "9c56cc51…"
    /// }
    /// </code>
    /// <para>The sums stand in the order of the columns: a numerator and a denominator as a text, a single number as a number. Cells come by area, then by period; none is all zeros.</para>
    /// <para>
    /// The checksum is the one that ends the bytes of the tally (<see cref="ToBytes"/>, version 1), in lower-case hexadecimal digits: whatever is altered of the structure, a cell or a sum makes
    /// another one. It guards against accidents, not against whoever alters both.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FaultException">The document has faults, all of which are named with their JSON paths.</exception>
    public static Tally Read(Stream json, string sourceName)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(sourceName);
        return StrictJson.Read(json, sourceName, s_format, TallyDocument.Read);
    }

    /// <summary>Reads a tally from a JSON document in memory, as <see cref="Read(Stream, string)"/> describes it.</summary>
    /// <param name="utf8Json">The document in UTF-8, at most 256 MiB.</param>
    /// <param name="sourceName">What faults call the document, usually its file name.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sourceName"/> is null.</exception>
    /// <exception cref="FaultException">The document has faults, all of which are named with their JSON paths.</exception>
    public static Tally Read(ReadOnlySpan<byte> utf8Json, string sourceName)
    {
        ArgumentNullException.ThrowIfNull(sourceName);
        return StrictJson.Read(utf8Json, sourceName, s_format, TallyDocument.Read);
    }
}
