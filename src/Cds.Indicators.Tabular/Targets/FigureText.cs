using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Results;

namespace Cds.Indicators.Tabular.Targets;

/// <summary>Figures as texts with the decimal mark of a table, which a reader with the same options reads back.</summary>
/// <param name="mark">What stands before decimals; null where a reader will not know.</param>
internal sealed class FigureText(char? mark)
{
    public static FigureText Of(TableOptions options)
    {
        bool isPlain = options.Format != TableFormat.Xlsx && options.Separator is null or ',';
        return new FigureText(options.DecimalMark ?? (isPlain ? '.' : null));
    }

    public string Of(Figure figure) => mark == ',' ? Canonical.Of(figure).Replace('.', ',') : Canonical.Of(figure);

    /// <summary>Why a figure would not read back; null where it does.</summary>
    public string? RuleAgainst(Figure figure)
    {
        string text = Of(figure);
        bool isRead = Figure.TryParse(text, mark == ',' ? TextStyle.Vietnamese : TextStyle.Invariant, out Figure? read, out _);
        if (!isRead || read != figure)
            return "the figure does not read back as it is";
        bool isInDoubt = mark is null && Figure.TryParse(text, TextStyle.Vietnamese, out Figure? other, out _) && other != figure;
        return isInDoubt ? $"the figure could be read in two ways; set {nameof(TableOptions)}.{nameof(TableOptions.DecimalMark)}" : null;
    }
}
