using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Areas;

/// <summary>The passage of a unit, whole or in part, into another (sắp xếp đơn vị hành chính).</summary>
public sealed class Succession
{
    internal Succession(SuccessionEntry entry, Area predecessor, Area successor)
    {
        Effective = entry.Effective;
        Predecessor = predecessor;
        Successor = successor;
        Extent = entry.Extent;
        Share = entry.Share;
        SuccessorShare = entry.SuccessorShare;
        Note = entry.Note;
        LegalBasis = entry.LegalBasis;
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
}
