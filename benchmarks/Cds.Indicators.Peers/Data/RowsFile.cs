using System.Buffers.Text;

namespace Cds.Indicators.Peers.Data;

/// <summary>Rows as a file that the peers load: CSV with a header, all columns whole numbers.</summary>
internal static class RowsFile
{
    /// <summary>Writes the rows with the group that each belongs to, so that a peer may take the group from the row or join it, as is faster.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="size">Tells the province of a commune.</param>
    /// <param name="periodsPerTarget">Months in a half-year, or days in a week.</param>
    public static void Write(string path, Rows rows, DataSize size, int periodsPerTarget)
    {
        string unfinished = path + ".unfinished";
        using (FileStream stream = new(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            byte[] buffer = new byte[1 << 20];
            int used = 0;
            "indicator,commune,province,period,target,numerator,denominator\n"u8.CopyTo(buffer);
            used = "indicator,commune,province,period,target,numerator,denominator\n"u8.Length;
            for (int row = 0; row < rows.Count; row++)
            {
                Put(rows.Indicator[row], ',');
                Put(rows.Commune[row], ',');
                Put(size.ProvinceOf(rows.Commune[row]), ',');
                Put(rows.Period[row], ',');
                Put(rows.Period[row] / periodsPerTarget, ',');
                Put(rows.Numerator[row], ',');
                Put(rows.Denominator[row], '\n');
                if (used > buffer.Length - 256)
                {
                    stream.Write(buffer, 0, used);
                    used = 0;
                }
            }

            stream.Write(buffer, 0, used);

            void Put(long value, char end)
            {
                Utf8Formatter.TryFormat(value, buffer.AsSpan(used), out int written);
                used += written;
                buffer[used++] = (byte)end;
            }
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
