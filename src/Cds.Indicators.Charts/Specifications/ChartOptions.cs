using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Specifications;

/// <summary>How a chart is drawn (tuỳ chọn biểu đồ): its language, its size, its title, the decimals of its labels.</summary>
/// <remarks>Each property is checked when it is set. The default options draw in Vietnamese, 640 pixels wide.</remarks>
/// <example><code>
/// ChartOptions english = new() { Language = "en", Width = 480, Decimals = 1 };
/// </code></example>
public sealed record ChartOptions
{
    /// <summary>The smallest width and height of a plot, in pixels.</summary>
    public const int SmallestSize = 120;

    /// <summary>The largest width and height of a plot, in pixels.</summary>
    public const int LargestSize = 4000;

    /// <summary>The most decimals of a label.</summary>
    public const int MostDecimals = 10;

    /// <summary>The most rows that any chart can be asked to draw.</summary>
    public const int MostRows = 2000;

    /// <summary>The most characters of a title or subtitle.</summary>
    public const int LongestText = 500;

    internal static ChartOptions Default { get; } = new();

    /// <summary>The language of titles, labels and numbers: <c>vi</c> or <c>en</c>.</summary>
    /// <value><c>vi</c> unless set.</value>
    /// <exception cref="ArgumentException">The language is neither.</exception>
    /// <exception cref="ArgumentNullException">The language is null.</exception>
    public string Language
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value is "vi" or "en"
                ? value
                : throw new ArgumentException($"'{value}' is no language of charts. Write vi or en.", nameof(value));
        }
    } = "vi";

    /// <summary>The width of the plot without its axis labels, in pixels, from <see cref="SmallestSize"/> to <see cref="LargestSize"/>.</summary>
    /// <value>640 unless set.</value>
    /// <exception cref="ArgumentOutOfRangeException">The width lies outside.</exception>
    public int Width { get; init => field = Size(value); } = 640;

    /// <summary>
    /// The height of the plot without its axis labels, in pixels, from <see cref="SmallestSize"/> to <see cref="LargestSize"/>; null for a height that
    /// suits the kind of chart and the number of its rows. A chart of rows is at least as high as the names of its rows need.
    /// </summary>
    /// <value>Null unless set.</value>
    /// <exception cref="ArgumentOutOfRangeException">The height lies outside.</exception>
    public int? Height { get; init => field = value is { } height ? Size(height) : null; }

    /// <summary>The title (tiêu đề); null for the one that the chart makes of what it shows.</summary>
    /// <value>Null unless set.</value>
    /// <exception cref="ArgumentException">The title is empty, white space, or longer than <see cref="LongestText"/>.</exception>
    public string? Title { get; init => field = Text(value); }

    /// <summary>The line below the title (tiêu đề phụ); null for the one that the chart makes of what it shows.</summary>
    /// <value>Null unless set.</value>
    /// <exception cref="ArgumentException">The subtitle is empty, white space, or longer than <see cref="LongestText"/>.</exception>
    public string? Subtitle { get; init => field = Text(value); }

    /// <summary>The unit of the numbers on their axis (đơn vị tính); null for that of the indicator, and none where there is no indicator.</summary>
    /// <value>Null unless set.</value>
    /// <exception cref="ArgumentException">The unit is empty, white space, or longer than <see cref="LongestText"/>.</exception>
    public string? Unit { get; init => field = Text(value); }

    /// <summary>
    /// The decimals of labels, from 0 to <see cref="MostDecimals"/>: values are exact, and rounded once, half away from zero, when they are written.
    /// A figure that was published in words keeps its words.
    /// </summary>
    /// <value>2 unless set.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside.</exception>
    public int Decimals
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostDecimals);
            field = value;
        }
    } = 2;

    /// <summary>
    /// The most rows that the chart draws (số dòng tối đa): bars, points or areas, from 1 to <see cref="MostRows"/>. A chart of more is refused,
    /// because a picture of part of the figures would pass for a picture of all; choose what to show, or allow more.
    /// </summary>
    /// <value>200 unless set.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside.</exception>
    public int MaximumRows
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostRows);
            field = value;
        }
    } = 200;

    internal TextStyle Style => Language is "en" ? TextStyle.English : TextStyle.Vietnamese;

    internal Rounding Rounding => Rounding.HalfAwayFromZero(Decimals);

    private static int Size(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, SmallestSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LargestSize);
        return value;
    }

    private static string? Text(string? value)
    {
        if (value is null)
            return null;
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return value.Length <= LongestText
            ? value
            : throw new ArgumentException($"The text has more than {LongestText} characters. Shorten it; what it explains can stand beside the chart.", nameof(value));
    }
}
