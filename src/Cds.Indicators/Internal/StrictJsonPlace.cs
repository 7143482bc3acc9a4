using System.Globalization;
using System.Text;

namespace Cds.Indicators.Internal;

/// <summary>
/// Where a value stands in a document: its name or index, and the value it stands in. The path is put together only where a fault is reported,
/// so that a document without faults pays nothing for it.
/// </summary>
internal sealed class StrictJsonPlace
{
    private readonly StrictJsonPlace? _parent;
    private readonly string? _name;
    private readonly int _ordinal;

    private StrictJsonPlace(StrictJsonPlace? parent, string? name, int ordinal)
    {
        _parent = parent;
        _name = name;
        _ordinal = ordinal;
    }

    /// <summary>The whole document: <c>$</c>.</summary>
    public static StrictJsonPlace Root { get; } = new(parent: null, name: null, ordinal: 0);

    /// <summary>The member with a name, the so-and-so-many-th of its object.</summary>
    public StrictJsonPlace Member(string name, int ordinal) => new(this, name, ordinal);

    /// <summary>An item of an array.</summary>
    public StrictJsonPlace Item(int ordinal) => new(this, name: null, ordinal);

    /// <summary>The ordinals from the root to the value, by which faults are brought into the order of the document.</summary>
    public int[] Order()
    {
        int depth = 0;
        for (StrictJsonPlace place = this; place._parent is { } parent; place = parent)
            depth++;
        int[] order = new int[depth];
        for (StrictJsonPlace place = this; place._parent is { } parent; place = parent)
            order[--depth] = place._ordinal;
        return order;
    }

    /// <summary>The JSON path: <c>$.years[1].daysOff[0].date</c>.</summary>
    public override string ToString()
    {
        Stack<StrictJsonPlace> steps = [];
        for (StrictJsonPlace place = this; place._parent is { } parent; place = parent)
            steps.Push(place);

        StringBuilder path = new("$");
        foreach (StrictJsonPlace step in steps)
        {
            if (step._name is not { } name)
                path.Append('[').Append(step._ordinal.ToString(CultureInfo.InvariantCulture)).Append(']');
            else if (name.Length != 0 && !char.IsAsciiDigit(name[0]) && name.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-'))
                path.Append('.').Append(name);
            else
                path.Append("['").Append(name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)).Append("']");
        }

        return path.ToString();
    }
}
