namespace Cds.Indicators.Rankings;

/// <summary>A ranking of units of any type, as texts.</summary>
internal interface IPlacedUnits
{
    /// <summary>The names of the columns.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>A text for each column: ranked units first, then those without a place with their reason.</summary>
    IEnumerable<string[]> Rows { get; }
}
