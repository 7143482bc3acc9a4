namespace Cds.Indicators.Tabular.Observations;

/// <summary>Those entries of a table that a batch uses, numbered anew as they are met.</summary>
internal sealed class LocalTable<T>
{
    private readonly List<T> _entries = [];
    private readonly List<int> _used = [];
    private int[] _numbers = new int[64];

    /// <summary>The entries that are used.</summary>
    public ReadOnlySpan<T> Entries => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_entries);

    /// <summary>The new number of an entry; -1 where it is not used yet.</summary>
    public int Find(int number) => number < _numbers.Length ? _numbers[number] - 1 : -1;

    /// <summary>Takes an entry in.</summary>
    /// <returns>Its new number.</returns>
    public int Add(int number, T entry)
    {
        if (number >= _numbers.Length)
            Array.Resize(ref _numbers, Math.Max(number + 1, 2 * _numbers.Length));
        _used.Add(number);
        _entries.Add(entry);
        _numbers[number] = _entries.Count;
        return _entries.Count - 1;
    }

    public void Clear()
    {
        foreach (int number in _used)
            _numbers[number] = 0;
        _used.Clear();
        _entries.Clear();
    }
}
