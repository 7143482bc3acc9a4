using Cds.Indicators.Faults;

namespace Cds.Indicators.Observations;

/// <summary>What sets of <see cref="ObservationStatus"/> mean, and their text: the letters of CL_OBS_STATUS joined by semicolons.</summary>
/// <example><code>
/// (ObservationStatus.Provisional | ObservationStatus.Break).ToText();   // B;P
/// ObservationStatuses.Parse("O").DeniesValue();                          // true
/// </code></example>
public static class ObservationStatuses
{
    /// <summary>The letters by flag, in the order of the bits; <see cref="ObservationStatus.Normal"/> is A.</summary>
    private const string Letters = "BEPDFGIJNSUVWHKLMOQ";

    private const string Alphabet = "ABDEFGHIJKLMNOPQSUVW";

    private const ObservationStatus NoValue =
        ObservationStatus.Holiday | ObservationStatus.IncludedElsewhere | ObservationStatus.NotCollected | ObservationStatus.CannotExist | ObservationStatus.Missing | ObservationStatus.Suppressed;

    /// <summary>Whether a flag says that there is no value: H, K, L, M, O or Q. A value beside it is a contradiction.</summary>
    /// <param name="status">The flags.</param>
    /// <returns>Whether one of them does.</returns>
    public static bool DeniesValue(this ObservationStatus status) => (status & NoValue) != ObservationStatus.Normal;

    /// <summary>The text of a set: <c>A</c> where there is no flag, otherwise the letters in the order of the alphabet, joined by semicolons.</summary>
    /// <param name="status">Defined flags.</param>
    /// <returns>For example <c>B;P</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A flag is not defined.</exception>
    public static string ToText(this ObservationStatus status)
    {
        if (!status.IsDefined())
            throw new ArgumentOutOfRangeException(nameof(status), (int)status, "A status is a set of the flags of ObservationStatus.");
        if (status == ObservationStatus.Normal)
            return "A";

        Span<char> text = stackalloc char[2 * Letters.Length];
        int length = 0;
        foreach (char letter in Alphabet)
        {
            int bit = Letters.IndexOf(letter, StringComparison.Ordinal);
            if (bit < 0 || ((int)status & (1 << bit)) == 0)
                continue;
            text[length++] = letter;
            text[length++] = ';';
        }

        return text[..(length - 1)].ToString();
    }

    /// <summary>Reads a set from its letters, joined by semicolons, in any order.</summary>
    /// <param name="text">The text: <c>P</c>, <c>B;P</c>; <c>A</c> alone for no flag. Capital letters, without spaces.</param>
    /// <param name="status">The flags; <see cref="ObservationStatus.Normal"/> when the text is refused.</param>
    /// <param name="fault">Where and why it was refused; the default value when it was read.</param>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ObservationStatus status, out TextFault fault)
    {
        status = ObservationStatus.Normal;
        fault = default;
        if (text is "A")
            return true;

        ObservationStatus flags = ObservationStatus.Normal;
        for (int i = 0; ; i += 2)
        {
            int bit = i < text.Length ? Letters.IndexOf(text[i], StringComparison.Ordinal) : -1;
            if (bit < 0)
            {
                fault = i < text.Length && text[i] == 'A'
                    ? new TextFault(i, "A says that there is no flag, and stands alone", "Write A, or the flags without it.")
                    : new TextFault(i, "a flag is one of B, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, S, U, V, W", "Write letters of CL_OBS_STATUS, joined by semicolons: B;P.");
                return false;
            }

            ObservationStatus flag = (ObservationStatus)(1 << bit);
            if ((flags & flag) != ObservationStatus.Normal)
            {
                fault = new TextFault(i, $"the flag {text[i]} stands twice", "Keep one.");
                return false;
            }

            flags |= flag;
            if (i + 1 == text.Length)
            {
                status = flags;
                return true;
            }

            if (text[i + 1] != ';')
            {
                fault = new TextFault(i + 1, "flags are joined by semicolons", "Write B;P.");
                return false;
            }
        }
    }

    /// <summary>Reads a set from its letters.</summary>
    /// <param name="text">The text: <c>P</c>, <c>B;P</c>; <c>A</c> alone for no flag.</param>
    /// <returns>The flags.</returns>
    /// <exception cref="FormatException">The text is refused; the message says where and why.</exception>
    public static ObservationStatus Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out ObservationStatus status, out TextFault fault) ? status : throw new FormatException(fault.Describe(text, "an observation status"));

    internal static bool IsDefined(this ObservationStatus status) => (uint)status < 1u << Letters.Length;
}
