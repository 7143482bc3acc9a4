using Cds.Indicators.Areas;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Observations;

/// <content>Ways to make a set.</content>
public sealed partial class ObservationSet
{
    /// <summary>A builder, which takes observations in any order.</summary>
    /// <param name="areas">The registry that their units are of.</param>
    /// <param name="duplicates">What becomes of two observations of one subject, area and period.</param>
    /// <param name="placeOf">Where a row stands in the input, the row counted from 1 as it is added: asked where a fault is named, and only then; null to name the row alone.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="areas"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duplicates"/> is not defined.</exception>
    public static ObservationSetBuilder Builder(AreaRegistry areas, DuplicatePolicy duplicates = DuplicatePolicy.Refuse, Func<int, FaultPlace>? placeOf = null)
    {
        ArgumentNullException.ThrowIfNull(areas);
        if (!Enum.IsDefined(duplicates))
            throw new ArgumentOutOfRangeException(nameof(duplicates), duplicates, "The policy is one of Refuse, KeepFirst, KeepLast, Sum.");
        return new ObservationSetBuilder(areas, duplicates, placeOf);
    }

    /// <summary>A set of observations.</summary>
    /// <param name="areas">The registry that their units are of.</param>
    /// <param name="observations">The observations, in any order.</param>
    /// <param name="duplicates">What becomes of two observations of one subject, area and period.</param>
    /// <returns>The set; empty where there are none.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duplicates"/> is not defined.</exception>
    /// <exception cref="FaultException">Observations are refused; every fault names the row, counted from 1.</exception>
    public static ObservationSet Of(AreaRegistry areas, IEnumerable<Observation> observations, DuplicatePolicy duplicates = DuplicatePolicy.Refuse)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ObservationSetBuilder builder = Builder(areas, duplicates);
        foreach (Observation observation in observations)
            builder.Add(observation);
        return builder.Build();
    }

    /// <summary>A set of observations that arrive one after the other.</summary>
    /// <param name="areas">The registry that their units are of.</param>
    /// <param name="observations">The observations, in any order.</param>
    /// <param name="duplicates">What becomes of two observations of one subject, area and period.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The set; empty where none arrive.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duplicates"/> is not defined.</exception>
    /// <exception cref="FaultException">Observations are refused; every fault names the row, counted from 1.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    public static Task<ObservationSet> OfAsync(
        AreaRegistry areas, IAsyncEnumerable<Observation> observations, DuplicatePolicy duplicates = DuplicatePolicy.Refuse, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(observations);
        return ReadAsync(Builder(areas, duplicates), observations, cancellationToken);
    }

    private static async Task<ObservationSet> ReadAsync(ObservationSetBuilder builder, IAsyncEnumerable<Observation> observations, CancellationToken cancellationToken)
    {
        await foreach (Observation observation in observations.WithCancellation(cancellationToken).ConfigureAwait(false))
            builder.Add(observation);
        return builder.Build();
    }

    /// <summary>One set of the observations of several, such as those of two years.</summary>
    /// <param name="sets">The sets, of one registry; at least one. Where observations meet, those of the earlier set count as first.</param>
    /// <param name="duplicates">What becomes of two observations of one subject, area and period.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentNullException">A set is null.</exception>
    /// <exception cref="ArgumentException">There is no set, or the sets are of different registries.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duplicates"/> is not defined.</exception>
    /// <exception cref="FaultException">Observations meet and the policy refuses it; every fault names the set, counted from 1, and the place of the observation in it.</exception>
    public static ObservationSet Union(ReadOnlySpan<ObservationSet> sets, DuplicatePolicy duplicates = DuplicatePolicy.Refuse)
    {
        if (sets.IsEmpty)
            throw new ArgumentException("A union is made of one set at least.", nameof(sets));
        foreach (ObservationSet set in sets)
        {
            ArgumentNullException.ThrowIfNull(set, nameof(sets));
            if (set.Areas.Areas != sets[0].Areas.Areas)
                throw new ArgumentException("The sets are of different registries: build them with one.", nameof(sets));
        }

        ObservationSetBuilder builder = Builder(sets[0].Areas, duplicates);
        for (int i = 0; i < sets.Length; i++)
            builder.AddSet(sets[i], FormattableString.Invariant($"set {i + 1}"));
        return builder.Build();
    }
}
