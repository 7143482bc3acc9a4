using System.Globalization;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Areas;

public sealed partial class AreaRegistry
{
    private static readonly StrictJsonFormat s_format = new("cds-indicators/areas", Version: 1, MaximumBytes: 1 << 28, MaximumDepth: 8);

    /// <summary>The provinces of Vietnam before and after 1 July 2025: the 63 and the 34 that they became, with the documents.</summary>
    /// <returns>The registry that ships with this version. It has neither districts nor communes: read those from the tables of the statistics office.</returns>
    /// <remarks>
    /// Source: NQ 202/2025/QH15 of 12 June 2025 (63 provinces into 34); codes by QĐ 124/2004/QĐ-TTg before and QĐ 19/2025/QĐ-TTg after. The conversion table
    /// has the former Tiền Giang (82) in two parts; all its communes went to Đồng Tháp, so its shares are 1 and 0, and the note of the passage says so.
    /// </remarks>
    /// <example><code>AreaRegistry.Vietnam().At(AreaLevel.Province, new LocalDate(2025, 6, 30)).Length;   // 63</code></example>
    public static AreaRegistry Vietnam() => Shipped.Vietnam;

    /// <summary>Reads a registry from a JSON document.</summary>
    /// <param name="json">The document in UTF-8, at most 256 MiB. It is read to its end and not closed.</param>
    /// <param name="sourceName">What faults call the document, usually its file name.</param>
    /// <returns>The registry.</returns>
    /// <remarks>
    /// <para>The document is read strictly: every member must be known and stand once, and the entries obey the rules of <see cref="Of"/>. Version 1:</para>
    /// <code>
    /// {
    ///   "format": "cds-indicators/areas", "version": 1,
    ///   "legalBases": [ { "id": "nq-202", "basis": { "document": "NQ 202/2025/QH15", "date": "2025-06-12", "confidence": "Q" } } ],
    ///   "units": [ { "level": "province", "code": "08", "name": "Tỉnh Tuyên Quang", "kind": "Tỉnh", "parent": "…", "validFrom": "2025-07-01",
    ///     "validTo": "…", "legalBasis": "nq-202" } ],
    ///   "successions": [ { "effective": "2025-07-01", "predecessor": "province:02", "successor": "province:08", "extent": "whole", "share": "1/2",
    ///     "successorShare": "0.4", "note": "…", "legalBasis": "nq-202" } ]
    /// }
    /// </code>
    /// <para>Of a unit, level, code and name are required; of a passage, day, predecessor, successor and extent, where the units are named by level and code
    /// and found by the day.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FaultException">The document has faults, all of which are named with their JSON paths.</exception>
    public static AreaRegistry Read(Stream json, string sourceName)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(sourceName);
        return StrictJson.Read(json, sourceName, s_format, root => ReadDocument(root, sourceName));
    }

    /// <summary>Reads a registry from a JSON document in memory, as <see cref="Read(Stream, string)"/> describes it.</summary>
    /// <param name="utf8Json">The document in UTF-8, at most 256 MiB.</param>
    /// <param name="sourceName">What faults call the document, usually its file name.</param>
    /// <returns>The registry.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sourceName"/> is null.</exception>
    /// <exception cref="FaultException">The document has faults, all of which are named with their JSON paths.</exception>
    public static AreaRegistry Read(ReadOnlySpan<byte> utf8Json, string sourceName)
    {
        ArgumentNullException.ThrowIfNull(sourceName);
        return StrictJson.Read(utf8Json, sourceName, s_format, root => ReadDocument(root, sourceName));
    }

    private static AreaRegistry? ReadDocument(StrictJsonObject root, string sourceName)
    {
        Dictionary<string, LegalBasis?> bases = ReadBases(root);
        List<(StrictJsonObject Node, AreaEntry Entry)> units = [];
        int row = 0;
        foreach (StrictJsonValue item in root["units"].Items())
        {
            StrictJsonObject node = item.Object();
            if (ReadUnit(node, bases, FaultPlace.InJson(sourceName, string.Create(CultureInfo.InvariantCulture, $"$.units[{row++}]"))) is { } unit)
                units.Add((node, unit));
        }

        List<(StrictJsonObject Node, SuccessionEntry Entry)> passages = [];
        row = 0;
        foreach (StrictJsonValue item in root["successions"].Items())
        {
            StrictJsonObject node = item.Object();
            if (ReadPassage(node, bases, FaultPlace.InJson(sourceName, string.Create(CultureInfo.InvariantCulture, $"$.successions[{row++}]"))) is { } passage)
                passages.Add((node, passage));
        }

        if (units.Count > MaximumCount)
            root.Report("units", "a registry has at most 1000000 units", "Build a registry for each part of the country.");
        if (passages.Count > MaximumCount)
            root.Report("successions", "a registry has at most 1000000 passages", "Build a registry for each part of the country.");
        if (!root.IsSound)
            return null;

        AreaEntry[] unitRows = [.. units.Select(static unit => unit.Entry)];
        SuccessionEntry[] passageRows = [.. passages.Select(static passage => passage.Entry)];
        AreaFaults faults = new(unitRows, passageRows);
        AreaRegistry? registry = AreaRegistryBuilder.Build(unitRows, passageRows, faults);
        foreach (AreaFault fault in faults.InOrder)
        {
            StrictJsonObject node = fault.IsUnit ? units[fault.Row].Node : passages[fault.Row].Node;
            if (fault.Member.Length == 0)
                node.Report(fault.Rule, fault.Cure);
            else
                node.Report(fault.Member, fault.Rule, fault.Cure);
        }

        return registry;
    }

    private static Dictionary<string, LegalBasis?> ReadBases(StrictJsonObject root)
    {
        Dictionary<string, LegalBasis?> bases = new(StringComparer.Ordinal);
        foreach (StrictJsonValue item in root.Optional("legalBases").Items())
        {
            StrictJsonObject node = item.Object();
            string id = node["id"].Text();
            LegalBasis? basis = LegalBasisJson.Read(node["basis"]);
            if (id.Length != 0 && !bases.TryAdd(id, basis))
                node.Report("id", "the id stands twice", "Give each document its own.");
        }

        return bases;
    }

    private static AreaEntry? ReadUnit(StrictJsonObject node, Dictionary<string, LegalBasis?> bases, FaultPlace place)
    {
        AreaLevel? level = AreaLevelJson.Read(node["level"]);
        string code = node["code"].Text();
        string name = node["name"].Text();
        string? kind = node.Optional("kind").TextOrNull();
        string? parent = node.Optional("parent").TextOrNull();
        LocalDate? from = node.Optional("validFrom").Date();
        LocalDate? to = node.Optional("validTo").Date();
        LegalBasis? basis = ReadBasis(node, bases);
        return node.IsSound
            ? new AreaEntry { Level = level!.Value, Code = code, Name = name, Kind = kind, ParentCode = parent, ValidFrom = from, ValidTo = to, LegalBasis = basis, Place = place }
            : null;
    }

    private static SuccessionEntry? ReadPassage(StrictJsonObject node, Dictionary<string, LegalBasis?> bases, FaultPlace place)
    {
        LocalDate? effective = node["effective"].Date();
        bool isSound = ReadUnitName(node, "predecessor", out AreaKey predecessor) & ReadUnitName(node, "successor", out AreaKey successor);
        SuccessionExtent? extent = node["extent"].Choice("an extent", SuccessionExtents.Words);
        Rational? share = ReadShare(node.Optional("share"));
        Rational? successorShare = ReadShare(node.Optional("successorShare"));
        string? note = node.Optional("note").TextOrNull();
        LegalBasis? basis = ReadBasis(node, bases);
        return node.IsSound && isSound
            ? new SuccessionEntry
            {
                Effective = effective!.Value,
                PredecessorLevel = predecessor.Level,
                PredecessorCode = predecessor.Code,
                SuccessorLevel = successor.Level,
                SuccessorCode = successor.Code,
                Extent = extent!.Value,
                Share = share,
                SuccessorShare = successorShare,
                Note = note,
                LegalBasis = basis,
                Place = place,
            }
            : null;
    }

    private static bool ReadUnitName(StrictJsonObject node, string member, out AreaKey name)
    {
        if (!node[member].Parsed("a unit", AreaKey.TryParse, out name))
            return false;
        if (name.ValidFrom is null && !name.IsNone)
            return true;
        node.Report(member, "a passage names a unit by level and code; the day of the passage says which it is", "Write province:02.");
        return false;
    }

    private static Rational? ReadShare(StrictJsonValue value) => value.Parsed("a share", Rational.TryParse, out Rational share) ? share : null;

    private static LegalBasis? ReadBasis(StrictJsonObject node, Dictionary<string, LegalBasis?> bases)
    {
        if (node.Optional("legalBasis").TextOrNull() is not { } id)
            return null;
        if (!bases.TryGetValue(id, out LegalBasis? basis))
            node.Report("legalBasis", "the document is not among legalBases", "Add it there with this id.");
        return basis;
    }

    private static class Shipped
    {
        public static readonly AreaRegistry Vietnam = Load();

        private static AreaRegistry Load()
        {
            const string Name = "provinces-vietnam.json";
            using Stream stream = typeof(AreaRegistry).Assembly.GetManifestResourceStream(Name)
                ?? throw new InvalidOperationException($"The assembly does not contain {Name}.");
            return Read(stream, Name);
        }
    }
}
