using System.Collections;
using System.Reflection;

namespace Cds.Indicators.Tests.Json;

/// <summary>Compares two objects by all their public properties, down to values of the framework and of NodaTime, and names what differs.</summary>
internal sealed class DeepComparison
{
    private readonly HashSet<(object, object)> _seen = new(new ByReference());
    private readonly List<string> _differences = [];

    /// <summary>The number of values compared.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<string> Differences => _differences;

    public void Compare(object? left, object? right, string path)
    {
        Count++;
        if (left is null || right is null || left.GetType() != right.GetType())
        {
            if (left is not null || right is not null)
                _differences.Add($"{path}: {left ?? "null"} / {right ?? "null"}");
            return;
        }

        Type type = left.GetType();
        if (type.IsEnum || type.Assembly != typeof(Cds.Indicators.Rates.Rate).Assembly && left is not IEnumerable || left is string)
        {
            if (!left.Equals(right))
                _differences.Add($"{path}: {left} / {right}");
            return;
        }

        if (!type.IsValueType && !_seen.Add((left, right)))
            return;
        if (left is IEnumerable items)
            CompareItems([.. items.Cast<object?>()], [.. ((IEnumerable)right).Cast<object?>()], path);
        else
            CompareProperties(type, left, right, path);
    }

    private void CompareItems(object?[] left, object?[] right, string path)
    {
        if (left.Length != right.Length)
            _differences.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}: {left.Length} / {right.Length} items"));
        for (int i = 0; i < Math.Min(left.Length, right.Length); i++)
            Compare(left[i], right[i], string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{i}]"));
    }

    private void CompareProperties(Type type, object left, object right, string path)
    {
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static p => p.GetIndexParameters().Length == 0))
            Compare(Read(property, left), Read(property, right), $"{path}.{property.Name}");
    }

    private static object? Read(PropertyInfo property, object owner)
    {
        try
        {
            return property.GetValue(owner);
        }
        catch (TargetInvocationException e)
        {
            return e.InnerException!.GetType().Name;
        }
    }

    private sealed class ByReference : IEqualityComparer<(object, object)>
    {
        public bool Equals((object, object) x, (object, object) y) => ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2);

        public int GetHashCode((object, object) obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Item1);
    }
}
