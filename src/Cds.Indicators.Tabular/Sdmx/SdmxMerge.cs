using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>Applies changes to a set, one after the other.</summary>
internal static class SdmxMerge
{
    public static ObservationSet Apply(ObservationSet set, ImmutableArray<SdmxChange> changes)
    {
        if (changes.IsEmpty)
            return set;
        Dictionary<(Subject, Area, Period), (Observation Observation, FaultPlace? Place)> rows = [];
        foreach (Observation observation in set)
            rows.Add((observation.Subject, observation.Area, observation.Period), (observation, null));
        foreach (SdmxChange change in changes)
        {
            if (change.Action == SdmxAction.Delete)
                Delete(rows, change);
            else
                Merge(rows, change);
        }

        ObservationSetBuilder builder = ObservationSet.Builder(set.Areas);
        foreach ((Observation observation, FaultPlace? place) in rows.Values)
            builder.Add(observation, place);
        return builder.Build();
    }

    /// <summary>The subject under which a set keeps the observations of another: the measure of a count, stock or amount.</summary>
    public static Subject Stored(Subject subject) => subject.Indicator switch
    {
        CountIndicator count => count.Measure,
        StockIndicator stock => stock.Measure,
        AmountIndicator amount => amount.Measure,
        _ => subject,
    };

    private static void Merge(Dictionary<(Subject, Area, Period), (Observation Observation, FaultPlace? Place)> rows, SdmxChange change)
    {
        (Subject, Area Area, Period Period) key = (Stored(change.Subject.GetValueOrDefault()), change.Areas[0], change.Period.GetValueOrDefault());
        bool isThere = rows.TryGetValue(key, out (Observation Observation, FaultPlace? Place) row);
        if (change.Action == SdmxAction.Replace || !isThere)
        {
            if (!change.IsEmpty || change.Action == SdmxAction.Replace)
            {
                rows[key] = (new Observation(
                    key.Item1, key.Area, key.Period, change.Value.GetValueOrDefault(), change.Status.GetValueOrDefault(), change.Source), change.Place);
            }

            return;
        }

        rows[key] = (row.Observation with
        {
            Value = change.Value ?? row.Observation.Value,
            Status = change.Status ?? row.Observation.Status,
            Source = change.HasSource ? change.Source : row.Observation.Source,
        }, change.IsEmpty ? row.Place : change.Place);
    }

    private static void Delete(Dictionary<(Subject, Area, Period), (Observation Observation, FaultPlace? Place)> rows, SdmxChange change)
    {
        foreach ((Subject, Area, Period) key in Keys(rows, change))
        {
            Observation observation = rows[key].Observation;
            if (!change.IsPartial)
            {
                rows.Remove(key);
                continue;
            }

            rows[key] = (observation with
            {
                Value = change.Value ?? observation.Value,
                Status = change.Status ?? observation.Status,
                Source = change.HasSource ? null : observation.Source,
            }, change.Place);
        }
    }

    private static List<(Subject, Area, Period)> Keys(Dictionary<(Subject, Area, Period), (Observation Observation, FaultPlace? Place)> rows, SdmxChange change)
    {
        if (change.Areas.IsDefault || change is not { Subject: { } subject, Areas: [var area], Period: { } period })
            return [.. rows.Where(row => change.Matches(row.Value.Observation)).Select(static row => row.Key)];
        (Subject, Area, Period) key = (Stored(subject), area, period);
        return rows.ContainsKey(key) ? [key] : [];
    }
}
