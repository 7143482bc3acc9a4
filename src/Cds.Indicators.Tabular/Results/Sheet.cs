using System.Collections.Immutable;
using Cds.Indicators.Provenance;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Results;

/// <summary>A table to be written: its name, its columns, its rows one by one, and where its content comes from.</summary>
internal abstract record Sheet(string Name, ImmutableArray<string> Headings, ImmutableArray<string> Meanings)
{
    /// <summary>The documents behind the content.</summary>
    public ImmutableArray<LegalBasis> Sources { get; init; } = [];

    /// <summary>What is to be known of the content.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Writes the sheet with its header.</summary>
    public void Write(RowSink sink)
    {
        sink.BeginSheet(Name, Headings);
        WriteRows(sink);
    }

    private protected abstract void WriteRows(RowSink sink);
}
