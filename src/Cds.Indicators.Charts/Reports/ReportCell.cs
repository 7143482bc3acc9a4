using System.Collections.Immutable;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Reports;

/// <summary>A cell of a table: what is read, what it is exactly, and what is told of it.</summary>
internal sealed record ReportCell
{
    /// <summary>Nothing belongs into this cell.</summary>
    public static ReportCell Empty { get; } = new();

    /// <summary>The text in both languages; null where nothing belongs into the cell.</summary>
    public LocalizedText? Text { get; init; }

    /// <summary>Whether the text says why there is no value.</summary>
    public bool IsMissing { get; init; }

    /// <summary>The exact value, invariant, for machines; null where there is none.</summary>
    public string? Exact { get; init; }

    /// <summary>The value that a meter shows; null where there is none, or it is not one number.</summary>
    public WideRational? Value { get; init; }

    /// <summary>The scale of the meter; null for none.</summary>
    public ReportMeter? Meter { get; init; }

    /// <summary>A line of small print below the value.</summary>
    public LocalizedText? Remark { get; init; }

    /// <summary>How the value came about.</summary>
    public LocalizedText? Explanation { get; init; }

    /// <summary>Where the value comes from.</summary>
    public ImmutableArray<ReportSource> Sources { get; init; } = [];
}
