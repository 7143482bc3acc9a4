using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Cds.Indicators.Observations;

/// <summary>The distinct attributes of a set that is being built, numbered as they are met; number 0 is that of plain rows. Safe for several threads.</summary>
internal sealed class AttributeTable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ObservationAttribute, int> _numbers = new() { [ObservationAttribute.Plain] = 0 };
    private readonly List<ObservationAttribute> _attributes = [ObservationAttribute.Plain];

    public ObservationAttribute this[int number]
    {
        get
        {
            lock (_lock)
                return _attributes[number];
        }
    }

    public int NumberOf(ObservationAttribute attribute)
    {
        if (attribute == ObservationAttribute.Plain)
            return 0;
        lock (_lock)
        {
            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, attribute, out bool isKnown);
            if (!isKnown)
            {
                number = _attributes.Count;
                _attributes.Add(attribute);
            }

            return number;
        }
    }

    public ImmutableArray<ObservationAttribute> ToImmutable()
    {
        lock (_lock)
            return [.. _attributes];
    }
}
