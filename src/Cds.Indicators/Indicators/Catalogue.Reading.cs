using Cds.Indicators.Faults;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Indicators;

public sealed partial class Catalogue
{
    /// <summary>The indicators and targets that ship with the library, each with its source and tag.</summary>
    /// <returns>
    /// 162 indicators and 96 targets:
    /// <list type="bullet">
    /// <item>every kind of figure that the portals of localities published in 2022 to 2024: dossiers, documents, agencies and their staff, teams,
    /// infrastructure, ranks;</item>
    /// <item>the three rates of online dossiers that differ in their denominator: of all received (766/QĐ-TTg, 3.3), of those of eligible
    /// procedures (766/QĐ-TTg, METRICS row 6), of those settled in the year (307/2025/NĐ-CP, annex item 12);</item>
    /// <item>what is counted from dossiers besides: settled early, when due and late, in progress within and past the deadline, and the indicators 2.1, 4.1
    /// and 5.4 of 766/QĐ-TTg;</item>
    /// <item>the other components of 766/QĐ-TTg, the provincial DTI of 922/QĐ-BTTTT with its nine main indicators, the three pillars of the national
    /// DTI (405/QĐ-BKHCN), documents signed and sent (307/2025/NĐ-CP) and the points of OCOP products (148/QĐ-TTg): what scorecards are made of;</item>
    /// <item>the targets of 749/QĐ-TTg (2025, 2030), 942/QĐ-TTg (2025), 411/QĐ-TTg (2025, 2030), the plan 2023 of the National Committee on
    /// Digital Transformation (2023), 57-NQ/TW (2030, 2045), 03/NQ-CP (2030) and 2629/QĐ-TTg (2027, 2030), with their indicators;</item>
    /// <item>seven of those targets once more, as yardsticks of local figures whose wording differs; the note of each says how.</item>
    /// </list>
    /// Every call returns the same catalogue.
    /// </returns>
    /// <remarks>
    /// <para>The legal basis of an entry is that of its definition or of the document that sets it, with its tag. Targets that are only remembered
    /// carry the tag R: they are examples, not rules. Where documents contradict each other, all are kept: procedures offered fully online are 100%
    /// by 2027 in 2629/QĐ-TTg and 90% by 2030 in 03/NQ-CP.</para>
    /// <para>Indicators with different age bases or denominators are different indicators: smartphones are counted over the population
    /// (<c>society.smartphone-population</c>), over adults (<c>society.smartphone-adults</c>) and over subscribers
    /// (<c>society.smartphone-subscribers</c>).</para>
    /// </remarks>
    /// <example><code>
    /// Catalogue catalogue = Catalogue.Vietnam();
    /// catalogue["ocop.on-e-commerce"].Name.Vietnamese;   // Tỷ lệ sản phẩm OCOP trên sàn thương mại điện tử
    /// catalogue.TargetsOf("infrastructure.5g-population").Length;   // 2: 57-NQ/TW and 03/NQ-CP
    /// </code></example>
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
    ///   "targets":    [ { "indicator": "dossier.paid-online", "requirement": "&gt;=80%", "due": "2030-12-31",
    ///                     "baseline": { "value": "62%", "on": "2020-12-31" }, "levels": [ "province" ], "note": { … }, "legalBasis": { … } } ]
    /// }
    /// </code>
    /// <para>Types are ratio, count, stock, amount, mean, score and rank. A count, stock or amount names its <c>measure</c>; a score has
    /// <c>maximum</c>, <c>decimals</c>, <c>overTime</c> and <c>overAreas</c>. An indicator without legal bases has that of the framework. A
    /// requirement and the value of a baseline are canonical text of a <see cref="Rates.Figure"/>; a target without a baseline has none.</para>
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
