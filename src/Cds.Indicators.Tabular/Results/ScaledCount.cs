using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Results;

/// <summary>A sum in units of its last decimal, as the number that it is.</summary>
internal static class ScaledCount
{
    public static void Write(RowSink sink, long? count, int decimals)
    {
        if (count is not { } known)
            sink.Empty();
        else if (decimals == 0)
            sink.Integer(known);
        else
            sink.Number(Rational.Of(known, PowerOfTen(decimals)), decimals);
    }

    private static Int128 PowerOfTen(int exponent)
    {
        Int128 power = 1;
        for (int i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }
}
