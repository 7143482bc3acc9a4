using Cds.Indicators.Provenance;
using NodaTime;

namespace Cds.Indicators.Charts.Reports;

/// <summary>Where a number of a report comes from (nguồn số liệu): a legal text, or a publication in the words of whoever took it over.</summary>
/// <remarks>
/// Equal where all of it is equal; a report lists equal sources once and links each number to its source and back. Immutable. A legal basis converts to a source by itself.
/// </remarks>
/// <example><code>
/// ReportSource legal = new LegalBasis("766/QĐ-TTg", "5.4", new LocalDate(2022, 6, 23), null, Confidence.Official);
/// ReportSource published = ReportSource.Of("Báo Nghệ An, 12/7/2024", Confidence.Secondary);
/// </code></example>
public sealed record ReportSource
{
    private ReportSource(string document, string? article, LocalDate? date, string? reference, Confidence? confidence)
    {
        Document = document;
        Article = article;
        Date = date;
        Reference = reference;
        Confidence = confidence;
    }

    /// <summary>The number or name of the document, or the whole source in words. Never blank.</summary>
    public string Document { get; }

    /// <summary>The article, clause or annex; null where none is known.</summary>
    public string? Article { get; }

    /// <summary>The date of the document; null where it is not known.</summary>
    public LocalDate? Date { get; }

    /// <summary>Where the text was read; an http or https address becomes a link. Null where nothing more is known.</summary>
    public string? Reference { get; }

    /// <summary>How well founded the fact is (độ tin cậy); null where nobody said.</summary>
    public Confidence? Confidence { get; }

    /// <summary>A source in words.</summary>
    /// <param name="text">What and where; not blank, at most 2,000 characters.</param>
    /// <param name="confidence">How well founded the number is; null where nobody said.</param>
    /// <param name="reference">Where it was read, for example an address; null where nothing more is known.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="text"/> is blank, or a text is too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not a defined value.</exception>
    public static ReportSource Of(string text, Confidence? confidence = null, string? reference = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        _ = confidence?.ToTag();
        return new ReportSource(ReportLimits.Source(text, nameof(text)), article: null, date: null, ReportLimits.Source(reference, nameof(reference)), confidence);
    }

    /// <summary>A legal text as a source.</summary>
    /// <param name="basis">The legal basis.</param>
    /// <returns>The source: document, article, date, reference and confidence of the basis.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="basis"/> is null.</exception>
    /// <exception cref="ArgumentException">A text has more than 2,000 characters.</exception>
    public static ReportSource Of(LegalBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return new ReportSource(
            ReportLimits.Source(basis.Document, nameof(basis)),
            ReportLimits.Source(basis.Article, nameof(basis)),
            basis.Date,
            ReportLimits.Source(basis.Reference, nameof(basis)),
            basis.Confidence);
    }

    /// <summary>A legal text as a source.</summary>
    /// <param name="basis">The legal basis; null where there is none.</param>
    /// <returns>The source; null where there is none.</returns>
    /// <exception cref="ArgumentException">A text has more than 2,000 characters.</exception>
    public static implicit operator ReportSource?(LegalBasis? basis) => basis is null ? null : Of(basis);

    /// <summary>The source in one line: document, article, date, tag.</summary>
    /// <returns>For example <c>766/QĐ-TTg, 5.4 (23/6/2022) [S]</c>.</returns>
    public override string ToString()
    {
        string article = Article is null ? "" : $", {Article}";
        string date = Date is { } day ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" ({day.Day}/{day.Month}/{day.Year})") : "";
        return $"{Document}{article}{date}{(Confidence is { } tag ? $" [{tag.ToTag()}]" : "")}";
    }
}
