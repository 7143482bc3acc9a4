using System.Diagnostics;
using System.Text;
using System.Text.Json.Serialization;
using Cds.Indicators.Json;
using NodaTime;

namespace Cds.Indicators.Provenance;

/// <summary>Where a rule, a formula or a target comes from (căn cứ pháp lý): document, article, date, where it was read, and how well founded it is.</summary>
/// <param name="Document">The number or name of the document: <c>411/QĐ-TTg</c>. Never empty.</param>
/// <param name="Article">The article, clause or annex, in the words of the document; null where the whole document is meant or the article is not known.</param>
/// <param name="Date">The date of signature; null where it is not known.</param>
/// <param name="Reference">Where the text was read: an address, a file, a citation; null where nothing more is known.</param>
/// <param name="Confidence">How well founded the fact is.</param>
/// <exception cref="ArgumentException"><paramref name="Document"/> is blank.</exception>
/// <example><code>new LegalBasis("411/QĐ-TTg", null, new LocalDate(2022, 3, 31), "thanhnien 1445066", Confidence.Secondary).ToString();
/// // 411/QĐ-TTg (31/3/2022) [S]</code></example>
[JsonConverter(typeof(LegalBasisJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record LegalBasis(string Document, string? Article, LocalDate? Date, string? Reference, Confidence Confidence)
{
    /// <summary>The number or name of the document. Never empty.</summary>
    public string Document { get; } = string.IsNullOrWhiteSpace(Document)
        ? throw new ArgumentException("A legal basis names its document: give its number or its name.", nameof(Document))
        : Document;

    /// <summary>The basis in one line: document, article, date, tag.</summary>
    /// <returns>For example <c>NĐ 307/2025/NĐ-CP, Phụ lục, mục 12 (27/11/2025) [Q]</c>.</returns>
    public override string ToString()
    {
        StringBuilder text = new(Document);
        if (Article is not null)
            text.Append(", ").Append(Article);
        if (Date is { } date)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $" ({date.Day}/{date.Month}/{date.Year})");
        return text.Append(" [").Append(Confidence.ToTag()).Append(']').ToString();
    }
}
