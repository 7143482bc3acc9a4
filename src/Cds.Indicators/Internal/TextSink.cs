using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Cds.Indicators.Internal;

/// <summary>
/// Writes text into a span of <see cref="char"/> or UTF-8 <see cref="byte"/>; one body serves both encodings. Once something did
/// not fit, nothing more is written and <see cref="Finish"/> answers <see langword="false"/>.
/// </summary>
internal ref struct TextSink<TChar>
    where TChar : unmanaged
{
    private readonly Span<TChar> _destination;
    private int _count;
    private bool _overflowed;

    public TextSink(Span<TChar> destination)
    {
        _destination = destination;
        _count = 0;
        _overflowed = false;
    }

    public readonly bool Overflowed => _overflowed;

    public readonly bool Finish(out int written)
    {
        written = _overflowed ? 0 : _count;
        return !_overflowed;
    }

    public void Append(char value)
    {
        if (typeof(TChar) == typeof(byte) && value >= 0x80)
        {
            Append([value]);
            return;
        }

        if (_overflowed || _count >= _destination.Length)
        {
            _overflowed = true;
            return;
        }

        _destination[_count++] = Of(value);
    }

    public void Append(scoped ReadOnlySpan<char> value)
    {
        if (_overflowed)
            return;

        if (typeof(TChar) == typeof(char))
        {
            Span<char> rest = MemoryMarshal.Cast<TChar, char>(_destination[_count..]);
            _overflowed = !value.TryCopyTo(rest);
            _count += _overflowed ? 0 : value.Length;
            return;
        }

        Span<byte> bytes = MemoryMarshal.AsBytes(_destination[_count..]);
        if (Encoding.UTF8.TryGetBytes(value, bytes, out int written))
            _count += written;
        else
            _overflowed = true;
    }

    /// <summary>Writes an integer with at least <paramref name="minimumDigits"/> digits, invariantly.</summary>
    public void Append(long value, int minimumDigits = 1)
    {
        if (value < 0)
            Append('-');
        AppendDigits(value < 0 ? unchecked((ulong)-value) : (ulong)value, minimumDigits);
    }

    /// <summary>Writes an integer with a group separator every three digits; <c>'\0'</c> stands for none.</summary>
    public void Append(Int128 value, char groupSeparator = '\0')
    {
        if (Int128.IsNegative(value))
            Append('-');
        Append(Int128.IsNegative(value) ? (UInt128)(-(value + 1)) + 1 : (UInt128)value, groupSeparator);
    }

    /// <summary>Writes an integer with a group separator every three digits; <c>'\0'</c> stands for none.</summary>
    public void Append(UInt128 value, char groupSeparator = '\0')
    {
        if (value < 1000 || (groupSeparator == '\0' && value <= ulong.MaxValue))
        {
            AppendDigits((ulong)value, minimumDigits: 1);
            return;
        }

        Span<char> buffer = stackalloc char[40];
        Span<char> digits = Digits(value, buffer);
        if (groupSeparator == '\0')
        {
            Append(digits);
            return;
        }

        for (int i = 0; i < digits.Length; i++)
        {
            if (i > 0 && (digits.Length - i) % 3 == 0)
                Append(groupSeparator);
            Append(digits[i]);
        }
    }

    /// <summary>The common case: straight into the destination, last digit first.</summary>
    private void AppendDigits(ulong value, int minimumDigits)
    {
        int length = 1;
        for (ulong rest = value; rest >= 10; rest /= 10)
            length++;
        length = Math.Max(length, minimumDigits);
        if (_overflowed || length > _destination.Length - _count)
        {
            _overflowed = true;
            return;
        }

        Span<TChar> digits = _destination.Slice(_count, length);
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            (value, ulong digit) = Math.DivRem(value, 10);
            digits[i] = Of(unchecked((char)('0' + digit)));
        }

        _count += length;
    }

    private static TChar Of(char ascii) =>
        typeof(TChar) == typeof(byte) ? Unsafe.BitCast<byte, TChar>(unchecked((byte)ascii)) : Unsafe.BitCast<char, TChar>(ascii);

    private static Span<char> Digits(UInt128 value, Span<char> buffer)
    {
        int start = buffer.Length;
        while (value > ulong.MaxValue)
        {
            (value, UInt128 digit) = UInt128.DivRem(value, 10);
            buffer[--start] = (char)('0' + (int)digit);
        }

        for (ulong rest = (ulong)value; rest != 0; rest /= 10)
            buffer[--start] = (char)('0' + (int)(rest % 10));
        return buffer[start..];
    }
}
