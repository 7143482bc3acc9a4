using System.Collections.Frozen;
using System.Collections.Immutable;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Scoring;

public sealed partial class Scorecard
{
    /// <summary>The codes of the scorecards that ship with the library.</summary>
    public static ImmutableArray<string> VietnamCodes => ScorecardFiles.Codes;

    /// <summary>A scorecard that ships with the library, its indicators those of <see cref="Catalogue.Vietnam"/>.</summary>
    /// <param name="code">
    /// <list type="bullet">
    /// <item><c>qd766</c>: 766/QĐ-TTg for provinces and communes, as the portal computes it in 2026; its variants read conflicting sources otherwise.</item>
    /// <item><c>dti922</c>: the provincial DTI of 922/QĐ-BTTTT from its main indicators; its share of 1,000 points is the index.</item>
    /// <item><c>dti405</c>: the national structure of 405/QĐ-BKHCN as far as it is known; it takes points as given and computes none.</item>
    /// <item><c>nd307-12</c> and <c>nd307-12-province</c>: 307/2025/NĐ-CP, annex, item 12, for communes and for provinces: dossiers handled fully online
    /// against the mean of the units that are scored together.</item>
    /// <item><c>nd307-signed</c> and <c>nd307-signed-phuong</c>: 307/2025/NĐ-CP, documents signed and sent, for communes (xã) and for wards (phường).</item>
    /// <item><c>ocop-stars</c>: the stars of OCOP products (148/QĐ-TTg) from the points of their council.</item>
    /// </list>
    /// </param>
    /// <returns>The scorecard; every call returns the same one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">No scorecard with this code ships with the library.</exception>
    /// <example><code>Scorecard.Vietnam("qd766").Maximum;   // 100</code></example>
    public static Scorecard Vietnam(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Shipped.Cards.TryGetValue(code, out Lazy<Scorecard>? card)
            ? card.Value
            : throw new KeyNotFoundException($"'{code}' is not a scorecard of the library: they are {string.Join(", ", VietnamCodes)}. Give one of them, or read your own with Scorecard.Read.");
    }

    /// <summary>Reads a scorecard from a JSON document.</summary>
    /// <param name="json">The document in UTF-8, at most 8 MiB and 32 levels deep. It is read to its end and not closed.</param>
    /// <param name="sourceName">What faults call the document, usually its file name.</param>
    /// <param name="catalogue">The catalogue whose indicators it names.</param>
    /// <returns>The scorecard.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FaultException">The document has faults, all of which are named with their JSON paths.</exception>
    /// <remarks>The document is described by <see cref="Read(ReadOnlySpan{byte}, string, Catalogue)"/>.</remarks>
    public static Scorecard Read(Stream json, string sourceName, Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(sourceName);
        ArgumentNullException.ThrowIfNull(catalogue);
        ScorecardReader reader = new(catalogue);
        return Of(StrictJson.Read(json, sourceName, ScorecardReader.Format, reader.Read), reader);
    }

    /// <summary>Reads a scorecard from a JSON document in memory.</summary>
    /// <param name="utf8Json">The document in UTF-8, at most 8 MiB and 32 levels deep.</param>
    /// <param name="sourceName">What faults call the document, usually its file name.</param>
    /// <param name="catalogue">The catalogue whose indicators it names.</param>
    /// <returns>The scorecard.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sourceName"/> or <paramref name="catalogue"/> is null.</exception>
    /// <exception cref="FaultException">
    /// The document has faults, all of which are named with their JSON paths: maxima that do not add up, gaps and overlaps of steps and bands, an unknown
    /// indicator, a second stage of rounding.
    /// </exception>
    /// <remarks>
    /// <para>Read strictly: every member must be known and stand once. Version 1; members marked ? may be missing:</para>
    /// <code>
    /// {
    ///   "format": "cds-indicators/scorecard", "version": 1,
    ///   "code": "own", "name": { "vi": "…", "en": "…" }, "note"?: { … }, "legalBasis": { "document": "…", "confidence": "Q" },
    ///   "maximum": 100, "levels"?: [ "province", "commune" ],
    ///   "rounding"?: { "stage": "component", "mode": "half-away-from-zero", "digits": 2 },     // component, group or total
    ///   "missing"?: "left-out",                                                             // or incomplete
    ///   "bands"?: [ { "code": "good", "name": { … }, "from": "80", "to": "90", "includesTo"?: false, "includesFrom"?: true, "legalBasis": { … } } ],
    ///   "groups": [ { "code": "…", "name": { … }, "maximum": 18, "legalBasis": { … }, "unsettled"?: { … }, "groups"?: [ … ],
    ///     "components"?: [ { "code": "PUBLISH_ON_TIME", "name"?: { … }, "indicator": "procedure.published-on-time", "maximum": 6,
    ///                       "rule": { "type": "linear", "to": "80%" }, "zeroDenominator"?: { "points": 6, "legalBasis": { … } },
    ///                       "percentRounding"?: { "mode": "half-away-from-zero", "digits": 2 }, "timesRateOf"?: "DOSSIER_SYNC",
    ///                       "legalBasis": { … }, "unsettled"?: { … } } ] } ],
    ///   "variants"?: [ { "code": "…", "name": { … }, "legalBasis": { … }, "components"?: [ … ], "groups"?: [ … ] } ],
    ///   "chosen"?: [ "digitised-80" ]                                                      // variants, as of With
    /// }
    /// </code>
    /// <para>Rules: <c>linear</c> (<c>from</c>? 0, <c>to</c>? 100%, of what is no ratio the
    /// highest value, and needed where there is none), <c>inverse</c> (<c>full</c>, <c>none</c>), <c>steps</c> (<c>steps</c>: ranges as of
    /// bands with <c>points</c>), <c>table</c> (<c>values</c>: <c>value</c>, <c>points</c>), <c>above-mean</c> (<c>mean</c>: ratio-of-sums or plain-mean,
    /// <c>base</c>, <c>step</c>, <c>pointsPerStep</c>, <c>wholeSteps</c>?), <c>above-reference</c> (<c>reference</c> in the place of <c>mean</c>),
    /// <c>as-given</c>, <c>awarded</c>, <c>unscored</c>. Values of a ratio are texts with a percent sign, others texts of numbers; points are numbers from 0 to
    /// 1 000 000. Groups stand at most 8 deep. <see cref="Cds.Indicators.Json.ScorecardJsonConverter"/> writes the document.</para>
    /// </remarks>
    public static Scorecard Read(ReadOnlySpan<byte> utf8Json, string sourceName, Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(sourceName);
        ArgumentNullException.ThrowIfNull(catalogue);
        ScorecardReader reader = new(catalogue);
        return Of(StrictJson.Read(utf8Json, sourceName, ScorecardReader.Format, reader.Read), reader);
    }

    /// <summary>What was read, which the reader has checked already.</summary>
    private static Scorecard Of(ScorecardDefinition definition, ScorecardReader reader) => new Scorecard(definition, definition, []).With([.. reader.Chosen]);

    private static class Shipped
    {
        public static readonly FrozenDictionary<string, Lazy<Scorecard>> Cards = ScorecardFiles.Codes.ToFrozenDictionary(
            static code => code,
            static code => new Lazy<Scorecard>(() =>
            {
                string name = ScorecardFiles.NameOf(code);
                using Stream stream = ScorecardFiles.Open(name);
                return Read(stream, name, Catalogue.Vietnam());
            }),
            StringComparer.Ordinal);
    }
}
