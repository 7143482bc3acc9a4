using System.Collections.Immutable;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Internal;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Indices;

/// <summary>Reads the document of an index strictly; every fault, of its form as of its rules, is reported with its JSON path.</summary>
internal sealed class IndexReader
{
    public const string FormatName = "cds-indicators/composite-index";

    public static readonly StrictJsonFormat Format = new(FormatName, Version: 1, MaximumBytes: 1 << 20, MaximumDepth: 48);

    /// <summary>The object that each node and stage was read from, so that what does not fit together is reported in its place.</summary>
    private readonly Dictionary<object, StrictJsonObject> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>The members that could not be read, for which something stands that must not be judged.</summary>
    private readonly HashSet<(object Part, string Member)> _unread = [];

    /// <summary>Reads the definition; null after a fault.</summary>
    public IndexDefinition? Read(StrictJsonObject root)
    {
        string code = root["code"].Text();
        if (code.Length > 0)
            DefinitionRules.CheckCode(code, fault => Report(root, fault));
        LocalizedText? name = LocalizedTextJson.Read(root["name"]);
        LegalBasis? legalBasis = LegalBasisJson.Read(root.Optional("legalBasis"));
        LocalizedText? note = LocalizedTextJson.Read(root.Optional("note"));
        UndefinedPolicies policies = PoliciesJson.Read(root.Optional("policies"));
        IndexNode? node = ReadNode(root["hierarchy"].Object());
        IndexHierarchy? hierarchy = node is null ? null : DefinitionRules.CheckHierarchy(node, fault => Report(root, fault));
        ImmutableArray<IndexStage> stages = ReadStages(root, hierarchy);
        return root.IsSound
            ? new IndexDefinition { Code = code, Name = name!, LegalBasis = legalBasis, Note = note, Root = node!, Stages = stages, Policies = policies }
            : null;
    }

    /// <summary>Reads a node; of what could not be read, something stands in it that is not judged. Null where there is no object.</summary>
    private IndexNode? ReadNode(StrictJsonObject item)
    {
        string code = item["code"].Text();
        LocalizedText? name = LocalizedTextJson.Read(item.Optional("name"));
        StrictJsonValue weightValue = item.Optional("weight");
        double? weight = ReadWeight(weightValue);
        StrictJsonValue directionValue = item.Optional("direction");
        Direction? direction = directionValue.Choice("a direction", ("higher-is-better", Direction.HigherIsBetter), ("lower-is-better", Direction.LowerIsBetter));
        StrictJsonValue childrenValue = item.Optional("children");
        bool areChildrenRead = true;
        ImmutableArray<IndexNode>.Builder children = ImmutableArray.CreateBuilder<IndexNode>();
        foreach (StrictJsonValue child in childrenValue.Items())
        {
            if (ReadNode(child.Object()) is { } read)
                children.Add(read);
            else
                areChildrenRead = false;
        }

        if (item.IsAbsent)
            return null;
        IndexNode node = new() { Code = code, Name = name, Weight = weight ?? 1, Direction = direction ?? default, Children = children.ToImmutable() };
        _places.Add(node, item);
        if (code.Length == 0)
            _unread.Add((node, "code"));
        if (weight is null && !weightValue.IsAbsent)
            _unread.Add((node, "weight"));
        if (direction is null && !directionValue.IsAbsent)
            _unread.Add((node, "direction"));
        if (!areChildrenRead || (children.Count == 0 && !childrenValue.IsAbsent && !childrenValue.IsEmptyArray))
            _unread.Add((node, "children"));
        return node;
    }

    private static double? ReadWeight(StrictJsonValue value) => value.IsNumber
        ? value.Double()
        : value.Parsed("a weight", TryParseFraction, out Rational fraction) ? fraction.ToDouble() : null;

    private static bool TryParseFraction(ReadOnlySpan<char> text, out Rational fraction, out TextFault fault) => Rational.TryParse(text, out fraction, out fault);

    private ImmutableArray<IndexStage> ReadStages(StrictJsonObject root, IndexHierarchy? hierarchy)
    {
        void Report(DefinitionFault fault) => this.Report(root, fault);

        bool areAllRead = true;
        StrictJsonValue list = root["stages"];
        ImmutableArray<IndexStage>.Builder builder = ImmutableArray.CreateBuilder<IndexStage>();
        foreach (StrictJsonValue entry in list.Items())
        {
            StrictJsonObject item = entry.Object();
            IndexStage? stage = StageJson.Read(item);
            if (stage is null || !item.IsSound)
            {
                areAllRead = false;
                continue;
            }

            _places.Add(stage, item);
            builder.Add(stage);
        }

        ImmutableArray<IndexStage> stages = builder.ToImmutable();
        DefinitionRules.CheckNames(stages, Report);
        if (areAllRead && (stages.Length > 0 || list.IsEmptyArray))
            DefinitionRules.CheckOrder(stages, Report);
        if (hierarchy is not null)
            DefinitionRules.CheckStages(stages, hierarchy, Report);
        if (hierarchy is not null && root.IsSound)
            DefinitionRules.CheckMirrors(stages, hierarchy, Report);
        return stages;
    }

    /// <summary>Reports a fault of a rule where the part stands in the document; nothing of a member that was not read.</summary>
    private void Report(StrictJsonObject root, DefinitionFault fault)
    {
        if (fault.Part is null)
        {
            root.Report(fault.Member, fault.Rule, fault.Cure);
            return;
        }

        if (_unread.Contains((fault.Part, fault.Member)))
            return;
        if (fault.Part is IndexStage)
            _places[fault.Part].ReportWithin(fault.Member, fault.Rule, fault.Cure);   // the member, or the indicator or group something of its own is for
        else
            _places[fault.Part].Report(fault.Member, fault.Rule, fault.Cure);
    }
}
