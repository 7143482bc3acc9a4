using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Tabular.Internal;

/// <summary>The faults of one reading: the first ones in words, the rest as a number.</summary>
/// <param name="maximum">How many are listed.</param>
internal sealed class FaultList(int maximum)
{
    private readonly List<Fault> _listed = [];

    /// <summary>How many faults were found, listed or not.</summary>
    public long Count { get; private set; }

    public void Add(FaultPlace place, string value, string rule, string cure)
    {
        Count++;
        if (_listed.Count < maximum)
            _listed.Add(new Fault(place, Visible(value), rule, cure));
    }

    public void Add(Fault fault) => Add(fault.Place, fault.Value, fault.Rule, fault.Cure);

    /// <summary>The faults that are listed, and how many more there were; the list is empty then.</summary>
    public ImmutableArray<Fault> Take()
    {
        AddRest();
        ImmutableArray<Fault> taken = [.. _listed];
        _listed.Clear();
        Count = 0;
        return taken;
    }

    /// <param name="inOrder">Whether faults are told by row, those of each sheet together, and not as they were found.</param>
    /// <exception cref="FaultException">There is a fault.</exception>
    public void ThrowIfAny(bool inOrder = false)
    {
        if (Count == 0)
            return;
        if (inOrder)
            Order();
        AddRest();
        throw new FaultException([.. _listed]);
    }

    private void AddRest()
    {
        if (Count <= _listed.Count)
            return;
        string rest = string.Create(CultureInfo.InvariantCulture, $"{Count - _listed.Count} more faults were found and are not listed");
        _listed.Add(new Fault(new FaultPlace("", Row: null, Column: null, JsonPath: null), "", rest, "Mend those above and read again."));
    }

    private void Order()
    {
        Dictionary<(string, string), int> sheets = [];
        foreach (Fault fault in _listed)
            sheets.TryAdd((fault.Place.Source, fault.Place.Sheet ?? ""), fault.Place.Source.Length == 0 ? int.MaxValue : sheets.Count);
        Fault[] ordered = [.. _listed.OrderBy(fault => sheets[(fault.Place.Source, fault.Place.Sheet ?? "")]).ThenBy(static fault => fault.Place.Row ?? 0)];
        _listed.Clear();
        _listed.AddRange(ordered);
    }

    /// <summary>A text that is safe in a log and on a terminal: control characters, which could move its cursor or hide text, become U+FFFD.</summary>
    private static string Visible(string text) => !text.Any(char.IsControl) ? text : string.Create(text.Length, text, static (span, from) =>
    {
        for (int i = 0; i < span.Length; i++)
            span[i] = char.IsControl(from[i]) ? '\uFFFD' : from[i];
    });
}
