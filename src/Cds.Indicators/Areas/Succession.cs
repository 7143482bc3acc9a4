using System.Diagnostics;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Areas;

/// <summary>The passage of a unit, whole or in part, into another (sắp xếp đơn vị hành chính), as a registry holds it.</summary>
/// <remarks>
/// The predecessor ends and the successor begins on the day it takes effect, so that passages lead forward in time and never in a circle. Immutable
/// and safe to share between threads; two are equal only when they are the same object.
/// </remarks>
/// <example><code>foreach (Succession passage in registry.SuccessorsOf(commune)) Console.WriteLine(passage);</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Succession
{
    internal Succession(SuccessionEntry entry, Area predecessor, Area successor)
    {
        Effective = entry.Effective.WithCalendar(CalendarSystem.Iso);
        Predecessor = predecessor;
        Successor = successor;
        Extent = entry.Extent;
        Share = entry.Share;
        SuccessorShare = entry.SuccessorShare;
        Note = string.IsNullOrWhiteSpace(entry.Note) ? null : entry.Note.Trim();
        LegalBasis = entry.LegalBasis;
    }

    private Succession(Succession passage, Rational? share, Rational? successorShare)
    {
        Effective = passage.Effective;
        Predecessor = passage.Predecessor;
        Successor = passage.Successor;
        Extent = passage.Extent;
        Share = share;
        SuccessorShare = successorShare;
        Note = passage.Note;
        LegalBasis = passage.LegalBasis;
    }

    /// <summary>The first day on which the successor took the place of the predecessor.</summary>
    public LocalDate Effective { get; }

    /// <summary>The unit that passed.</summary>
    public Area Predecessor { get; }

    /// <summary>The unit it passed into.</summary>
    public Area Successor { get; }

    /// <summary>How much of the predecessor passed.</summary>
    public SuccessionExtent Extent { get; }

    /// <summary>The part of the predecessor that passed into this successor, 0 to 1; null where it is not known.</summary>
    public Rational? Share { get; }

    /// <summary>The part of the successor that came from this predecessor, 0 to 1; null where it is not known.</summary>
    public Rational? SuccessorShare { get; }

    /// <summary>The words of the conversion table; null where it has none.</summary>
    public string? Note { get; }

    /// <summary>The document that ordered it; null where none is given.</summary>
    public LegalBasis? LegalBasis { get; }

    /// <summary>The passage in words.</summary>
    /// <returns>For example <c>2025-07-01: Tỉnh Hà Giang (province:02) → Tỉnh Tuyên Quang (province:08@2025-07-01), whole</c>.</returns>
    public override string ToString() => $"{AreaDays.Text(Effective)}: {Predecessor} → {Successor}, {SuccessionExtents.Word(Extent)}";

    /// <summary>The passage with the shares that are given, and its own where none is.</summary>
    internal Succession With(Rational? share, Rational? successorShare) => new(this, share ?? Share, successorShare ?? SuccessorShare);
}
