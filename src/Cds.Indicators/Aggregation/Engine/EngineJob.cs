using Cds.Indicators.Observations;

namespace Cds.Indicators.Aggregation.Engine;

/// <summary>One question to the engine: the numbers of one subject, added up in dense cells of target area and target period.</summary>
internal sealed class EngineJob
{
    /// <summary>The table that the rows are of.</summary>
    public required ObservationTable Table { get; init; }

    /// <summary>The rows.</summary>
    public required SubjectColumns Columns { get; init; }

    /// <summary>By attribute ordinal, whether its rows are added; they must be numbers then.</summary>
    public required bool[] Attributes { get; init; }

    /// <summary>By area ordinal, the target area of its rows; -1 where they are not asked for.</summary>
    public required int[] AreaTarget { get; init; }

    /// <summary>By period ordinal, the target period of its rows; -1 where they are not asked for.</summary>
    public required int[] PeriodTarget { get; init; }

    /// <summary>How many target areas there are.</summary>
    public required int Areas { get; init; }

    /// <summary>How many target periods there are.</summary>
    public required int Periods { get; init; }

    /// <summary>What an overflow calls a target area.</summary>
    public required Func<int, string> AreaName { get; init; }

    /// <summary>What an overflow calls a target period.</summary>
    public required Func<int, string> PeriodName { get; init; }
}
