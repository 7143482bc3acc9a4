using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Tallying;

/// <summary>What a tally counts: its columns, by periods of one kind and calendar. Tallies of one structure can be merged.</summary>
/// <remarks>
/// Two structures are equal where everything is the same, the order of the columns included. A calendar that differs from the Gregorian one in its weeks alone is the Gregorian one where
/// the periods are no weeks, as in <see cref="Period"/>. Immutable, safe for several threads.
/// </remarks>
/// <example><code>
/// string.Join("; ", february.Structure.DifferencesFrom(january.Structure));   // dossier.on-time: the numerator is 'count where x.A' here and 'count where x.B' there
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class TallyStructure : IEquatable<TallyStructure>
{
    /// <summary>The largest number of decimals of a measure.</summary>
    internal const int MaximumDecimals = 18;

    /// <exception cref="ArgumentException">The columns, kind or calendar break a rule of <see cref="BrokenRules"/>.</exception>
    internal TallyStructure(ImmutableArray<TallyColumn> columns, PeriodKind kind, ReportingCalendar calendar)
    {
        foreach ((_, _, string value, string rule, string cure) in BrokenRules(columns, kind, calendar))
            throw new ArgumentException($"'{value}': {rule}. {cure}", nameof(columns));
        Columns = columns;
        Kind = kind;
        Calendar = PeriodKinds.IsFree(kind) ? ReportingCalendar.Gregorian : PeriodKinds.IsWeekly(kind) ? calendar : calendar.MonthCalendar;
    }

    /// <summary>The columns, in the order of the definitions.</summary>
    public ImmutableArray<TallyColumn> Columns { get; }

    /// <summary>The kind of the periods.</summary>
    public PeriodKind Kind { get; }

    /// <summary>The reporting calendar of the periods.</summary>
    public ReportingCalendar Calendar { get; }

    /// <summary>What differs in another structure, in words.</summary>
    /// <param name="other">The other structure, "there" in the words.</param>
    /// <returns>One sentence for each difference; empty where the structures are equal.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public ImmutableArray<string> DifferencesFrom(TallyStructure other)
    {
        ArgumentNullException.ThrowIfNull(other);
        List<string> differences = [];
        Compare(differences, "the kind of the periods", Kind.ToString(), other.Kind.ToString());
        Compare(differences, "the reporting calendar", Calendar.Id, other.Calendar.Id);
        foreach (TallyColumn column in Columns)
        {
            if (other.Column(column.Code) is { } theirs)
                Compare(differences, column, theirs);
            else
                differences.Add($"'{column.Code}' is here alone");
        }

        differences.AddRange(other.Columns.Where(column => Column(column.Code) is null).Select(column => $"'{column.Code}' is there alone"));
        if (differences.Count == 0 && !Columns.SequenceEqual(other.Columns))
            differences.Add($"the order of the columns is {Codes()} here and {other.Codes()} there");
        return [.. differences];
    }

    /// <summary>Whether columns, kind and calendar are equal.</summary>
    /// <param name="other">The structure to compare with, or null.</param>
    /// <returns><see langword="true"/> when they are.</returns>
    public bool Equals(TallyStructure? other) =>
        ReferenceEquals(this, other) || (other is not null && Kind == other.Kind && Calendar == other.Calendar && Columns.SequenceEqual(other.Columns));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TallyStructure);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Calendar, Columns.Length, Columns[0]);

    /// <summary>Whether two structures are equal.</summary>
    /// <param name="left">The first structure, or null.</param>
    /// <param name="right">The second structure, or null.</param>
    /// <returns><see langword="true"/> when both are null or equal.</returns>
    public static bool operator ==(TallyStructure? left, TallyStructure? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two structures differ.</summary>
    /// <param name="left">The first structure, or null.</param>
    /// <param name="right">The second structure, or null.</param>
    /// <returns><see langword="true"/> when they are not equal.</returns>
    public static bool operator !=(TallyStructure? left, TallyStructure? right) => !(left == right);

    /// <summary>The codes, kind and calendar.</summary>
    /// <returns>For example <c>dossier.received-online, dossier.on-time per Month (GREGORIAN)</c>.</returns>
    public override string ToString() => $"{Codes()} per {Kind} ({Calendar.Id})";

    /// <summary>The place of a column; throws where there is none.</summary>
    internal int IndexOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        for (int i = 0; i < Columns.Length; i++)
        {
            if (string.Equals(Columns[i].Code, code, StringComparison.Ordinal))
                return i;
        }

        throw new KeyNotFoundException($"'{code}' is no column of the tally: it has {Codes()}. Take one of them.");
    }

    /// <summary>Whether a period is of the kind and calendar of the structure.</summary>
    internal bool Holds(Period period) => period.Kind == Kind && period.Calendar == Calendar;

    /// <summary>Refuses a period of another kind or calendar.</summary>
    /// <exception cref="ArgumentException">The period is of another kind or calendar.</exception>
    internal void Require(Period period)
    {
        if (!Holds(period))
            throw new ArgumentException($"'{period}' is a period of the kind {period.Kind} ({period.Calendar.Id}), and the tally is by {Kind} ({Calendar.Id}). Give such a period.", nameof(period));
    }

    /// <summary>The rules that columns, kind and calendar break: the column where it is one, the member, its value, the rule and the cure.</summary>
    internal static IEnumerable<(int? Column, string Member, string Value, string Rule, string Cure)> BrokenRules(ImmutableArray<TallyColumn> columns, PeriodKind kind, ReportingCalendar calendar)
    {
        if (!Enum.IsDefined(kind) || !PeriodKinds.TilesTime(kind))
            yield return (null, "periodKind", kind.ToString(), "periods of the kind do not follow one another without gap", "Take a day, week, biweek, month, two, three, four or six months, or a year.");
        else if (PeriodKinds.IsWeekly(kind) && !calendar.HasWeeks)
            yield return (null, "calendar", calendar.Id, "the calendar has no weeks", "Take another calendar, or another kind of periods.");
        if (columns.IsEmpty)
            yield return (null, "columns", "", "a tally has at least one column", "Give one.");

        HashSet<string> codes = new(StringComparer.Ordinal);
        for (int i = 0; i < columns.Length; i++)
        {
            TallyColumn column = columns[i];
            if (!IndicatorCode.IsWellFormed(column.Code))
                yield return (i, "code", column.Code, IndicatorCode.Rule, IndicatorCode.Cure);
            else if (!codes.Add(column.Code))
                yield return (i, "code", column.Code, "two columns have this code", "Give each its own.");
            foreach ((string member, string? text) in new[] { ("numerator", column.Numerator), ("denominator", column.Denominator), ("area", column.Area), ("date", column.Date) })
            {
                if (text is not null && (text.Length == 0 || !TallyText.IsWhole(text)))
                    yield return (i, member, text, "the definition is empty or has half of a surrogate pair", "Write it as the structure has it.");
            }

            foreach ((string member, int decimals) in new[] { ("numeratorDecimals", column.NumeratorDecimals), ("denominatorDecimals", column.DenominatorDecimals) })
            {
                if (decimals is < 0 or > MaximumDecimals)
                    yield return (i, member, Text(decimals), "a measure has 0 to 18 decimals", "Correct the number.");
            }

            if (!column.IsPair && column.DenominatorDecimals != 0)
                yield return (i, "denominatorDecimals", Text(column.DenominatorDecimals), "a single number has no denominator", "Write 0, or give the denominator.");
        }
    }

    private static void Compare(List<string> differences, TallyColumn here, TallyColumn there)
    {
        Compare(differences, $"{here.Code}: the numerator", here.Numerator, there.Numerator);
        Compare(differences, $"{here.Code}: the denominator", here.Denominator, there.Denominator);
        Compare(differences, $"{here.Code}: the area", here.Area, there.Area);
        Compare(differences, $"{here.Code}: the deciding day", here.Date, there.Date);
        Compare(differences, $"{here.Code}: the number of decimals of the numerator", Text(here.NumeratorDecimals), Text(there.NumeratorDecimals));
        Compare(differences, $"{here.Code}: the number of decimals of the denominator", Text(here.DenominatorDecimals), Text(there.DenominatorDecimals));
    }

    private static void Compare(List<string> differences, string what, string? here, string? there)
    {
        if (!string.Equals(here, there, StringComparison.Ordinal))
            differences.Add($"{what} is {Quoted(here)} here and {Quoted(there)} there");
    }

    private static string Quoted(string? text) => text is null ? "none" : $"'{text}'";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private TallyColumn? Column(string code) => Columns.FirstOrDefault(column => string.Equals(column.Code, code, StringComparison.Ordinal));

    private string Codes() => string.Join(", ", Columns.Select(static column => column.Code));
}
