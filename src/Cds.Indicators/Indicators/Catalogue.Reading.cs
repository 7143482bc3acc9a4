using Cds.Indicators.Faults;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Indicators;

public sealed partial class Catalogue
{
    /// <summary>The indicators and targets that ship with the library, each with its source and tag.</summary>
    /// <returns>
    /// The figures that localities publish, and the targets of QĐ 749, 942, 411, 2629, NQ 57, NQ 03 and the 2023 plan of the national committee.
    /// Targets that are only remembered carry the tag R: they are examples, not rules.
    /// </returns>
    public static Catalogue Vietnam() => Shipped.Vietnam;

    /// <summary>Reads a catalogue from a JSON document that stands alone.</summary>
    /// <param name="json">The document in UTF-8, at most 8 MiB and 16 levels deep. It is read to its end and not closed.</param>
    /// <param name="sourceName">What faults call the document, usually its file name.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FaultException">The document has faults, all of which are named with their JSON paths.</exception>
    /// <remarks>The document is described by <see cref="Extend(ReadOnlySpan{byte}, string, CatalogueConflict)"/>.</remarks>
    public static Catalogue Read(Stream json, string sourceName) => Read(basis: null, json, sourceName, CatalogueConflict.Refuse);

    /// <summary>Reads a catalogue from a JSON document in memory that stands alone.</summary>
    /// <param name="utf8Json">The document in UTF-8, at most 8 MiB and 16 levels deep.</param>
    /// <param name="sourceName">What faults call the document, usually its file name.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sourceName"/> is null.</exception>
    /// <exception cref="FaultException">The document has faults, all of which are named with their JSON paths.</exception>
    public static Catalogue Read(ReadOnlySpan<byte> utf8Json, string sourceName) => Read(basis: null, utf8Json, sourceName, CatalogueConflict.Refuse);

    /// <summary>This catalogue and what a JSON document adds to it, or puts in the place of its entries.</summary>
    /// <param name="json">The document in UTF-8, at most 8 MiB and 16 levels deep. It is read to its end and not closed.</param>
    /// <param name="sourceName">What faults call the document, usually its file name.</param>
    /// <param name="conflict">What happens to a code that is in this catalogue already.</param>
    /// <returns>The larger catalogue.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FaultException">The document has faults, all of which are named with their JSON paths.</exception>
    public Catalogue Extend(Stream json, string sourceName, CatalogueConflict conflict = CatalogueConflict.Refuse) =>
        Read(this, json, sourceName, conflict);

    /// <summary>This catalogue and what a JSON document adds to it, or puts in the place of its entries.</summary>
    /// <param name="utf8Json">The document in UTF-8, at most 8 MiB and 16 levels deep.</param>
    /// <param name="sourceName">What faults call the document, usually its file name.</param>
    /// <param name="conflict">What happens to a code that is in this catalogue already.</param>
    /// <returns>The larger catalogue.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sourceName"/> is null.</exception>
    /// <exception cref="FaultException">The document has faults, all of which are named with their JSON paths.</exception>
    /// <remarks>
    /// <para>Read strictly: every member must be known and stand once; what an entry names must stand before it, in the document or in this
    /// catalogue. The lists may be missing. Version 1:</para>
    /// <code>
    /// {
    ///   "format": "cds-indicators/catalogue", "version": 1,
    ///   "framework": { "code": "own", "name": { "vi": "…", "en": "…" },
    ///                  "legalBasis": { "document": "…", "article": "…", "date": "2025-01-09", "reference": "…", "confidence": "Q" } },
    ///   "pillars":    [ { "code": "government", "name": { … } } ],
    ///   "units":      [ { "code": "dossier", "name": { … } } ],
    ///   "measures":   [ { "code": "dossiers.received", "name": { … }, "unit": "dossier", "decimals": 0, "mayBeNegative": false,
    ///                     "overTime": "sum", "overAreas": "sum" } ],
    ///   "indicators": [ { "code": "dossier.paid-online", "type": "ratio", "name": { … }, "pillar": "government", "direction": "higher",
    ///                     "numerator": "dossiers.paid-online", "denominator": "dossiers.with-payment", "basis": "%", "share": true,
    ///                     "population": { … }, "exclusion": { … }, "definition": { … }, "legalBases": [ { … } ] } ],
    ///   "targets":    [ { "indicator": "dossier.paid-online", "requirement": "&gt;=80%", "due": "2030-12-31", "levels": [ "province" ],
    ///                     "note": { … }, "legalBasis": { … } } ]
    /// }
    /// </code>
    /// <para>Types are ratio, count, stock, amount, mean, score and rank. A count, stock or amount names its <c>measure</c>; a score has
    /// <c>maximum</c>, <c>decimals</c>, <c>overTime</c> and <c>overAreas</c>. An indicator without legal bases has that of the framework. A
    /// requirement is canonical text of a <see cref="Rates.Figure"/>.</para>
    /// </remarks>
    public Catalogue Extend(ReadOnlySpan<byte> utf8Json, string sourceName, CatalogueConflict conflict = CatalogueConflict.Refuse) =>
        Read(this, utf8Json, sourceName, conflict);

    private static Catalogue Read(Catalogue? basis, Stream json, string sourceName, CatalogueConflict conflict)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(sourceName);
        return StrictJson.Read(json, sourceName, CatalogueReader.Format, root => new CatalogueReader(basis, conflict).Read(root));
    }

    private static Catalogue Read(Catalogue? basis, ReadOnlySpan<byte> utf8Json, string sourceName, CatalogueConflict conflict)
    {
        ArgumentNullException.ThrowIfNull(sourceName);
        return StrictJson.Read(utf8Json, sourceName, CatalogueReader.Format, root => new CatalogueReader(basis, conflict).Read(root));
    }

    private static class Shipped
    {
        public static readonly Catalogue Vietnam = CatalogueFiles.Names.Aggregate((Catalogue?)null, Add)!;

        private static Catalogue Add(Catalogue? basis, string name)
        {
            using Stream stream = CatalogueFiles.Open(name);
            return Read(basis, stream, name, CatalogueConflict.Refuse);
        }
    }
}
