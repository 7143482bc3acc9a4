using Cds.Indicators.Faults;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace DistrictScorecard.Points;

/// <summary>Scores all units of a file. Rules that are held against the mean of a group take that of all units of the same period.</summary>
internal static class Scorer
{
    public static IReadOnlyList<UnitScore> Score(OfficialCard card, Counts counts, string source)
    {
        List<UnitScore> scores = [];
        List<Fault> faults = [];
        foreach (Period period in counts.Periods)
        {
            CountedUnit[] units = [.. counts.UnitsOf(period)];
            try
            {
                foreach ((CountedUnit unit, ScorecardScore score) in card.ScoreAll(units, static unit => unit.Inputs))
                    scores.Add(new UnitScore(unit, score));
            }
            catch (FaultException e)
            {
                Dictionary<string, CountsCell> cells = CellsOf(units, card);
                faults.AddRange(e.Faults.Select(fault => cells.TryGetValue(fault.Place.Source, out CountsCell cell) ? fault with { Place = cell.Place, Value = cell.Text } : fault));
            }
            catch (OverflowException)
            {
                faults.Add(new Fault(new FaultPlace(source, Row: null, Column: null, JsonPath: null), period.ToString(), "the counts of the period add up to more than 64 bits hold", "Check the counts."));
            }
        }

        return faults.Count == 0 ? scores : throw new FaultException([.. faults.OrderBy(static f => f.Place.Row)]);
    }

    /// <summary>A warning for each share whose part is larger than its whole.</summary>
    public static IEnumerable<Fault> Implausible(IEnumerable<UnitScore> scores)
    {
        foreach (UnitScore unit in scores)
        {
            foreach (ComponentScore component in unit.Score.Components)
            {
                if (!component.IsImplausible || component.Input.Counts is not { ExceedsWhole: true } counts)
                    continue;
                yield return new Fault(
                    unit.Unit.Cells[component.Component.Code].Place,
                    $"{counts}",
                    $"the numerator of {component.Component.Code} is above its denominator, and a part is not larger than its whole",
                    "Check the counts; points never exceed the maximum.");
            }
        }
    }

    /// <summary>Each input as it stands in the file, by the name that faults of the scorecard give it.</summary>
    private static Dictionary<string, CountsCell> CellsOf(IEnumerable<CountedUnit> units, OfficialCard card)
    {
        Dictionary<string, CountsCell> cells = new(StringComparer.Ordinal);
        foreach (CountedUnit unit in units)
        {
            foreach ((string metric, CountsCell cell) in unit.Cells)
                cells.Add($"{unit}, {card.Code}/{metric}", cell);
        }

        return cells;
    }
}
