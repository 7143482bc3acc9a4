using System.Collections.Immutable;
using System.Text;
using Cds.Indicators.Tabular.Internal;

namespace Cds.Indicators.Tabular.Rows;

/// <summary>A column of a layout.</summary>
/// <param name="Name">Its name, as it is written and as faults and mappings name it.</param>
/// <param name="IsRequired">Whether a table without it is refused.</param>
/// <param name="OtherNames">Other names under which it is read, Vietnamese ones among them.</param>
internal sealed record TableColumn(string Name, bool IsRequired, params ImmutableArray<string> OtherNames)
{
    /// <summary>Whether the column has the name, compared by <see cref="Key"/>.</summary>
    public bool IsCalled(string key) => string.Equals(Key(Name), key, StringComparison.Ordinal) || OtherNames.Any(other => string.Equals(Key(other), key, StringComparison.Ordinal));

    /// <summary>What two spellings of a name have in common: composed letters (NFC), one case, single spaces, none around.</summary>
    public static string Key(string name)
    {
        string spaced = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return (TableText.IsComposable(spaced) ? spaced.Normalize(NormalizationForm.FormC) : spaced).ToUpperInvariant();
    }
}
