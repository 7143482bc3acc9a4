using Cds.Indicators.Internal;

namespace Cds.Indicators.Rates.Text;

/// <summary>A number as it stands in a published figure; percentages already as fractions.</summary>
internal readonly record struct FigureNumber(Rational Value, int Decimals, FigureForm Form)
{
    public Figure Say(Qualifier qualifier) => Figure.Say(qualifier, Value, Form, Decimals);
}
