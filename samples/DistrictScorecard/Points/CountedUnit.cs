using Cds.Indicators.Scoring;

namespace DistrictScorecard.Points;

/// <summary>What was counted of one unit in one period, and where in the file each of it stands.</summary>
internal sealed class CountedUnit(Period period, string periodText, string code)
{
    private readonly List<KeyValuePair<string, ScoreInput>> _inputs = [];
    private readonly Dictionary<string, CountsCell> _cells = new(StringComparer.Ordinal);

    public Period Period { get; } = period;

    /// <summary>The period as the file has it, where it first stands.</summary>
    public string PeriodText { get; } = periodText;

    public string Code { get; } = code;

    /// <summary>Its name where the file has one; otherwise empty.</summary>
    public string Name { get; set; } = "";

    /// <summary>What is known, by the code of a component or group.</summary>
    public IReadOnlyList<KeyValuePair<string, ScoreInput>> Inputs => _inputs;

    /// <summary>Where each code that the scorecard knows stands.</summary>
    public IReadOnlyDictionary<string, CountsCell> Cells => _cells;

    /// <summary>Takes the place of a code; false where it stands in the file already.</summary>
    public bool TryPlace(string metric, CountsCell cell) => _cells.TryAdd(metric, cell);

    public void Add(string metric, ScoreInput input) => _inputs.Add(KeyValuePair.Create(metric, input));

    /// <summary>Code and period, as faults name the unit.</summary>
    public override string ToString() => $"{Code} ({PeriodText})";
}
