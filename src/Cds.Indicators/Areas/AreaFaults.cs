using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Areas;

/// <summary>Collects what is wrong with the rows of a registry, and what is odd about them.</summary>
/// <param name="units">The rows of units.</param>
/// <param name="successions">The rows of passages.</param>
internal sealed class AreaFaults(AreaEntry[] units, SuccessionEntry[] successions)
{
    private readonly List<AreaFault> _faults = [];
    private readonly List<Fault> _notes = [];

    public bool IsEmpty => _faults.Count == 0;

    /// <summary>The faults, units before passages, in the order of the rows.</summary>
    public IEnumerable<AreaFault> InOrder => _faults.OrderBy(static fault => fault.IsUnit ? 0 : 1).ThenBy(static fault => fault.Row);

    public ImmutableArray<Fault> Notes => [.. _notes];

    public void Unit(int row, string member, string value, string rule, string cure) => _faults.Add(new AreaFault(IsUnit: true, row, member, value, rule, cure));

    public void Passage(int row, string member, string value, string rule, string cure) => _faults.Add(new AreaFault(IsUnit: false, row, member, value, rule, cure));

    public void NoteUnit(int row, string value, string rule, string cure) => _notes.Add(new Fault(PlaceOf(isUnit: true, row), value, rule, cure));

    public void NotePassage(int row, string value, string rule, string cure) => _notes.Add(new Fault(PlaceOf(isUnit: false, row), value, rule, cure));

    public FaultPlace PlaceOf(bool isUnit, int row) => isUnit
        ? units[row].Place ?? FaultPlace.InTable("units", row + 1)
        : successions[row].Place ?? FaultPlace.InTable("successions", row + 1);

    public Fault ToFault(AreaFault fault) => new(PlaceOf(fault.IsUnit, fault.Row), fault.Value, fault.Rule, fault.Cure);

    /// <summary>A row as the messages name it: <c>row 12</c>, or its own place.</summary>
    public string Name(bool isUnit, int row) =>
        (isUnit ? units[row].Place : successions[row].Place) is { } place ? place.ToString() : string.Create(CultureInfo.InvariantCulture, $"row {row + 1}");
}
