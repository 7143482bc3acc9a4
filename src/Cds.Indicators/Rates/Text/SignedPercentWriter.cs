using Cds.Indicators.Internal;

namespace Cds.Indicators.Rates.Text;

/// <summary>Writes a fraction as signed hundredths; a value shown as zero carries no sign.</summary>
internal static class SignedPercentWriter
{
    public static void Write<TChar>(ref TextSink<TChar> sink, Rational fraction, NumberFormat number)
        where TChar : unmanaged
    {
        if (!number.IsExact)
        {
            NumberWriter.WriteRounded(ref sink, fraction, RateBasis.Percent.Shift, number.Rounding, number.Style, plusSign: true);
            return;
        }

        if (NumberWriter.TryWriteExact(ref sink, fraction, RateBasis.Percent.Shift, TextStyle.Invariant, plusSign: true))
            return;
        sink.Append(fraction.Sign < 0 ? '-' : '+');
        sink.Append(SignedPercentReader.Hundredfold);
        NumberWriter.WriteFraction(ref sink, Rational.Abs(fraction));
    }
}
