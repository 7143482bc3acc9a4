using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Tabular.Csv;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Rows;
using Cds.Indicators.Tabular.Storage;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>The ways to take the observations of a table: as a set, one by one, into a roll-up.</summary>
internal static class TableReading
{
    /// <exception cref="FaultException">The table has faults.</exception>
    public static ObservationSet ReadSet(Stream stream, Catalogue catalogue, AreaRegistry areas, ObservationTableOptions options)
    {
        FaultList faults = new(options.MaximumFaults);
        RowPlaces places = new(options.Name);
        ObservationSetBuilder builder = ObservationSet.Builder(areas, options.Duplicates, places.PlaceOf);
        long start = stream.CanSeek ? stream.Position : 0;
        using (RowSource rows = TableStorage.Open(stream, options.Name, options, faults))
        {
            ObservationReader reader = new(rows, catalogue, areas, options, faults);
            ObservationBatch batch = new(reader, builder);
            CsvRowSource? text = rows as CsvRowSource;
            using SecondPart? second = text is null ? null : SecondPart.Begin(stream, start, text, reader.ReadHeader(), catalogue, areas, options);
            long secondStart = second is null ? long.MaxValue : second.Start - start;
            while (reader.Read())
            {
                if (text is not null && text.RowStart >= secondStart)
                {
                    if (text.RowStart == secondStart && faults.Count == 0 && second!.IsContinuationOf(text, options.MaximumRows))
                    {
                        batch.Flush();
                        second.AddTo(builder, places, rowsBefore: text.Row - 1);
                        stream.Seek(0, SeekOrigin.End);
                        break;
                    }

                    secondStart = long.MaxValue;
                }

                places.Add(reader.Sheet, reader.Row, reader.Column);
                batch.Add();
            }

            batch.Flush();
        }

        builder.TryBuild(out ObservationSet? set, out ImmutableArray<Fault> refused);
        foreach (Fault fault in refused)
            faults.Add(fault);
        faults.ThrowIfAny(inOrder: true);
        return set!;
    }

    /// <exception cref="FaultException">The table has a fault and nobody takes it.</exception>
    public static IEnumerable<Observation> Enumerate(Func<Stream> open, bool leaveOpen, Catalogue catalogue, AreaRegistry areas, ObservationTableOptions options, Action<Fault>? onFault)
    {
        Stream stream = open();
        try
        {
            FaultList faults = new(options.MaximumFaults);
            using RowSource rows = TableStorage.Open(stream, options.Name, options, faults);
            ObservationReader reader = new(rows, catalogue, areas, options, faults);
            bool isThere;
            do
            {
                isThere = reader.Read();
                Hand(faults, onFault);
                if (isThere)
                    yield return reader.Current;
                reader.ForgetTexts();
            }
            while (isThere);
        }
        finally
        {
            if (!leaveOpen)
                stream.Dispose();
        }
    }

    /// <exception cref="FaultException">The table has faults, or the roll-up refuses an observation.</exception>
    public static void AddTo(RollupAccumulator rollup, Stream stream, Catalogue catalogue, AreaRegistry areas, ObservationTableOptions options)
    {
        FaultList faults = new(options.MaximumFaults);
        using RowSource rows = TableStorage.Open(stream, options.Name, options, faults);
        ObservationReader reader = new(rows, catalogue, areas, options, faults);
        while (reader.Read())
        {
            try
            {
                rollup.Add(reader.Current);
            }
            catch (ArgumentException refusal)
            {
                faults.Add(rows.PlaceOf(reader.Column), Described(reader), $"the roll-up refuses the observation: {refusal.Message.TrimEnd('.')}", "Correct the row, or the question.");
            }

            reader.ForgetTexts();
        }

        faults.ThrowIfAny(inOrder: true);
    }

    private static string Described(ObservationReader reader) => $"{reader.Subjects[reader.Subject].Subject}, {reader.Area.Code}, {reader.Periods[reader.Period]}";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Hand(FaultList faults, Action<Fault>? onFault)
    {
        if (faults.Count == 0)
            return;
        if (onFault is null)
            faults.ThrowIfAny();
        foreach (Fault fault in faults.Take())
            onFault!(fault);
    }
}
