namespace Cds.Indicators.Charts.Drafting;

/// <summary>
/// The colours of charts: from the sets of Okabe and Ito and of Paul Tol, which stay apart for colour-blind readers, and of them only those that
/// stand out from white by at least 3:1 (WCAG 1.4.11). What is told by a colour is told by a shape, a dash or a word as well.
/// </summary>
internal static class Palette
{
    /// <summary>The figures themselves (Okabe and Ito's blue).</summary>
    public const string Value = "#0072B2";

    /// <summary>What is asked: targets (Okabe and Ito's vermillion).</summary>
    public const string Target = "#D55E00";

    /// <summary>Text about what is asked: darker than its line.</summary>
    public const string TargetText = "#A84300";

    /// <summary>What went up or was met (Tol's green).</summary>
    public const string Better = "#117733";

    /// <summary>What went down or was not met (Tol's wine).</summary>
    public const string Worse = "#882255";

    /// <summary>What is between, unchanged or missing.</summary>
    public const string Neutral = "#6B6B6B";

    /// <summary>Text.</summary>
    public const string Text = "#1F1F1F";

    /// <summary>Text of second order.</summary>
    public const string QuietText = "#555555";

    /// <summary>Areas behind the marks; they carry no meaning by their colour alone.</summary>
    public const string Ground = "#E3E3E3";

    /// <summary>Lines of the grid.</summary>
    public const string Grid = "#DDDDDD";

    /// <summary>The most units beside each other: one colour and one shape each.</summary>
    public const int Most = 6;

    /// <summary>The colour of one of several units.</summary>
    public static string Unit(int index) => index switch
    {
        0 => Value,
        1 => Target,
        2 => Better,
        3 => Worse,
        4 => "#332288",
        _ => "#7A5C00",
    };

    /// <summary>The shape of one of several units.</summary>
    public static string Shape(int index) => index switch
    {
        0 => "circle",
        1 => "square",
        2 => "triangle-up",
        3 => "diamond",
        4 => "triangle-down",
        _ => "cross",
    };
}
