namespace Cds.Indicators.Charts.Tests.Vega;

/// <summary>A fact that needs Node and the packages of Vega; skipped, saying so, where they are not installed, unless they are required.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = NodeInstallation.Missing;
}
