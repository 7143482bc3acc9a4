using System.Globalization;

namespace Cds.Indicators.Composite.Imputation;

/// <summary>The same number everywhere.</summary>
internal sealed record ConstantImputation(double Value) : ImputationMethod
{
    internal override string Text => string.Create(CultureInfo.InvariantCulture, $"constant({Value:R})");

    internal override void Apply(ImputationColumn column)
    {
        for (int row = 0; row < column.Values.Length; row++)
        {
            if (double.IsNaN(column.Values[row]))
                column.Impute(row, Value);
        }
    }
}
