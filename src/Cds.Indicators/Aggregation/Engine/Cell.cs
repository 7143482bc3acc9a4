using System.Numerics;

namespace Cds.Indicators.Aggregation.Engine;

/// <summary>What was added up for one target area and target period.</summary>
/// <typeparam name="TSum">64 bits where the sums are known to fit, 128 bits otherwise.</typeparam>
internal struct Cell<TSum>
    where TSum : unmanaged, IBinaryInteger<TSum>
{
    /// <summary>The sum of numerators or numbers.</summary>
    public TSum Numerator;

    /// <summary>The sum of denominators.</summary>
    public TSum Denominator;

    /// <summary>How many rows were added.</summary>
    public int Count;
}
