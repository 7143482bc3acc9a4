using System.Collections.Immutable;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Rows;
using Cds.Indicators.Tabular.Storage;

namespace Cds.Indicators.Tabular.Results;

/// <summary>Reads the long table of a roll-up. What is only shown (names, percentages, numerators apart) is passed over: the exact figure and sums stand beside it.</summary>
internal static class RollupReading
{
    private static readonly ImmutableArray<TableColumn> s_columns =
    [
        Headings.Indicator.ToColumn(isRequired: true),
        Headings.IndicatorName.ToColumn(),
        RollupLayout.Target.ToColumn(isRequired: true),
        RollupLayout.TargetName.ToColumn(),
        RollupLayout.Key.ToColumn(isRequired: true),
        Headings.Period.ToColumn(isRequired: true),
        Headings.Percent.ToColumn(),
        Headings.Value.ToColumn(),
        Headings.Numerator.ToColumn(),
        Headings.Denominator.ToColumn(),
        Headings.Status.ToColumn(isRequired: true),
        Headings.Figure.ToColumn(isRequired: true),
        RollupLayout.Counts.ToColumn(isRequired: true),
        RollupLayout.PartsPresent.ToColumn(isRequired: true),
        RollupLayout.PartsExpected.ToColumn(isRequired: true),
        RollupLayout.Present.ToColumn(isRequired: true),
        RollupLayout.Expected.ToColumn(isRequired: true),
        RollupLayout.Flags.ToColumn(isRequired: true),
        RollupLayout.Restated.ToColumn(isRequired: true),
        RollupLayout.Apportioned.ToColumn(isRequired: true),
        RollupLayout.Carried.ToColumn(isRequired: true),
        Headings.Reason.ToColumn(isRequired: true),
    ];

    private static readonly ImmutableArray<(string Word, OutcomeKind Kind)> s_kinds = [.. OutcomeWords.All];
    private static readonly ImmutableArray<(string Word, bool Value)> s_yesNo = [.. YesNo.All];

    public static ImmutableArray<RollupRow> Read(Stream source, ResultTableOptions options, FaultList faults)
    {
        using RowSource rows = TableStorage.Open(source, options.Name, options, faults);
        return RowReader.ReadAll(rows, s_columns, options, faults, Row);
    }

    private static RollupRow? Row(RowReader row)
    {
        string subject = row.RequiredCode(Headings.Indicator.Name);
        string target = row.RequiredCode(RollupLayout.Target.Name);
        row.TryValue(RollupLayout.Key.Name, "the key of a unit", AreaKey.TryParse, out AreaKey key, isRequired: false);
        row.TryValue(Headings.Period.Name, "a period", Period.TryParse, out Period period);
        Outcome<Figure> figure = FigureOf(row);
        row.TryValue(RollupLayout.Counts.Name, "a sum", TryParseCounts, out (Interval Numerator, Interval? Denominator) counts);
        int? present = row.Whole(RollupLayout.Present.Name, isRequired: true);
        int? expected = row.Whole(RollupLayout.Expected.Name, isRequired: true);
        row.TryValue(RollupLayout.Flags.Name, "a status", ObservationStatuses.TryParse, out ObservationStatus status, isRequired: false);
        bool isRestated = row.Word(RollupLayout.Restated.Name, s_yesNo);
        bool isApportioned = row.Word(RollupLayout.Apportioned.Name, s_yesNo);
        bool isCarried = row.Word(RollupLayout.Carried.Name, s_yesNo);
        return row.IsSound
            ? new RollupRow(
                subject, target, period, figure, counts.Numerator, present!.Value, expected!.Value, status, isRestated, isApportioned, isCarried, key.IsNone ? null : key, counts.Denominator)
            : null;
    }

    /// <summary>The figure or the reason why there is none; what stands in the row must fit the word for it.</summary>
    private static Outcome<Figure> FigureOf(RowReader row)
    {
        OutcomeKind kind = row.Word(Headings.Status.Name, s_kinds);
        string? reason = row.OptionalText(Headings.Reason.Name);
        row.TryValue(Headings.Figure.Name, "a figure", TryParseFigure, out Figure? figure, isRequired: false);
        int? present = row.Whole(RollupLayout.PartsPresent.Name, isRequired: false);
        int? expected = row.Whole(RollupLayout.PartsExpected.Name, isRequired: false);
        if (!row.IsSound)
            return default;
        bool hasFigure = kind is OutcomeKind.Value or OutcomeKind.Incomplete;
        if (hasFigure != figure is not null)
            row.Report(Headings.Figure.Name, "", hasFigure ? "the status promises a figure, and there is none" : "the status says that there is no figure, and there is one", "Correct the status or the figure.");
        else if (kind == OutcomeKind.Incomplete && !(present < expected))
            row.Report(RollupLayout.PartsPresent.Name, "", "an incomplete figure has fewer parts than are expected", "Write both numbers.");
        else if (kind != OutcomeKind.Incomplete && (present ?? expected) is not null)
            row.Report(RollupLayout.PartsPresent.Name, "", "only an incomplete figure has parts", "Leave both numbers empty.");
        else if (kind == OutcomeKind.Value && reason is not null)
            row.Report(Headings.Reason.Name, reason, "a value needs no reason", "Leave the cell empty.");
        else
            return Made(kind, figure, present ?? 0, expected ?? 0, reason);
        return default;
    }

    private static Outcome<Figure> Made(OutcomeKind kind, Figure? figure, int present, int expected, string? reason) => kind switch
    {
        OutcomeKind.Value => Outcome.Of(figure!),
        OutcomeKind.Incomplete => Outcome.Incomplete(figure!, present, expected, reason),
        OutcomeKind.ZeroDenominator => Outcome.ZeroDenominator<Figure>(reason),
        OutcomeKind.Suppressed => Outcome.Suppressed<Figure>(reason),
        OutcomeKind.NotApplicable => Outcome.NotApplicable<Figure>(reason),
        _ => Outcome.NoData<Figure>(reason),
    };

    /// <summary>Canonical text alone: what was written with words or with a decimal comma was not written by this library.</summary>
    private static bool TryParseFigure(ReadOnlySpan<char> text, out Figure? value, out TextFault fault) => Figure.TryParse(text, out value, out fault);

    private static bool TryParseCounts(ReadOnlySpan<char> text, out (Interval Numerator, Interval? Denominator) value, out TextFault fault)
    {
        bool isRead = CountsText.TryParse(text.ToString(), out Interval numerator, out Interval? denominator);
        value = (numerator, denominator);
        fault = isRead ? default : new TextFault(0, "a sum is a number, or numerator and denominator with ÷ between them", "Write it as 35, 26 ÷ 35 or [3; 5) ÷ 7.");
        return isRead;
    }
}
