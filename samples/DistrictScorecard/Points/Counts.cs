using Cds.Indicators.Faults;

namespace DistrictScorecard.Points;

/// <summary>The units of a file, period by period in the order in which they first appear, and the rows to be warned of.</summary>
internal sealed class Counts
{
    private const int MaximumRowsShown = 10;

    private readonly OrderedDictionary<Period, OrderedDictionary<string, CountedUnit>> _periods = [];
    private readonly Dictionary<Period, string> _texts = [];
    private readonly OrderedDictionary<string, List<FaultPlace>> _unknown = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, List<FaultPlace>> _half = new(StringComparer.Ordinal);

    public IEnumerable<Period> Periods => _periods.Keys;

    public IEnumerable<CountedUnit> UnitsOf(Period period) => _periods[period].Values;

    /// <summary>The unit of a period, made where it has not appeared before; the period is told as it is where it first stands.</summary>
    public CountedUnit Unit(Period period, string text, string code)
    {
        if (!_periods.TryGetValue(period, out OrderedDictionary<string, CountedUnit>? units))
            _periods.Add(period, units = new OrderedDictionary<string, CountedUnit>(StringComparer.Ordinal));
        _texts.TryAdd(period, text);
        if (!units.TryGetValue(code, out CountedUnit? unit))
            units.Add(code, unit = new CountedUnit(period, _texts[period], code));
        return unit;
    }

    /// <summary>Remembers a row whose code the scorecard does not know.</summary>
    public void AddUnknown(string metric, FaultPlace place) => Add(_unknown, metric, place);

    /// <summary>Remembers a row that has a numerator or a denominator, and not the other.</summary>
    public void AddHalf(string metric, FaultPlace place) => Add(_half, metric, place);

    /// <summary>A warning for each code that the scorecard does not know, and for each whose counts are half there, with their rows.</summary>
    public IEnumerable<Fault> Warnings(OfficialCard card)
    {
        foreach ((string metric, List<FaultPlace> places) in _half)
            yield return new Fault(places[0], metric, $"the numerator or the denominator is empty, and the rate is missing: {Rows(places)}", "Give both, or neither where nothing is known.");

        string cure = CountsRow.KnownCodes(card);
        foreach ((string metric, List<FaultPlace> places) in _unknown)
        {
            yield return new Fault(places[0], metric, $"{CountsRow.UnknownCode(card)}, and its rows are not scored: {Rows(places)}", cure);
            cure = "";
        }
    }

    private static void Add(OrderedDictionary<string, List<FaultPlace>> rows, string metric, FaultPlace place)
    {
        if (!rows.TryGetValue(metric, out List<FaultPlace>? places))
            rows.Add(metric, places = []);
        places.Add(place);
    }

    private static string Rows(List<FaultPlace> places) =>
        string.Join(", ", places.Take(MaximumRowsShown).Select(static p => p.Row)) + (places.Count > MaximumRowsShown ? $", … ({places.Count} in all)" : "");
}
