using Cds.Indicators.Tabular.Internal;

namespace Cds.Indicators.Tabular.Results;

/// <summary>Refuses texts that a reader would not read back as they are: it takes white space around a cell away, and an empty cell for none.</summary>
/// <param name="parameter">The parameter that holds what is written, for refusals.</param>
internal sealed class KeptText(string parameter)
{
    /// <exception cref="ArgumentException">There is a rule against the value.</exception>
    public void Require(int entry, TableHeading column, string? rule, string value)
    {
        if (rule is not null)
            throw TableText.Refusal(entry, column.Name, value, rule, parameter);
    }

    /// <exception cref="ArgumentException">The text is empty or has white space around it.</exception>
    public void RequireText(int entry, TableHeading column, string? text)
    {
        if (text is not null)
            Require(entry, column, text.Length == 0 ? "an empty text would be read as none" : text.Trim().Length < text.Length ? "white space around the text would be lost" : null, text);
    }

    /// <exception cref="ArgumentException">The code is empty or has white space or control characters.</exception>
    public void RequireCode(int entry, TableHeading column, string code) =>
        Require(entry, column, code.Length == 0 ? "the code is missing" : code.Any(TableText.IsRefusedInCode) ? "a code has no white space and no control character" : null, code);
}
