using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Periods;

/// <summary>Why a period cannot be made: the same words serve a thrown exception and a parse fault.</summary>
/// <param name="Rule">The rule with its bounds, a clause.</param>
/// <param name="Cure">What to do instead, a sentence.</param>
/// <param name="IsYear">Whether it is the year that breaks the rule, and not the number in it.</param>
internal sealed record Refusal(string Rule, string Cure, bool IsYear)
{
    public static Refusal OutOfRange { get; } = new(
        "a period lies from 0001-01-01 to 9999-12-31",
        "Take a year from 0001 to 9999 whose first and last day lie in that range.",
        IsYear: true);

    public static Refusal Year { get; } = new("a year lies from 0001 to 9999", "Write the year with four digits: 2024.", IsYear: true);

    public static Refusal Number(PeriodKind kind, int year, int count)
    {
        string noun = PeriodKinds.Noun(kind);
        string code = PeriodKinds.Code(kind);
        int digits = PeriodKinds.Digits(kind);
        string rule = kind switch
        {
            PeriodKind.Week or PeriodKind.Biweek => Invariant($"the year {year:D4} has {noun}s 1 to {count}"),
            PeriodKind.YearToDate => "a year to date has 1 to 12 months",
            _ => Invariant($"a {noun} is 1 to {count}"),
        };
        string format = digits == 2 ? "D2" : "D1";
        return new Refusal(
            rule,
            Invariant($"Write {year:D4}-{code}{1.ToString(format, CultureInfo.InvariantCulture)} to {year:D4}-{code}{count.ToString(format, CultureInfo.InvariantCulture)}."),
            IsYear: false);
    }

    public static Refusal NoWeeks(ReportingCalendar calendar) => new(
        $"the calendar {calendar.Id} has no weeks: who orders a weekly report sets its days",
        "Take the weeks of ReportingCalendar.Gregorian or ReportingCalendar.WeeksFrom, or name the days as a range.",
        IsYear: false);

    public TextFault At(int position) => new(position, Rule, Cure);

    [DoesNotReturn]
    [StackTraceHidden]
    public void Throw(PeriodKind kind, int year, int number, string yearParameter, string numberParameter)
    {
        int value = IsYear ? year : number;
        throw new ArgumentOutOfRangeException(
            IsYear ? yearParameter : numberParameter,
            value,
            Invariant($"'{value}' is not {(IsYear ? "the year of a " : "a ")}{PeriodKinds.Noun(kind)}: {Rule}. {Cure}"));
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
