using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Cds.Indicators.Areas;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation;

/// <summary>What a value is made of and by which rules (giải trình số liệu): for the report that quotes it, and for whoever doubts it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>
/// Explanation explanation = result["38", "2025-Q3"].Explain();
/// Console.WriteLine(explanation);                  // in English
/// Console.WriteLine(explanation.ToString("vi"));   // in Vietnamese
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Explanation
{
    /// <summary>How many reports, units and missing reports are named; the rest is counted.</summary>
    public const int NamedAtMost = 10;

    private readonly ImmutableArray<ExplanationLine> _lines;

    internal Explanation(ImmutableArray<ExplanationLine> lines) => _lines = lines;

    /// <summary>The answer.</summary>
    public required Outcome<Figure> Figure { get; init; }

    /// <summary>The sums before they were divided.</summary>
    public required CellCounts Counts { get; init; }

    /// <summary>How much of what was expected is there.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>How many reports went in; null where the observations came in a stream.</summary>
    public required int? ReportCount { get; init; }

    /// <summary>Units whose reports went in, at most <see cref="NamedAtMost"/>, in the order of the registry; empty where the observations came in a stream.</summary>
    public required ImmutableArray<Area> Areas { get; init; }

    /// <summary>How many units there are altogether.</summary>
    public required int AreaCount { get; init; }

    /// <summary>The periods of the reports, at most <see cref="NamedAtMost"/>.</summary>
    public required ImmutableArray<Period> Periods { get; init; }

    /// <summary>Units of another day whose figures were restated, at most <see cref="NamedAtMost"/>.</summary>
    public required ImmutableArray<Area> RestatedFrom { get; init; }

    /// <summary>Where the definition of the indicator comes from; empty for a measure.</summary>
    public required ImmutableArray<LegalBasis> LegalBases { get; init; }

    /// <summary>The explanation in English, a line for each point.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString("en");

    /// <summary>The explanation in a language, a line for each point.</summary>
    /// <param name="format"><c>vi</c> for Vietnamese, <c>en</c> or null for English.</param>
    /// <returns>The text, lines ended by a line feed.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format)
    {
        bool vietnamese = format switch
        {
            "vi" => true,
            "en" or null => false,
            _ => throw new FormatException($"'{format}' is no language of an explanation: it is vi or en. Give one of them."),
        };
        StringBuilder text = new();
        foreach (ExplanationLine line in _lines)
            text.Append(vietnamese ? line.Vietnamese : line.English).Append('\n');
        return text.ToString().TrimEnd('\n');
    }
}
