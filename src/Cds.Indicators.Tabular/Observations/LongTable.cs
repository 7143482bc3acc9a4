using System.Collections.Immutable;
using Cds.Indicators.Observations;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>Writes a row for each observation.</summary>
internal static class LongTable
{
    public static void Write(RowSink sink, WrittenTable table, ObservationTableOptions options, bool isWorkbook)
    {
        ImmutableArray<ColumnRole> roles = [.. Roles(table, options)];
        CellWriter cells = new(sink, options, isWorkbook);
        sink.BeginSheet(options.Sheet ?? ObservationTableOptions.StandardSheet, [.. roles.Select(role => ColumnWords.NameOf(role, options.Columns))]);
        foreach (Observation observation in table.Rows)
        {
            foreach (ColumnRole role in roles)
                Write(sink, cells, table, observation, role);
            sink.EndRow();
        }
    }

    private static IEnumerable<ColumnRole> Roles(WrittenTable table, ObservationTableOptions options)
    {
        (ColumnRole Role, bool IsThere)[] roles =
        [
            (ColumnRole.Indicator, options.Subject is null),
            (ColumnRole.Level, options.Level is null),
            (ColumnRole.Area, true),
            (ColumnRole.AreaName, options.WriteAreaNames),
            (ColumnRole.ValidFrom, table.HasValidFrom),
            (ColumnRole.Period, options.Period is null),
            (ColumnRole.Numerator, table.HasPairs),
            (ColumnRole.Denominator, table.HasPairs),
            (ColumnRole.Value, table.HasValues || !table.HasPairs),
            (ColumnRole.Status, table.HasStatuses),
            (ColumnRole.Source, table.HasSources),
        ];
        return roles.Where(static role => role.IsThere).Select(static role => role.Role);
    }

    private static void Write(RowSink sink, CellWriter cells, WrittenTable table, in Observation observation, ColumnRole role)
    {
        ObservedValue value = observation.Value;
        ReadSubject subject = table.SubjectOf(observation);
        switch (role)
        {
            case ColumnRole.Indicator:
                sink.Text(table.CodeOf(observation.Subject));
                break;
            case ColumnRole.Level:
                sink.Text(LevelWords.TextOf(observation.Area.Level));
                break;
            case ColumnRole.Area:
                sink.Text(observation.Area.Code);
                break;
            case ColumnRole.AreaName:
                sink.Text(observation.Area.Name);
                break;
            case ColumnRole.ValidFrom:
                sink.Text(table.ValidFromOf(observation));
                break;
            case ColumnRole.Period:
                sink.Text($"{observation.Period}");
                break;
            case ColumnRole.Numerator when value.Form == ObservedForm.Ratio:
                cells.Number(value.Counts.Numerator, subject.Decimals);
                break;
            case ColumnRole.Denominator when value.Form == ObservedForm.Ratio:
                cells.Number(value.Counts.Denominator, subject.DenominatorDecimals);
                break;
            case ColumnRole.Value when value.Form == ObservedForm.Number:
                cells.Number(value.Counts.Numerator, subject.Decimals);
                break;
            case ColumnRole.Value when value.Form == ObservedForm.Figure:
                cells.Figure(subject, value.Figure!);
                break;
            case ColumnRole.Status when observation.Status != ObservationStatus.Normal:
                sink.Text(observation.Status.ToText());
                break;
            case ColumnRole.Source:
                sink.Text(table.SourceOf(observation));
                break;
            default:
                sink.Empty();
                break;
        }
    }
}
