using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Indices;

/// <summary>What is wrong with a part of a definition, before it is said where the part stands: in code, or in a document.</summary>
/// <param name="Part">The node or the stage; null for the definition itself.</param>
/// <param name="Member">The member of the part; of a stage also the code of the indicator or group it is for.</param>
/// <param name="Value">What it is.</param>
/// <param name="Rule">What is wrong with it.</param>
/// <param name="Cure">What to write instead.</param>
internal sealed record DefinitionFault(object? Part, string Member, string Value, string Rule, string Cure)
{
    /// <summary>The fault of a definition that was made in code.</summary>
    public Fault InCode()
    {
        (string source, string column) = Part switch
        {
            IndexNode node => ("hierarchy", string.IsNullOrEmpty(node.Code) ? Member : node.Code),
            IndexStage stage when !string.IsNullOrEmpty(stage.Name) => (stage.Name, Member),
            IndexStage => ("stages", Member),
            _ => ("definition", Member),
        };
        return new Fault(new FaultPlace(source, Row: null, column, JsonPath: null), Value, Rule, Cure);
    }
}
