using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>Scores and ranks of all units in one run of a sensitivity analysis.</summary>
/// <remarks>Compared by reference; immutable and thread-safe.</remarks>
/// <example><code>
/// SensitivityOutput overtakes = SensitivityOutput.Of("AUT ahead of BEL", run =>
///     run.Ranks[run.Units.IndexOf("AUT")] &lt; run.Ranks[run.Units.IndexOf("BEL")] ? 1 : 0);
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ReplicateScores
{
    private readonly NominalTable _nominal;
    private readonly double[] _scores;
    private readonly int[] _ranks;

    internal ReplicateScores(NominalTable nominal, double[] scores, int[] ranks)
    {
        _nominal = nominal;
        _scores = scores;
        _ranks = ranks;
    }

    /// <summary>The codes of the units, ascending; all columns are in this order.</summary>
    public ImmutableArray<string> Units => _nominal.Units;

    /// <summary>The scores; NaN where a unit has none.</summary>
    public ReadOnlySpan<double> Scores => _scores;

    /// <summary>The ranks, 1 being the best; 0 where a unit has none.</summary>
    public ReadOnlySpan<int> Ranks => _ranks;

    /// <summary>The scores of the definition as it stands; NaN where a unit has none.</summary>
    public ReadOnlySpan<double> NominalScores => _nominal.Scores;

    /// <summary>The ranks of the definition as it stands; 0 where a unit has none.</summary>
    public ReadOnlySpan<int> NominalRanks => _nominal.Ranks;

    /// <summary>How many units there are.</summary>
    /// <returns>For example <c>33 units</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Units.Length} units");
}
