using System.Collections.Immutable;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Uncertainty;

public sealed partial class UncertaintyAnalysis
{
    /// <summary>Tells how much of the variance of an output is owed to each assumption: its Sobol indices (chỉ số độ nhạy Sobol).</summary>
    /// <param name="options">How many samples, of which output; see the defaults of <see cref="SensitivityOptions"/>.</param>
    /// <param name="progress">Told the number of runs done: 1, 2, up to all of them, in this order, by one thread at a time.</param>
    /// <param name="cancellationToken">Stops the analysis after the runs that are being computed.</param>
    /// <returns>The indices of each assumption.</returns>
    /// <remarks>
    /// For N samples and d assumptions the index is computed N (d + 2) times. Where a run has no result and is excluded, its whole sample is left out.
    /// Estimators: see <see cref="Sobol"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">An option is out of its bounds.</exception>
    /// <exception cref="KeyNotFoundException">The index has no node, or the data no unit, of the code in the options.</exception>
    /// <exception cref="FaultException">A run has no result and is refused: the first of them is named, with its draws.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public SensitivityResult Sensitivity(SensitivityOptions? options = null, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        options ??= new SensitivityOptions();
        options.Check(Assumptions.Length);
        int node = Node(options.Node);
        NominalTable nominal = new(Nominal, Index.Hierarchy.Codes[node]);
        options.Output.Check(nominal);
        SobolDesign design = new(Assumptions.Select(static assumption => assumption.Stream), options.Replicates, options.Seed);
        double[] outputs = new double[design.Runs];
        FailedReplicate?[] failures = new FailedReplicate?[design.Runs];
        ReplicateLoop loop = new(design.Runs, options.Threads, options.FailedReplicates == FailedReplicates.Refuse);
        loop.Run(
            () => new ReplicateBuffer(Assumptions.Length, nominal.Units.Length),
            (buffer, run) =>
            {
                design.Draw(run, buffer.Draws);
                failures[run] = Compute(buffer, node, design.Sample(run) + 1) ?? Output(options.Output, nominal, buffer, design.Sample(run) + 1, out outputs[run]);
                return failures[run] is null;
            },
            progress,
            cancellationToken);

        ImmutableArray<FailedReplicate> failed = [.. failures.OfType<FailedReplicate>()];
        if (!failed.IsEmpty && options.FailedReplicates == FailedReplicates.Refuse)
            throw Refused("sample", failed[0]);
        SobolResult indices = design.Estimate(outputs, run => failures[run] is not null, [.. Assumptions.Select(static assumption => assumption.Name)], options.Sobol, cancellationToken);
        return new SensitivityResult(this, options, indices, failed);
    }

    /// <summary>The output of a run; a failure where it is no number.</summary>
    private static FailedReplicate? Output(SensitivityOutput output, NominalTable nominal, ReplicateBuffer buffer, int number, out double value)
    {
        value = output.Of(nominal, buffer.Scores, buffer.Ranks);
        if (double.IsFinite(value))
            return null;
        Fault fault = new(
            new FaultPlace("sensitivity", Row: null, output.Name, JsonPath: null),
            value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "the output is no finite number",
            "Follow an output that every run has, or exclude such samples by FailedReplicates.Exclude.");
        return new FailedReplicate(number, [.. buffer.Draws], [fault]);
    }
}
