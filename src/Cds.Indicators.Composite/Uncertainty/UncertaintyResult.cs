using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Display;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Display;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>Scores and ranks of all units over the replicates of an analysis (kết quả phân tích bất định).</summary>
/// <remarks>
/// Replicates are numbered from 1; what was drawn for each follows from the seed alone. Ranks are those of standard competition ranking among the units that have
/// a score in the replicate. Compared by reference; immutable and thread-safe.
/// </remarks>
/// <example><code>
/// UncertaintyResult result = analysis.Run(new UncertaintyOptions { Replicates = 1000, Seed = 2024 });
/// foreach (UnitUncertainty unit in result.Units)
///     Console.WriteLine($"{unit.Unit}: {unit.Places.Value}");
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(UncertaintyFormatterSource))]
public sealed class UncertaintyResult
{
    private readonly ReplicateTable _table;

    internal UncertaintyResult(UncertaintyAnalysis analysis, UncertaintyOptions options, ReplicateTable table, ImmutableArray<UnitUncertainty> units, ImmutableArray<FailedReplicate> failed)
    {
        Analysis = analysis;
        Options = options;
        _table = table;
        Units = units;
        Failed = failed;
    }

    /// <summary>The analysis that was run.</summary>
    public UncertaintyAnalysis Analysis { get; }

    /// <summary>How it was run.</summary>
    public UncertaintyOptions Options { get; }

    /// <summary>The result of the definition as it stands.</summary>
    public IndexResult Nominal => Analysis.Nominal;

    /// <summary>The units, in the order of their codes.</summary>
    public ImmutableArray<UnitUncertainty> Units { get; }

    /// <summary>The replicates without a result; empty where they are refused.</summary>
    public ImmutableArray<FailedReplicate> Failed { get; }

    /// <summary>How sure the score and the rank of a unit are.</summary>
    /// <param name="unit">The code of the unit.</param>
    /// <returns>The distributions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The data have no such unit.</exception>
    public UnitUncertainty this[string unit] => Units[Analysis.UnitNumber(unit)];

    /// <summary>The scores of a unit in all replicates, the first one first.</summary>
    /// <param name="unit">The code of the unit.</param>
    /// <returns>As many numbers as replicates; NaN where the unit has no score in it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The data have no such unit.</exception>
    public ReadOnlySpan<double> Scores(string unit) => _table.Scores[Analysis.UnitNumber(unit)];

    /// <summary>The ranks of a unit in all replicates, the first one first.</summary>
    /// <param name="unit">The code of the unit.</param>
    /// <returns>As many ranks as replicates, 1 being the best; 0 where the unit has no score in it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The data have no such unit.</exception>
    public ReadOnlySpan<int> Ranks(string unit) => _table.Ranks[Analysis.UnitNumber(unit)];

    /// <summary>The share of replicates in which one unit has a better rank than another: the probability that it is ahead.</summary>
    /// <param name="unit">The code of the unit.</param>
    /// <param name="other">The code of the other.</param>
    /// <returns>The share of the replicates in which both have a rank, 0 to 1; equal ranks count for neither. 0 where there is no such replicate.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="KeyNotFoundException">The data have no such unit.</exception>
    public double ShareAhead(string unit, string other)
    {
        ArgumentNullException.ThrowIfNull(other);
        ReadOnlySpan<int> ranks = Ranks(unit), others = Ranks(other);
        int ahead = 0, both = 0;
        for (int i = 0; i < ranks.Length; i++)
        {
            if (ranks[i] == 0 || others[i] == 0)
                continue;
            both++;
            ahead += ranks[i] < others[i] ? 1 : 0;
        }

        return both == 0 ? 0 : (double)ahead / both;
    }

    /// <summary>Computes one replicate again, by itself, with all its tables.</summary>
    /// <param name="number">The number of the replicate, from 1.</param>
    /// <returns>The replicate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no replicate of that number.</exception>
    /// <exception cref="Faults.FaultException">The replicate has no result: it is one of those that <see cref="Failed"/> lists.</exception>
    public UncertaintyReplicate Replicate(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Options.Replicates);
        double[] draws = new double[Analysis.Assumptions.Length];
        Analysis.Draw(Options.Seed, number - 1, draws);
        return Analysis.Repeat(number, draws);
    }

    /// <summary>The index, how many units there are and how many replicates.</summary>
    /// <returns>For example <c>oecd-dgi-2023: 33 units, 1000 replicates</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Analysis.Index.Code}: {Units.Length} units, {Options.Replicates} replicates");
}
