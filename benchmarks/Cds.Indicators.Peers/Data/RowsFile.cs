using System.Buffers.Text;
using System.Text;

namespace Cds.Indicators.Peers.Data;

/// <summary>Rows as a file that the peers load: CSV with a header, all columns whole numbers.</summary>
internal sealed class RowsFile : IDisposable
{
    private const int LongestRow = 512;

    private readonly FileStream _stream;
    private readonly byte[] _buffer = new byte[1 << 20];
    private int _used;

    private RowsFile(string path, string header)
    {
        _stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        _used = Encoding.ASCII.GetBytes(header + "\n", _buffer);
    }

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="header">The names of the columns, with commas between.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="put">Puts the values of a row, by its place.</param>
    public static void Write(string path, string header, int count, Action<RowsFile, int> put)
    {
        string unfinished = path + ".unfinished";
        using (RowsFile file = new(unfinished, header))
        {
            for (int row = 0; row < count; row++)
            {
                put(file, row);
                file.EndRow();
            }
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Puts the next value of a row.</summary>
    public void Put(long value)
    {
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_used), out int written);
        _used += written;
        _buffer[_used++] = (byte)',';
    }

    /// <summary>Puts the next value of a row: 1 where it is so, 0 where not.</summary>
    public void Put(bool value) => Put(value ? 1 : 0);

    public void Dispose()
    {
        _stream.Write(_buffer, 0, _used);
        _stream.Dispose();
    }

    private void EndRow()
    {
        _buffer[_used - 1] = (byte)'\n';
        if (_used <= _buffer.Length - LongestRow)
            return;
        _stream.Write(_buffer, 0, _used);
        _used = 0;
    }
}
