using System.Collections.Immutable;
using Cds.Indicators.Faults;
using Cds.Indicators.Tabular.Internal;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>Rows of a message as objects.</summary>
internal static class SdmxRows
{
    public static IEnumerable<SdmxRow> Enumerate(Stream stream, SdmxCsvOptions options)
    {
        FaultList faults = new(options.MaximumFaults);
        using SdmxSource source = new(stream, options, faults);
        while (source.Read())
        {
            if (RowOf(source) is { } row)
                yield return row;
        }

        faults.ThrowIfAny();
    }

    /// <summary>The present row; null after a fault.</summary>
    public static SdmxRow? RowOf(SdmxSource source)
    {
        long before = source.FaultCount;
        SdmxStructure? structure = StructureOf(source);
        SdmxAction? action = ActionOf(source);
        ImmutableArray<SdmxValue>.Builder values = ImmutableArray.CreateBuilder<SdmxValue>(source.Header.Columns.Length);
        for (int i = 0; i < source.Header.Columns.Length; i++)
            values.Add(ValueOf(source, i));
        return source.FaultCount > before ? null : new SdmxRow(source.Header, structure!, values.MoveToImmutable())
        {
            Action = action.GetValueOrDefault(),
            SeriesKey = TextOf(source, source.Layout.SeriesKey),
            ObservationKey = TextOf(source, source.Layout.ObservationKey),
            Number = source.Row,
        };
    }

    /// <summary>The artefact of the present row; null after a fault.</summary>
    public static SdmxStructure? StructureOf(SdmxSource source)
    {
        SdmxStructureKind? kind = SdmxStructureKind.Dataflow;
        if (source.Header.Version == SdmxCsvVersion.Version2)
        {
            kind = SdmxId.KindOf(source.Cells[0]);
            if (kind is null)
                source.Report(SdmxShape.Structure, source.Cells[0], "it is no sort of artefact", "Write dataflow, datastructure or dataprovision.");
        }

        string id = source.Cells[source.Layout.Structure];
        string? name = TextOf(source, source.Layout.StructureName);
        if (source.Header.Labels == SdmxLabels.Both && id.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end)
            (id, name) = (id[..end], id[(end + 2)..]);
        if (SdmxId.IsArtefact(id))
            return kind is { } known ? new SdmxStructure(known, id, name) : null;
        source.Report(source.Header.Version == SdmxCsvVersion.Version1 ? SdmxShape.Dataflow : "STRUCTURE_ID", id, SdmxId.ArtefactRule, SdmxId.ArtefactCure);
        return null;
    }

    /// <summary>The action of the present row; null after a fault.</summary>
    public static SdmxAction? ActionOf(SdmxSource source)
    {
        if (source.Layout.Action < 0)
            return SdmxAction.Merge;
        string letter = source.Cells[source.Layout.Action];
        if (SdmxId.ActionOf(letter) is { } action)
            return action;
        source.Report("ACTION", letter, "it is no action", "Write M to merge, R to replace or D to delete; I and A are read as M.");
        return null;
    }

    /// <summary>The value of a column of the header in the present row; empty after a fault.</summary>
    public static SdmxValue ValueOf(SdmxSource source, int index)
    {
        SdmxColumn column = source.Header.Columns[index];
        string text = source.Cells[source.Layout.Values[index]];
        SdmxValue? value = SdmxCell.Parse(text, column, source.Header.SubfieldSeparator ?? ';', source.Header.Labels, out TextFault fault);
        if (value is null)
        {
            source.Report(column.Id, text, fault.Rule, fault.Cure);
            return SdmxValue.Empty;
        }

        string? name = TextOf(source, source.Layout.Names[index]);
        return string.IsNullOrEmpty(name) ? value : Named(value, name, source.Header.SubfieldSeparator ?? ';');
    }

    /// <summary>The value with its name, or with a name for each of its parts.</summary>
    private static SdmxValue Named(SdmxValue value, string name, char separator)
    {
        if (value.Parts.IsEmpty)
            return SdmxValue.Of(value.Text, name);
        TextFault fault = default;
        return SdmxCell.Split(name, separator, ref fault) is { } names && names.Count == value.Parts.Length
            ? SdmxValue.Of([.. value.Parts.Zip(names, static (part, name) => part.Parts.IsEmpty && part.Language is null && name.Text.Length > 0 ? SdmxValue.Of(part.Text, name.Text) : part)])
            : value;
    }

    private static string? TextOf(SdmxSource source, int cell) => cell < 0 ? null : source.Cells[cell];
}
