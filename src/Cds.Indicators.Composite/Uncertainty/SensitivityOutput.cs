using System.Diagnostics;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>The number whose variance a sensitivity analysis explains.</summary>
/// <remarks>Compared by reference; immutable and thread-safe.</remarks>
/// <example><code>
/// SensitivityOutput first = SensitivityOutput.Of("score of the best", run => run.Scores.ToArray().Max());
/// SensitivityOutput rank = SensitivityOutput.RankOf("AUT");
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class SensitivityOutput
{
    private readonly string? _unit;
    private readonly Func<NominalTable, double[], int[], double> _value;

    private SensitivityOutput(string name, string? unit, Func<NominalTable, double[], int[], double> value)
    {
        Name = name;
        _unit = unit;
        _value = value;
    }

    /// <summary>The mean, over the units that have a rank in both, of the absolute difference of the rank from the nominal one: the average shift in ranking.</summary>
    /// <remarks>Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), uncertainty and sensitivity analysis.</remarks>
    public static SensitivityOutput MeanAbsoluteRankChange { get; } = new("mean absolute rank change", unit: null, static (nominal, _, ranks) => nominal.MeanRankChange(ranks));

    /// <summary>The name, for reports.</summary>
    public string Name { get; }

    /// <summary>The score of one unit.</summary>
    /// <param name="unit">The code of the unit.</param>
    /// <returns>The output; a run in which the unit has no score has no output.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    public static SensitivityOutput ScoreOf(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return new SensitivityOutput($"score of {unit}", unit, (nominal, scores, _) => scores[nominal.Number(unit)]);
    }

    /// <summary>The rank of one unit.</summary>
    /// <param name="unit">The code of the unit.</param>
    /// <returns>The output; a run in which the unit has no rank has no output.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    public static SensitivityOutput RankOf(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return new SensitivityOutput($"rank of {unit}", unit, (nominal, _, ranks) => ranks[nominal.Number(unit)] is > 0 and int rank ? rank : double.NaN);
    }

    /// <summary>An output of one's own.</summary>
    /// <param name="name">The name, for reports; not blank.</param>
    /// <param name="value">The number of a run; finite. The function must be pure: it is called by several threads.</param>
    /// <returns>The output.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or blank.</exception>
    public static SensitivityOutput Of(string name, Func<ReplicateScores, double> value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        return new SensitivityOutput(name, unit: null, (nominal, scores, ranks) => value(new ReplicateScores(nominal, [.. scores], [.. ranks])));
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal double Of(NominalTable nominal, double[] scores, int[] ranks) => _value(nominal, scores, ranks);

    /// <exception cref="KeyNotFoundException">The data have no such unit.</exception>
    internal void Check(NominalTable nominal)
    {
        if (_unit is not null)
            nominal.Number(_unit);
    }
}
