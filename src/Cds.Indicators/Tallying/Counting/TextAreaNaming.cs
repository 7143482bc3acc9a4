namespace Cds.Indicators.Tallying.Counting;

/// <summary>Keys of areas that are their codes.</summary>
internal static class TextAreaNaming
{
    public static AreaNaming<string?> Instance { get; } = new(static code => code);
}
