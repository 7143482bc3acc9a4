using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rates;

/// <summary>What kind of number a figure is; only figures of one kind can be compared. Percentages and ratios are one kind.</summary>
/// <remarks>The default value is <see cref="Number"/>.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<FigureForm>))]
public enum FigureForm : byte
{
    /// <summary>A count, stock, amount or mean: 5.254, khoảng 550, 1,2 triệu.</summary>
    Number = 0,

    /// <summary>A share or rate in percent: 98,45%. Its bounds are fractions: 0.9845.</summary>
    Percent = 1,

    /// <summary>A ratio with its counts: 26/35. Its bounds are the quotient.</summary>
    Ratio = 2,

    /// <summary>A place in an order, 1 being first: thứ 4/13.</summary>
    Rank = 3,
}
