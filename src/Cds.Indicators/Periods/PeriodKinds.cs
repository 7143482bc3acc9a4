namespace Cds.Indicators.Periods;

/// <summary>Facts about kinds that creation, movement and text share.</summary>
internal static class PeriodKinds
{
    public const string Unnamed = "A period kind is one of the named values of PeriodKind.";

    /// <summary>How many calendar months a period of the kind has; 0 for a kind that is not a fixed number of months.</summary>
    public static int Months(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => 1,
        PeriodKind.Bimonth => 2,
        PeriodKind.Quarter => 3,
        PeriodKind.FourMonths => 4,
        PeriodKind.HalfYear => 6,
        PeriodKind.Year => 12,
        _ => 0,
    };

    public static bool IsWeekly(PeriodKind kind) => kind is PeriodKind.Week or PeriodKind.Biweek;

    /// <summary>Whether the days of a kind are the same in every calendar.</summary>
    public static bool IsFree(PeriodKind kind) => kind is PeriodKind.Day or PeriodKind.Range;

    /// <summary>Whether periods of the kind follow one another without gap or overlap and need nothing but a date to be found.</summary>
    public static bool TilesTime(PeriodKind kind) => kind is PeriodKind.Day || IsWeekly(kind) || Months(kind) > 0;

    public static string Noun(PeriodKind kind) => kind switch
    {
        PeriodKind.Day => "day",
        PeriodKind.Week => "week",
        PeriodKind.Biweek => "biweek",
        PeriodKind.Month => "month",
        PeriodKind.Bimonth => "bimonth",
        PeriodKind.Quarter => "quarter",
        PeriodKind.FourMonths => "four-month period",
        PeriodKind.HalfYear => "half-year",
        PeriodKind.YearToDate => "year to date",
        PeriodKind.Year => "year",
        PeriodKind.PlanTerm => "plan term",
        PeriodKind.Range => "range of days",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, Unnamed),
    };

    /// <summary>The letters of the kind in canonical text; empty for a kind that is written otherwise.</summary>
    public static string Code(PeriodKind kind) => kind switch
    {
        PeriodKind.Week => "W",
        PeriodKind.Biweek => "BW",
        PeriodKind.Month => "M",
        PeriodKind.Bimonth => "BM",
        PeriodKind.Quarter => "Q",
        PeriodKind.FourMonths => "T",
        PeriodKind.HalfYear => "S",
        PeriodKind.YearToDate => "YTD",
        _ => "",
    };

    /// <summary>How many digits the number of the kind has in canonical text.</summary>
    public static int Digits(PeriodKind kind) =>
        kind is PeriodKind.Week or PeriodKind.Biweek or PeriodKind.Month or PeriodKind.YearToDate ? 2 : 1;
}
