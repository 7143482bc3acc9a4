using System.Collections.Immutable;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Uncertainty;

public sealed partial class UncertaintyAnalysis
{
    /// <summary>Runs the replicates: how much scores and ranks vary with the assumptions.</summary>
    /// <param name="options">How many, with which seed; see the defaults of <see cref="UncertaintyOptions"/>.</param>
    /// <param name="progress">Told the number of replicates done: 1, 2, up to all of them, in this order, by one thread at a time.</param>
    /// <param name="cancellationToken">Stops the analysis after the replicates that are being computed.</param>
    /// <returns>The scores and ranks of all units in all replicates.</returns>
    /// <exception cref="ArgumentException">An option is out of its bounds.</exception>
    /// <exception cref="KeyNotFoundException">The index has no node of the code in the options.</exception>
    /// <exception cref="FaultException">A replicate has no result and is refused: the first of them is named, with its draws.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public UncertaintyResult Run(UncertaintyOptions? options = null, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        options ??= new UncertaintyOptions();
        options.Check();
        int node = Node(options.Node);
        NominalTable nominal = new(Nominal, Index.Hierarchy.Codes[node]);
        ReplicateTable table = new(nominal.Units.Length, options.Replicates);
        FailedReplicate?[] failures = new FailedReplicate?[options.Replicates];
        ReplicateLoop loop = new(options.Replicates, options.Threads, options.FailedReplicates == FailedReplicates.Refuse);
        loop.Run(
            () => new ReplicateBuffer(Assumptions.Length, nominal.Units.Length),
            (buffer, replicate) =>
            {
                Draw(options.Seed, replicate, buffer.Draws);
                failures[replicate] = Compute(buffer, node, replicate + 1);
                table.Write(replicate, buffer.Scores, buffer.Ranks);
                return failures[replicate] is null;
            },
            progress,
            cancellationToken);

        ImmutableArray<FailedReplicate> failed = [.. failures.OfType<FailedReplicate>()];
        if (!failed.IsEmpty && options.FailedReplicates == FailedReplicates.Refuse)
            throw Refused("replicate", failed[0]);
        return new UncertaintyResult(this, options, table, ReplicateStatistics.Of(nominal, table, options), failed);
    }

    private int Node(string? code) => code is null ? Index.Hierarchy.Nodes.Length - 1 : Index.Hierarchy.Number(code);

    /// <summary>Computes a replicate into a buffer; a replicate without a result leaves no score there.</summary>
    private FailedReplicate? Compute(ReplicateBuffer buffer, int node, int number)
    {
        try
        {
            _plan.Scores(buffer.Draws, node, buffer.Scores);
            buffer.Rank();
            return null;
        }
        catch (FaultException e)
        {
            buffer.Clear();
            return new FailedReplicate(number, [.. buffer.Draws], e.Faults);
        }
    }

    /// <summary>The first replicate without a result, with what it drew, and what is wrong with it.</summary>
    private FaultException Refused(string what, FailedReplicate failed)
    {
        string drawn = string.Join(", ", Assumptions.Select((assumption, i) => FormattableString.Invariant($"{assumption.Name} = {assumption.Describe(failed.Draws[i])} ({failed.Draws[i]:R})")));
        Fault first = new(
            new FaultPlace("uncertainty", Row: null, FormattableString.Invariant($"{what} {failed.Number}"), JsonPath: null),
            drawn,
            "it has no result with what was drawn",
            "Mend what is told below, choose a policy for it in the definition, or exclude such replicates by FailedReplicates.Exclude.");
        return new FaultException([first, .. failed.Faults]);
    }
}
