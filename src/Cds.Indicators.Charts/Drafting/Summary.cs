using System.Globalization;

namespace Cds.Indicators.Charts.Drafting;

/// <summary>Sentences that several kinds of chart say of their values.</summary>
internal static class Summary
{
    /// <summary>The most names in one sentence.</summary>
    private const int NamedAtMost = 10;

    /// <summary>Which values are missing, and why: different reasons are different words.</summary>
    public static void DescribeMissing(Draft draft, IEnumerable<(string Name, PlottedValue Value)> values)
    {
        (string Name, PlottedValue Value)[] missing = [.. values.Where(static value => value.Value.IsMissing)];
        if (missing.Length == 0)
            return;
        string named = string.Join(", ", missing.Take(NamedAtMost).Select(static value => $"{value.Name} ({value.Value.Label})"));
        string more = missing.Length > NamedAtMost ? ", …" : "";
        string count = Number(missing.Length);
        draft.Describe($"Không có giá trị ({count}): {named}{more}.", $"Without a value ({count}): {named}{more}.");
    }

    /// <summary>A count, as plain digits.</summary>
    public static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>The names with their values, divided by semicolons, since a comma stands within numbers.</summary>
    public static string List(IEnumerable<(string Name, PlottedValue Value)> values) => string.Join("; ", values.Select(static value => $"{value.Name} {value.Value.Label}"));
}
