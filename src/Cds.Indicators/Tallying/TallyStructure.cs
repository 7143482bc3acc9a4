using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Tallying;

/// <summary>What a tally counts: its columns, by periods of one kind and calendar. Tallies of one structure can be merged.</summary>
/// <remarks>Two structures are equal where everything is the same, the order of the columns included. Immutable.</remarks>
/// <example><code>
/// string.Join("; ", february.Structure.DifferencesFrom(january.Structure));   // dossier.on-time: the numerator is 'count where x.A' here and 'count where x.B' there
/// </code></example>
public sealed class TallyStructure : IEquatable<TallyStructure>
{
    internal TallyStructure(ImmutableArray<TallyColumn> columns, PeriodKind kind, ReportingCalendar calendar)
    {
        Columns = columns;
        Kind = kind;
        Calendar = calendar;
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

    /// <inheritdoc/>
    public bool Equals(TallyStructure? other) =>
        ReferenceEquals(this, other) || (other is not null && Kind == other.Kind && Calendar == other.Calendar && Columns.SequenceEqual(other.Columns));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TallyStructure);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Calendar, Columns.Length, Columns[0]);

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
