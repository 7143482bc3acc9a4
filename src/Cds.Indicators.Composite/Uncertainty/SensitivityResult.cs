using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Display;
using Cds.Indicators.Display;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>How much of the variance of an output is owed to each assumption (kết quả phân tích độ nhạy).</summary>
/// <remarks>Compared by reference; immutable and thread-safe.</remarks>
/// <example><code>
/// SensitivityResult result = analysis.Sensitivity(new SensitivityOptions { Replicates = 500 });
/// foreach (SobolIndex index in result.Indices)
///     Console.WriteLine($"{index.Name}: {index.First.Value.Value:F2} {index.Total.Value.Value:F2}");
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(UncertaintyFormatterSource))]
public sealed class SensitivityResult
{
    private readonly SobolResult _sobol;

    internal SensitivityResult(UncertaintyAnalysis analysis, SensitivityOptions options, SobolResult sobol, ImmutableArray<FailedReplicate> failed)
    {
        Analysis = analysis;
        Options = options;
        _sobol = sobol;
        Failed = failed;
    }

    /// <summary>The analysis that was run.</summary>
    public UncertaintyAnalysis Analysis { get; }

    /// <summary>How it was run.</summary>
    public SensitivityOptions Options { get; }

    /// <summary>The indices of each assumption, in their order.</summary>
    public ImmutableArray<SobolIndex> Indices => _sobol.Indices;

    /// <summary>The number of samples the estimates are of: fewer than were drawn where some were excluded.</summary>
    public int Samples => _sobol.Samples;

    /// <summary>The number of times the index was computed.</summary>
    public int Runs => Options.Replicates * (Indices.Length + 2);

    /// <summary>The mean of the output.</summary>
    public double Mean => _sobol.Mean;

    /// <summary>The variance of the output, with n - 1; 0 where no assumption changes it.</summary>
    public double Variance => _sobol.Variance;

    /// <summary>The runs without a result; empty where they are refused.</summary>
    public ImmutableArray<FailedReplicate> Failed { get; }

    /// <summary>The indices of an assumption.</summary>
    /// <param name="assumption">The name of the assumption.</param>
    /// <returns>The indices.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="assumption"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such assumption.</exception>
    public SobolIndex this[string assumption]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(assumption);
            return Indices.FirstOrDefault(index => string.Equals(index.Name, assumption, StringComparison.Ordinal))
                ?? throw new KeyNotFoundException($"'{assumption}' is not an assumption of the analysis: its assumptions are {string.Join(", ", Indices.Select(static index => index.Name))}. Give one of them.");
        }
    }

    /// <summary>How many samples the indices come from, with the indices.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Samples} samples: {string.Join("; ", Indices)}");
}
