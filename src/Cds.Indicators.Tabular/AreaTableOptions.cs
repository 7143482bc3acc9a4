namespace Cds.Indicators.Tabular;

/// <summary>How tables of units and of successions are read and written: names for messages beside what all tables have in common.</summary>
/// <remarks>
/// Immutable; checked when it is used, all problems together. Every limit is inclusive and holds for each of the two tables, except
/// <see cref="TableOptions.MaximumFaults"/>, which holds for both together. Unless set otherwise, a table may have 64 MiB and 1,000,000 rows, which is seventy times the
/// largest one of Viet Nam.
/// </remarks>
/// <example><code>AreaTable.Read(units, successions, new AreaTableOptions { UnitsName = "danh-muc.csv", Separator = ';' });</code></example>
public sealed record AreaTableOptions : TableOptions
{
    /// <summary>Creates options with the defaults.</summary>
    public AreaTableOptions()
    {
        MaximumBytes = 64 << 20;
        MaximumRows = 1_000_000;
    }

    /// <summary>The name of the table of units in messages.</summary>
    /// <value><c>units.csv</c> unless set; functions that take a path take the name of the file instead.</value>
    public string UnitsName { get; init; } = "units.csv";

    /// <summary>The name of the table of successions in messages.</summary>
    /// <value><c>succession.csv</c> unless set; functions that take a path take the name of the file instead.</value>
    public string SuccessionsName { get; init; } = "succession.csv";

    private protected override IEnumerable<string> Problems()
    {
        if (UnitsName is null)
            yield return $"{nameof(UnitsName)} is null";
        if (SuccessionsName is null)
            yield return $"{nameof(SuccessionsName)} is null";
        foreach (string problem in base.Problems())
            yield return problem;
    }
}
