using System.Collections.Immutable;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using NodaTime;

namespace DistrictScorecard;

/// <summary>The claims of each locality, each held against the targets it can be held against.</summary>
internal sealed record Scorecard(ImmutableArray<LocalityCard> Localities)
{
    public static Scorecard Of(IEnumerable<Claim> claims, Catalogue catalogue, LocalDate? asOf) => new(
    [
        .. claims
            .Where(claim => asOf is not { } day || claim.Published <= day)
            .GroupBy(static claim => claim.Locality)
            .Select(group => new LocalityCard(group.Key, [.. group.Select(claim => Assess(claim, catalogue, asOf)), .. Derive([.. group], catalogue)])),
    ]);

    /// <summary>Only one locality, or one pillar; a name that is not there is a fault.</summary>
    public Scorecard Only(string? area, string? pillar)
    {
        ImmutableArray<LocalityCard> localities = Localities;
        if (area is not null)
        {
            area = area.Trim().Normalize();
            localities = [.. localities.Where(l => string.Equals(l.Locality.Name, area, StringComparison.OrdinalIgnoreCase))];
            if (localities.IsEmpty)
                throw Unknown("--area", area, Localities.Select(static l => l.Locality.Name));
        }

        if (pillar is not null)
        {
            IEnumerable<string> known = localities.SelectMany(static l => l.Lines).Select(static l => l.Indicator.Pillar.Code).Distinct(StringComparer.Ordinal);
            localities = [.. localities.Select(l => l with { Lines = [.. l.Lines.Where(line => string.Equals(line.Indicator.Pillar.Code, pillar, StringComparison.Ordinal))] }).Where(static l => !l.Lines.IsEmpty)];
            if (localities.IsEmpty)
                throw Unknown("--pillar", pillar, known);
        }

        return new Scorecard(localities);
    }

    /// <summary>How many figures of each pillar there are, how exact they are, and how they stand.</summary>
    public IEnumerable<PillarCoverage> Coverage() =>
        Localities.SelectMany(static l => l.Lines).GroupBy(static l => l.Indicator.Pillar).Select(static g => PillarCoverage.Of(g.Key, [.. g]));

    private static ScorecardLine Assess(Claim claim, Catalogue catalogue, LocalDate? asOf)
    {
        if (claim.Kind != ClaimKind.Observation || !claim.Figure.TryGetValue(out Figure? figure))
            return new ScorecardLine(claim.Indicator, claim, claim.Figure, claim.Known, []);
        ImmutableArray<TargetVerdict> verdicts =
        [
            .. catalogue.TargetsFor(claim.Indicator, claim.Locality.Level, claim.On)
                .Where(target => asOf is not { } day || target.LegalBasis.Date is not { } signed || signed <= day)
                .Select(target => new TargetVerdict(target, target.Assess(figure))),
        ];
        return new ScorecardLine(claim.Indicator, claim, claim.Figure, claim.Known, verdicts);
    }

    /// <summary>Means that follow from what was published: members per team from members and teams.</summary>
    private static IEnumerable<ScorecardLine> Derive(ImmutableArray<Claim> claims, Catalogue catalogue)
    {
        foreach (IGrouping<LocalDate, Claim> day in claims.Where(static c => c.Kind == ClaimKind.Observation).GroupBy(static c => c.On))
        {
            foreach (ScorecardLine line in DeriveOn(day, catalogue))
                yield return line;
        }
    }

    /// <summary>What follows from the claims of one day; counts of different days are not divided by one another.</summary>
    private static IEnumerable<ScorecardLine> DeriveOn(IEnumerable<Claim> claims, Catalogue catalogue)
    {
        Dictionary<string, long> counted = new(StringComparer.Ordinal);
        foreach (Claim claim in claims)
        {
            if (!claim.Figure.TryGetValue(out Figure? figure))
                continue;
            if (claim.Indicator is RatioIndicator ratio && figure.Counts is { } counts)
            {
                counted.TryAdd(ratio.Numerator.Code, counts.Numerator);
                counted.TryAdd(ratio.Denominator.Code, counts.Denominator);
            }
            else if (claim.Indicator is StockIndicator stock && figure is { IsExact: true, Stated: { IsInteger: true } value } && value.Numerator <= long.MaxValue)
            {
                counted.TryAdd(stock.Measure.Code, (long)value.Numerator);
            }
        }

        foreach (MeanIndicator mean in catalogue.Indicators.OfType<MeanIndicator>())
        {
            if (!counted.TryGetValue(mean.Numerator.Code, out long sum) || !counted.TryGetValue(mean.Denominator.Code, out long number))
                continue;
            Outcome<Rational> value = mean.Evaluate(Ratio.Of(sum, number));
            yield return new ScorecardLine(
                mean,
                Claim: null,
                value.Select(static v => Figure.OfBounds(Interval.Point(v), FigureForm.Number)),
                value.Select(static v => Interval.Point(v)),
                Verdicts: [])
            {
                Derivation = Ratio.Of(sum, number),
            };
        }
    }

    private static FaultException Unknown(string option, string value, IEnumerable<string> known) =>
        new([new Fault(
            new FaultPlace(option, Row: null, Column: null, JsonPath: null),
            value,
            known.Any() ? "there is no such claim" : "there are no claims at all",
            known.Any() ? $"Write one of {string.Join(", ", known)}." : "Take a later --as-of, or another --input.")]);
}
