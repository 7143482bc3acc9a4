using Cds.Indicators.Aggregation;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>What a roll-up is of.</summary>
internal static class RollupReading
{
    /// <summary>Its one subject.</summary>
    /// <exception cref="InvalidOperationException">It has several.</exception>
    public static Subject SubjectOf(RollupResult result) => result.Subjects.Length == 1
        ? result.Subjects[0]
        : throw new InvalidOperationException($"The result is of several indicators ({string.Join(", ", result.Subjects)}), and a chart is of one. Take one with Of(subject).");

    public static LocalizedText NameOf(Subject subject) => subject.Indicator?.Name ?? subject.Measure!.Name;
}
