namespace Cds.Indicators.Charts.Tests.Vega;

/// <summary>A theory that needs Node and the packages of Vega; skipped, saying so, where they are not installed, unless they are required.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = NodeInstallation.Missing;
}
