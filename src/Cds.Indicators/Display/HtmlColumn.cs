namespace Cds.Indicators.Display;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsNumber">Whether it holds numbers, which are set to the right.</param>
internal readonly record struct HtmlColumn(string Name, bool IsNumber = false)
{
    /// <summary>A column whose name is written in the code; that of a column of numbers ends with <c>#</c>, which is not shown.</summary>
    public static implicit operator HtmlColumn(string name) => name.EndsWith('#') ? new(name[..^1], IsNumber: true) : new(name);
}
