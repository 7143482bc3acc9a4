using System.Numerics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>
/// Adds exact numbers. Those with up to twelve decimals, which rounded points have, are added as one whole number; a sum of other quotients has a common
/// denominator of any size and is kept apart.
/// </summary>
internal struct ExactSum
{
    private const long Unit = 1_000_000_000_000;
    private Int128 _units;
    private WideRational _rest;

    public void Add(WideRational value)
    {
        BigInteger numerator = value.Numerator;
        BigInteger denominator = value.Denominator;
        if (denominator <= Unit && Unit % (long)denominator == 0 && numerator >= long.MinValue && numerator <= long.MaxValue)
            _units += (Int128)(long)numerator * (Unit / (long)denominator);
        else
            _rest += value;
    }

    public readonly WideRational ToWideRational()
    {
        WideRational units = Rational.Of(_units, Unit);
        return _rest.Sign == 0 ? units : units + _rest;
    }

    public readonly ExactSum Select(Func<WideRational, WideRational> map)
    {
        ExactSum mapped = default;
        mapped.Add(map(ToWideRational()));
        return mapped;
    }
}
