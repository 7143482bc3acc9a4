namespace Cds.Indicators.Tests.Support;

/// <summary>A theory that reads the shared material beside the repository; skipped, saying so, where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() => Skip = SharedFactAttribute.Missing(Repository.SharedRoot);
}
