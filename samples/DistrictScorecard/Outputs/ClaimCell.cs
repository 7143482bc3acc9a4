using Cds.Indicators.Rates;
using Cds.Indicators.Targets;

namespace DistrictScorecard.Outputs;

/// <summary>A line of a locality and one of its verdicts; a line without a verdict stands once.</summary>
internal sealed record ClaimCell(Locality Locality, ScorecardLine Line, TargetVerdict? Verdict)
{
    public static IEnumerable<ClaimCell> Of(LocalityCard card) => card.Lines.SelectMany(line => line.Verdicts.IsEmpty
        ? [new ClaimCell(card.Locality, line, Verdict: null)]
        : line.Verdicts.Select(verdict => new ClaimCell(card.Locality, line, verdict)));

    /// <summary>The rate, where it is known exactly.</summary>
    public Rational? Rate => IsRate ? Exact : null;

    /// <summary>The number that is no rate, where it is known exactly.</summary>
    public Rational? Number => IsRate ? null : Exact;

    public Ratio? Counts => Line.Derivation ?? (Line.Figure.TryGetValue(out Figure? figure) ? figure.Counts : null);

    /// <summary>The figure against the target with gap and degree; null where no target was held against it.</summary>
    public TargetAssessment? Assessment =>
        Verdict is { } verdict && Line.Claim is { } claim ? TargetAssessment.Of(verdict.Target, Line.Figure, claim.On) : null;

    public string LegalBasis(Words words) => Verdict is { } verdict ? words.Basis(verdict) : Line.Indicator.LegalBases[0].ToString();

    private bool IsRate => Line.Figure.TryGetValue(out Figure? figure) && figure.Form is (FigureForm.Percent or FigureForm.Ratio);

    private Rational? Exact => Line.Known.TryGetValue(out Interval known) && known.IsPoint ? known.Lower!.Value.Value : null;
}
