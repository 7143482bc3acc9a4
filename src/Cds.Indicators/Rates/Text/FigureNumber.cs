namespace Cds.Indicators.Rates.Text;

/// <summary>A number as it stands in a published figure; percentages already as fractions, numbers already scaled.</summary>
internal readonly record struct FigureNumber(Rational Value, int Decimals, FigureUnit Unit)
{
    public FigureForm Form => Unit.Form;

    public Figure Say(Qualifier qualifier) => Figure.Say(qualifier, Value, Form, Decimals);
}
