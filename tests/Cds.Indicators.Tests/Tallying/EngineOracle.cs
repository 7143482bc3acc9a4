using System.Globalization;
using System.Numerics;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Tallying;

/// <summary>Counts records slowly: one question after the other, one record after the other, in whole numbers without bound.</summary>
internal sealed class EngineOracle<T>(EngineQuestion<T>[] questions, TallyPlan<T> plan)
{
    private sealed record Cell(string Area, LocalDate Start);

    /// <summary>The plan that asks the questions.</summary>
    public static TallyPlan<T> PlanOf(EngineQuestion<T>[] questions, PeriodKind kind = PeriodKind.Month, ReportingCalendar? calendar = null) =>
        RateSet.Of([.. questions.Select(static question => question.Definition)]).Per(kind, calendar);

    /// <summary>The cells of a tally in words.</summary>
    public static string[] Read(Tally tally) => [.. tally.Cells.Select(cell =>
        $"{cell.Area} {Text(cell.Period.Start)}: {string.Join(' ', Enumerable.Range(0, tally.Structure.Columns.Length).Select(column => Text(cell.CountsOf(column).Numerator, cell.CountsOf(column).Denominator)))}")];

    /// <summary>The cells that have sums, in the same words.</summary>
    public string[] Cells(IEnumerable<T> records)
    {
        Dictionary<Cell, (BigInteger Numerator, BigInteger Denominator)[]> cells = [];
        foreach (T record in records)
        {
            for (int column = 0; column < questions.Length; column++)
            {
                EngineQuestion<T> question = questions[column];
                BigInteger? numerator = question.Numerator(record);
                BigInteger? denominator = question.Denominator(record);
                if ((numerator is null && denominator is null) || CellOf(question.Axis, record) is not { } cell)
                    continue;
                if (!cells.TryGetValue(cell, out (BigInteger Numerator, BigInteger Denominator)[]? sums))
                    cells.Add(cell, sums = new (BigInteger Numerator, BigInteger Denominator)[questions.Length]);
                sums[column] = (sums[column].Numerator + (numerator ?? 0), sums[column].Denominator + (denominator ?? 0));
            }
        }

        return
        [
            .. cells
                .Where(static cell => cell.Value.Any(static sum => !sum.Numerator.IsZero || !sum.Denominator.IsZero))
                .OrderBy(static cell => cell.Key.Area, StringComparer.Ordinal).ThenBy(static cell => cell.Key.Start)
                .Select(static cell => $"{cell.Key.Area} {Text(cell.Key.Start)}: {string.Join(' ', cell.Value.Select(static sum => Text(sum.Numerator, sum.Denominator)))}"),
        ];
    }

    private Cell? CellOf(EngineAxis<T> axis, T record)
    {
        LocalDate day = axis.Day(record)!.Value;
        if (plan.Period is { } asked && (day < asked.Start || day > asked.End))
            return plan.Outside == OutsidePeriod.LeaveOut ? null : throw new InvalidOperationException("The test draws records that are refused.");
        return new Cell(axis.Area(record)!, Period.Containing(day, plan.Structure.Kind, plan.Structure.Calendar).Start);
    }

    private static string Text(BigInteger numerator, BigInteger denominator) => string.Create(CultureInfo.InvariantCulture, $"{numerator}/{denominator}");

    private static string Text(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
