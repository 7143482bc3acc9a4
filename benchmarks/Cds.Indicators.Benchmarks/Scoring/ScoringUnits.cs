using BenchmarkDotNet.Attributes;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Benchmarks.Scoring;

/// <summary>The points of every commune of the country by 766/QĐ-TTg, per commune: counts of 21 counted components, rounded each, added by group.</summary>
[MemoryDiagnoser]
public class ScoringUnits
{
    private const int Communes = 3_321;
    private const int Seed = 766;
    private readonly Dictionary<string, ScoreInput>[] _inputs = new Dictionary<string, ScoreInput>[Communes];
    private (int Group, decimal Maximum, decimal Threshold, bool RoundFirst)[] _rules = [];
    private (long Numerator, long Denominator)[][] _counts = [];
    private Scorecard _card = null!;

    /// <summary>Makes the counts.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _card = Scorecard.Vietnam("qd766");
        Random random = new(Seed);
        ScoreComponent[] counted = [.. _card.Components.Where(static c => c is { IsScored: true, Code: not "ELECTRONIC_CERTIFIED_COPY" })];
        _rules = [.. counted.Select(c => (
            _card.AllGroups.IndexOf(_card.AllGroups.First(g => g.Components.Contains(c))),
            c.Maximum,
            c.Code switch
            {
                "ONLINE_FORMALITY" or "PAYMENT_FORMALITY_TXN" or "PAYMENT_FORMALITY_FEE" or "REUSED_DIGITIZED_DATA" => 0.8m,
                "ONLINE_CHANNEL" => 0.5m,
                "DOSSIER_RECEIVING_SATISFACTION" => 0.9m,
                _ => 1m,
            },
            c.PercentRounding is not null))];
        _counts = new (long, long)[Communes][];
        for (int unit = 0; unit < Communes; unit++)
        {
            _counts[unit] = new (long, long)[counted.Length];
            _inputs[unit] = new Dictionary<string, ScoreInput>(StringComparer.Ordinal);
            for (int i = 0; i < counted.Length; i++)
            {
                long denominator = random.Next(1, 20_000);
                long numerator = random.NextInt64(denominator + 1);
                _counts[unit][i] = (numerator, denominator);
                _inputs[unit][counted[i].Code] = Ratio.Of(numerator, denominator);
            }
        }
    }

    /// <summary>Decimals by hand: no reasons, no bounds, no derivation, quotients of 28 digits.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Communes)]
    public decimal Decimals_by_hand()
    {
        decimal all = 0;
        Span<decimal> groups = stackalloc decimal[16];
        foreach ((long Numerator, long Denominator)[] unit in _counts)
        {
            groups.Clear();
            for (int i = 0; i < unit.Length; i++)
            {
                (int group, decimal maximum, decimal threshold, bool roundFirst) = _rules[i];
                decimal rate = (decimal)unit[i].Numerator / unit[i].Denominator;
                if (roundFirst)
                    rate = Math.Round(rate * 100, 2, MidpointRounding.AwayFromZero) / 100;
                groups[group] += Math.Round(Math.Min(maximum, maximum * rate / threshold), 2, MidpointRounding.AwayFromZero);
            }

            foreach (decimal points in groups)
                all += points;
        }

        return all;
    }

    /// <summary>The library: exact quotients, every component with its derivation, bounds and bands.</summary>
    [Benchmark(OperationsPerInvoke = Communes)]
    public decimal Scorecard_score()
    {
        decimal all = 0;
        foreach (Dictionary<string, ScoreInput> inputs in _inputs)
            all += _card.Score(inputs).Points.Value.ToDecimal(Rounding.Published);
        return all;
    }
}
