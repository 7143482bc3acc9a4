using System.Collections.Immutable;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Tabular.Rows;

/// <summary>
/// A table as it is written, whatever it is stored in: sheet after sheet, row after row, typed cells. Refuses what could not be read back as it was; nothing
/// leaves it before <see cref="Complete"/>.
/// </summary>
internal abstract class RowSink : IDisposable
{
    /// <summary>Begins a sheet and writes its header. A text has one sheet only.</summary>
    public abstract void BeginSheet(string name, ImmutableArray<string> columns);

    /// <summary>A text; null and empty leave the cell empty. Guarded against being run as a formula.</summary>
    public abstract void Text(string? value);

    /// <summary>A whole number; as text where the storage cannot hold it exactly.</summary>
    public abstract void Integer(Int128 value);

    /// <summary>A number shown with decimals; as text where the storage cannot hold it exactly and it ends, rounded for display where it does not end.</summary>
    public abstract void Number(Rational value, int decimals);

    /// <summary>A rate: 26/35 is the number 0.742857… shown as 74.29% in a workbook, the text 74.29% elsewhere.</summary>
    public abstract void Percent(Rational value, int decimals);

    /// <summary>A day; null leaves the cell empty.</summary>
    public abstract void Day(LocalDate? value);

    /// <summary>An empty cell.</summary>
    public abstract void Empty();

    /// <summary>Ends the row; its cells are as many as the columns.</summary>
    public abstract void EndRow();

    /// <summary>
    /// Notes on the whole (ghi chú): where it comes from, legal bases, rounding, versions. A workbook has a sheet of them behind the data; a text has no
    /// place for them and leaves them out.
    /// </summary>
    /// <param name="name">The name of the sheet: <c>Ghi chú</c> or <c>Notes</c>, which readers pass over.</param>
    /// <param name="notes">What each is on, and what it says.</param>
    public virtual void Notes(string name, ImmutableArray<(string Subject, string Text)> notes)
    {
    }

    /// <summary>Hands the whole over.</summary>
    public abstract void Complete(Stream destination);

    public abstract void Dispose();
}
