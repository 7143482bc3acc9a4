namespace Cds.Indicators.Rates.Text;

/// <summary>What stands after a number and changes its size: nothing, a percent or per mille sign, a power of ten in words.</summary>
/// <param name="Shift">The exponent of ten that a percentage is divided by; 0 for a number.</param>
/// <param name="Factor">What a number is multiplied by; 1 for a percentage.</param>
internal readonly record struct FigureUnit(int Shift, long Factor)
{
    public static FigureUnit None => Scale(1);

    public static FigureUnit Percent => new(Shift: 2, Factor: 1);

    public static FigureUnit PerMille => new(Shift: 3, Factor: 1);

    public FigureForm Form => Shift == 0 ? FigureForm.Number : FigureForm.Percent;

    public static FigureUnit Scale(long factor) => new(Shift: 0, factor);

    /// <summary>The number in this unit; false where it has too many digits.</summary>
    public bool TryApply(Rational value, int decimals, out FigureNumber number)
    {
        number = default;
        Int128 power = (Int128)WideInteger.PowerOfTen(Shift);
        if (decimals + Shift > NumberReader.MaximumDigits
            || value.Denominator > Int128.MaxValue / power
            || WideInteger.Magnitude(value.Numerator) > (UInt128)(Int128.MaxValue / Factor))
        {
            return false;
        }

        // A percentage is shown in percent, so 5‰ as 0.5%; a number in words as the whole number that it is.
        Rational result = value * Rational.Of(Factor, power);
        int shown = Shift == 0 ? decimals : decimals + Shift - RateBasis.Percent.Shift;
        number = new FigureNumber(result, Factor == 1 ? shown : NumberWriter.DecimalsOf(result, shift: 0), this);
        return true;
    }
}
