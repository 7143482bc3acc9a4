using System.Globalization;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>What has to hold for the options that both analyses have.</summary>
internal static class OptionRules
{
    /// <summary>Refuses what cannot be run.</summary>
    /// <exception cref="ArgumentException">A value is out of its bounds.</exception>
    public static void Check(object options, int threads, FailedReplicates failed, double lower, double upper)
    {
        if (threads < 0)
            throw Wrong(options, nameof(UncertaintyOptions.Threads), threads.ToString(CultureInfo.InvariantCulture), "there are no fewer threads than none", "Give 1 or more, or 0 for as many as there are processors.");
        if (failed is not (FailedReplicates.Refuse or FailedReplicates.Exclude))
            throw Wrong(options, nameof(UncertaintyOptions.FailedReplicates), failed.ToString(), "it is not one of the ways to treat a failed replicate", "Give Refuse or Exclude.");
        CheckQuantiles(options, lower, upper);
    }

    /// <summary>Refuses shares that are none, or in the wrong order.</summary>
    /// <exception cref="ArgumentException">They are.</exception>
    private static void CheckQuantiles(object options, double lower, double upper)
    {
        if (!(lower is >= 0 and <= 1))
            throw Wrong(options, nameof(UncertaintyOptions.LowerQuantile), lower.ToString(CultureInfo.InvariantCulture), "it is a share from 0 to 1", "Give 0.05.");
        if (!(upper >= lower && upper <= 1))
            throw Wrong(options, nameof(UncertaintyOptions.UpperQuantile), upper.ToString(CultureInfo.InvariantCulture), "it is a share from the lower quantile to 1", "Give 0.95.");
    }

    /// <summary>An option that is out of its bounds.</summary>
    public static ArgumentException Wrong(object options, string member, string value, string rule, string cure) =>
        new($"{options.GetType().Name}.{member} is {value}: {rule}. {cure}", nameof(options));

    /// <summary>What follows in the text of options, where it is not the default: <c>, node services, threads 4, failed replicates excluded</c>.</summary>
    public static string Text(string? node, int threads, FailedReplicates failed) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(node is null ? "" : $", node {node}")}{(threads == 0 ? "" : ", threads ")}{threads:#}{(failed == FailedReplicates.Exclude ? ", failed replicates excluded" : "")}");
}
