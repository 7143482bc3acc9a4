using System.Text.Json;

namespace Cds.Indicators.Internal;

/// <summary>An object of a document that is read strictly. Asking for a member makes its name known here; see <see cref="StrictJson"/>.</summary>
internal sealed class StrictJsonObject
{
    private readonly StrictJson? _json;
    private readonly StrictJsonValue _self;
    private readonly int _faultsBefore;
    private readonly Dictionary<string, StrictJsonValue> _members;
    private readonly List<string> _known = [];
    private Dictionary<string, StrictJsonValue>? _within;
    private bool _isListed;

    /// <summary>Opens an object that is absent: all its members are absent, and it reports nothing.</summary>
    internal StrictJsonObject() => _members = [];

    /// <summary>Opens the object in <paramref name="self"/> and reports the members that stand twice in it.</summary>
    internal StrictJsonObject(StrictJson json, StrictJsonValue self, JsonElement element)
    {
        _json = json;
        _self = self;
        _faultsBefore = json.FaultCount;
        _members = new Dictionary<string, StrictJsonValue>(element.GetPropertyCount(), StringComparer.Ordinal);
        int ordinal = 0;
        foreach (JsonProperty property in element.EnumerateObject())
        {
            StrictJsonValue member = self.Member(property.Name, property.Value, ordinal++);
            if (!_members.TryAdd(property.Name, member))
                member.Report("the member stands twice in its object", "Keep one.");
        }

        json.Track(this);
    }

    /// <summary>Whether there is no object here.</summary>
    public bool IsAbsent => _json is null;

    /// <summary>Whether the object is there and no fault was found since it was opened, so that a value may be built from what was read.</summary>
    public bool IsSound => _json is not null && _json.FaultCount == _faultsBefore;

    /// <summary>The member with the name, which is required: a fault where it is missing.</summary>
    public StrictJsonValue this[string name]
    {
        get
        {
            bool isAsked = _known.Contains(name, StringComparer.Ordinal);
            StrictJsonValue member = Optional(name);
            if (member.IsAbsent && !isAsked)
                Report($"the member {name} is missing", $"Add {name}.");
            return member;
        }
    }

    /// <summary>The member with the name, absent where it is missing. A JSON <c>null</c> is a value of the wrong type, not a missing member.</summary>
    public StrictJsonValue Optional(string name)
    {
        if (!_known.Contains(name, StringComparer.Ordinal))
            _known.Add(name);
        return _members.TryGetValue(name, out StrictJsonValue member) ? member : default;
    }

    /// <summary>All members with their names, where the names are not known beforehand, such as codes; in the order of the document, those that stand twice once.</summary>
    public IEnumerable<KeyValuePair<string, StrictJsonValue>> Members()
    {
        _isListed = true;
        return _members;
    }

    /// <summary>Reports a fault of a member that was read; of the object itself where the member is missing.</summary>
    public void Report(string name, string rule, string cure)
    {
        if (_members.TryGetValue(name, out StrictJsonValue member))
            member.Report(rule, cure);
        else
            Report(rule, cure);
    }

    /// <summary>Reports a fault of a member; where there is none with the name, of that of an object among the members; of the object itself where there is none at all.</summary>
    public void ReportWithin(string name, string rule, string cure)
    {
        if (!_members.ContainsKey(name) && (_within ??= Within()).TryGetValue(name, out StrictJsonValue found))
            found.Report(rule, cure);
        else
            Report(name, rule, cure);
    }

    /// <summary>Reports a fault of the object as a whole.</summary>
    public void Report(string rule, string cure) => _self.ReportAt("", rule, cure);

    internal void ReportUnread()
    {
        if (_isListed)
            return;
        foreach ((string name, StrictJsonValue member) in _members)
        {
            if (!_known.Contains(name, StringComparer.Ordinal))
                member.ReportAt("", "the member is not known here", $"Remove it; the members are {string.Join(", ", _known)}.");
        }
    }

    private Dictionary<string, StrictJsonValue> Within()
    {
        Dictionary<string, StrictJsonValue> within = new(StringComparer.Ordinal);
        foreach (StrictJsonValue member in _members.Values)
        {
            foreach ((string name, StrictJsonValue value) in member.Entries())
                within.TryAdd(name, value);
        }

        return within;
    }
}
