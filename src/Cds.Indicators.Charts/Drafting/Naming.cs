namespace Cds.Indicators.Charts.Drafting;

/// <summary>Names of rows as they come from callers.</summary>
internal static class Naming
{
    /// <summary>The name as it is shown.</summary>
    /// <exception cref="ArgumentException">Nothing of the name can be seen.</exception>
    public static string Of(string name, string parameter)
    {
        string shown = name is null ? "" : DisplayText.Clean(name);
        return shown.Length > 0
            ? shown
            : throw new ArgumentException("A row has an empty name: a reader could not tell what it is. Give each row a name.", parameter);
    }
}
