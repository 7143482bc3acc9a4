namespace Cds.Indicators.Tabular;

/// <summary>How a table of the caller's own layout is read: its name for messages beside what all tables have in common.</summary>
/// <remarks>Immutable; checked when it is used, all problems together. <see cref="TableOptions.IgnoreUnknownColumns"/> has no meaning here: every column is read.</remarks>
/// <example><code>PlainTable.ReadFile("so-lieu.xlsx", new PlainTableOptions { Sheet = "Quý I" });</code></example>
public sealed record PlainTableOptions : TableOptions
{
    /// <summary>Creates options with the defaults: as everywhere, but for at most 64 MiB and 1,000,000 rows, because the table is held in memory.</summary>
    public PlainTableOptions()
    {
        MaximumBytes = 64 << 20;
        MaximumRows = 1_000_000;
    }

    /// <summary>The name of the table in messages.</summary>
    /// <value><c>table.csv</c> unless set; functions that read a file take its name instead.</value>
    public string Name { get; init; } = "table.csv";

    private protected override IEnumerable<string> Problems()
    {
        foreach (string problem in base.Problems())
            yield return problem;
        if (string.IsNullOrEmpty(Name))
            yield return $"{nameof(Name)} is empty";
    }
}
