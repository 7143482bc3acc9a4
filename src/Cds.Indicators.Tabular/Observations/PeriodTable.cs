using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>The periods that were met, by their text.</summary>
/// <param name="options">What may be taken from outside the text.</param>
internal sealed class PeriodTable(PeriodReadingOptions options)
{
    private readonly ByteIndex _texts = new();
    private readonly List<Period> _periods = [];
    private int[] _firstDays = new int[64];
    private int[] _lastDays = new int[64];

    public int Count => _periods.Count;

    public Period this[int number] => _periods[number];

    public ReadOnlySpan<Period> Periods => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_periods);

    /// <summary>The number of the first day.</summary>
    public int FirstDay(int number) => _firstDays[number];

    /// <summary>The number of the last day.</summary>
    public int LastDay(int number) => _lastDays[number];

    /// <summary>The number of the period of a text; -1 where it is none, and why.</summary>
    public int Of(ReadOnlySpan<byte> text, out TextFault fault)
    {
        fault = default;
        int number = _texts.Find(text);
        return number >= 0 ? number : Read(text, out fault);
    }

    /// <summary>Adds a period that has no text.</summary>
    public int Add(Period period)
    {
        byte[] text = Encoding.UTF8.GetBytes($"{period}");
        int number = _texts.Find(text);
        return number >= 0 ? number : Add(text, period);
    }

    public void Clear()
    {
        _texts.Clear();
        _periods.Clear();
    }

    private int Read(ReadOnlySpan<byte> text, out TextFault fault) =>
        PeriodReader.TryRead(Encoding.UTF8.GetString(text), options, out PeriodReading reading, out fault) ? Add(text, reading.Period) : -1;

    private int Add(ReadOnlySpan<byte> text, Period period)
    {
        int number = _texts.Add(text);
        if (number == _firstDays.Length)
        {
            Array.Resize(ref _firstDays, 2 * number);
            Array.Resize(ref _lastDays, 2 * number);
        }

        _periods.Add(period);
        (_firstDays[number], _lastDays[number]) = (AreaTableIndex.DayOf(period.Start), AreaTableIndex.DayOf(period.End));
        return number;
    }
}
