using System.Numerics;

namespace Cds.Indicators.Observations;

/// <summary>Who reads columns as the arrays that they are, compiled for the types of these.</summary>
/// <typeparam name="TResult">What is made of them.</typeparam>
internal interface IColumnsReader<out TResult>
{
    /// <summary>Reads the columns.</summary>
    TResult Read<TPeriod, TNumber>(SizedColumns<TPeriod, TNumber> columns)
        where TPeriod : unmanaged, IBinaryInteger<TPeriod>
        where TNumber : unmanaged, IBinaryInteger<TNumber>;
}
