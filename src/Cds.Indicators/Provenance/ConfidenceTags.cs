using System.Diagnostics.CodeAnalysis;

namespace Cds.Indicators.Provenance;

/// <summary>The one-letter tags of <see cref="Confidence"/>: Q, S, C, R, X.</summary>
/// <example><code>Confidence.Official.ToTag();   // 'Q'</code></example>
public static class ConfidenceTags
{
    /// <summary>The tag of a confidence.</summary>
    /// <param name="confidence">A defined confidence.</param>
    /// <returns>Q, S, C, R or X.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not a defined value.</exception>
    public static char ToTag(this Confidence confidence) => confidence switch
    {
        Confidence.Official => 'Q',
        Confidence.Secondary => 'S',
        Confidence.Computed => 'C',
        Confidence.Remembered => 'R',
        Confidence.Contradictory => 'X',
        _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence is one of Q, S, C, R, X."),
    };

    /// <summary>Reads a tag.</summary>
    /// <param name="text">One capital letter: Q, S, C, R or X.</param>
    /// <param name="confidence">The confidence, or <see cref="Confidence.Contradictory"/> when the text is no tag.</param>
    /// <returns>Whether the text is a tag.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Confidence confidence)
    {
        (bool known, confidence) = text switch
        {
            "Q" => (true, Confidence.Official),
            "S" => (true, Confidence.Secondary),
            "C" => (true, Confidence.Computed),
            "R" => (true, Confidence.Remembered),
            "X" => (true, Confidence.Contradictory),
            _ => (false, Confidence.Contradictory),
        };
        return known;
    }
}
