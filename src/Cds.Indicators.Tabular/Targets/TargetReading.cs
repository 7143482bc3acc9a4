using System.Collections.Frozen;
using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Areas;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Results;
using Cds.Indicators.Tabular.Rows;
using Cds.Indicators.Tabular.Storage;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Tabular.Targets;

/// <summary>Reads the table of targets.</summary>
/// <param name="row">The rows.</param>
/// <param name="indicators">The indicators by their codes.</param>
internal sealed class TargetReading(RowReader row, FrozenDictionary<string, Indicator> indicators)
{
    private static readonly ImmutableArray<(string Word, TargetDirection Direction)> s_directions = [.. DirectionWords.All];

    public static ImmutableArray<Target> Read(Stream source, FrozenDictionary<string, Indicator> indicators, TargetTableOptions options, FaultList faults)
    {
        using RowSource table = TableStorage.Open(source, options.Name, options, faults);
        RowReader rows = new(table, options, faults);
        TargetReading reading = new(rows, indicators);
        ImmutableArray<Target>.Builder targets = ImmutableArray.CreateBuilder<Target>();
        while (table.ReadSheet())
        {
            if (!rows.ReadHeader(TargetLayout.TableColumns, options.Columns))
                continue;
            while (rows.Read())
            {
                if (reading.Target() is { } target)
                    targets.Add(target);
            }
        }

        return targets.DrainToImmutable();
    }

    private Target? Target()
    {
        Indicator? indicator = Indicator();
        Figure? requirement = Admitted(TargetLayout.Requirement.Name, indicator, isRequired: true);
        LocalDate due = row.RequiredDay(TargetLayout.Due.Name);
        ImmutableArray<AreaLevel> levels = Levels();
        DatedFigure? baseline = Baseline(indicator, due);
        LegalBasis? legalBasis = LegalBasis();
        LocalizedText? note = Note();
        TargetDirection? direction = row.OptionalWord(TargetLayout.Direction.Name, s_directions);
        if (!row.IsSound)
            return null;
        Target target = new()
        {
            Indicator = indicator!,
            Requirement = requirement!,
            Due = due,
            Baseline = baseline,
            Levels = levels,
            LegalBasis = legalBasis!,
            Note = note,
        };
        if (direction is not { } said || said == target.Direction)
            return target;
        string follows = DirectionWords.Of(target.Direction, new ResultStyle(TextStyle.English, Decimals: 2));
        row.Report(TargetLayout.Direction.Name, DirectionWords.Of(said, new ResultStyle(TextStyle.English, Decimals: 2)), $"the requirement '{requirement}' asks for {follows}", "Correct the requirement, or leave the direction empty.");
        return null;
    }

    private Indicator? Indicator()
    {
        string code = row.RequiredCode(Headings.Indicator.Name);
        if (code.Length == 0 || indicators.TryGetValue(code, out Indicator? indicator))
            return code.Length == 0 ? null : indicators[code];
        row.Report(Headings.Indicator.Name, code, "no indicator has the code", "Write the code of an indicator of the catalogue, or add the indicator.");
        return null;
    }

    /// <summary>A figure that the indicator can have.</summary>
    private Figure? Admitted(string column, Indicator? indicator, bool isRequired)
    {
        Figure? figure = row.OptionalFigure(column, isRequired);
        if (figure is null || indicator is null || indicator.Admits(figure, out string objection))
            return figure;
        row.Report(column, Canonical.Of(figure), objection.TrimEnd('.'), "Write a figure of the indicator.");
        return null;
    }

    private DatedFigure? Baseline(Indicator? indicator, LocalDate due)
    {
        Figure? figure = Admitted(TargetLayout.Baseline.Name, indicator, isRequired: false);
        LocalDate? on = row.OptionalDay(TargetLayout.BaselineDay.Name);
        if (!row.IsSound)
            return null;
        if (figure is null != on is null)
            row.Report(figure is null ? TargetLayout.Baseline.Name : TargetLayout.BaselineDay.Name, "", "a baseline is a figure and its day", "Fill in both, or neither.");
        else if (on >= due)
            row.Report(TargetLayout.BaselineDay.Name, LocalDatePattern.Iso.Format(on!.Value), "the day of the baseline does not lie before the day the target is due", "Give a figure of an earlier day.");
        else if (figure is not null && on is { } day)
            return new DatedFigure(figure, day);
        return null;
    }

    private ImmutableArray<AreaLevel> Levels()
    {
        ImmutableArray<AreaLevel>.Builder levels = ImmutableArray.CreateBuilder<AreaLevel>();
        foreach (string word in (row.OptionalText(TargetLayout.Levels.Name) ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            AreaLevel? known = AreaWords.Levels.Where(level => string.Equals(level.Word, word, StringComparison.Ordinal)).Select(static level => (AreaLevel?)level.Value).FirstOrDefault();
            if (known is not { } level)
                row.Report(TargetLayout.Levels.Name, word, "the word is no level", $"Write some of {string.Join(", ", AreaWords.Levels.Select(static level => level.Word))}, with semicolons between them.");
            else if (levels.Contains(level))
                row.Report(TargetLayout.Levels.Name, word, "the level stands twice", "Keep one.");
            else
                levels.Add(level);
        }

        return levels.DrainToImmutable();
    }

    private LegalBasis? LegalBasis()
    {
        string document = row.RequiredText(TargetLayout.Document.Name);
        string? article = row.OptionalText(TargetLayout.Article.Name);
        LocalDate? date = row.OptionalDay(TargetLayout.Date.Name);
        string? reference = row.OptionalText(TargetLayout.Reference.Name);
        row.TryValue(Headings.Confidence.Name, "a tag", TryParseTag, out Confidence confidence);
        return row.IsSound ? new LegalBasis(document, article, date, reference, confidence) : null;
    }

    private LocalizedText? Note()
    {
        string? vietnamese = row.OptionalText(TargetLayout.VietnameseNote.Name);
        string? english = row.OptionalText(TargetLayout.EnglishNote.Name);
        if (vietnamese is null != english is null)
            row.Report(vietnamese is null ? TargetLayout.VietnameseNote.Name : TargetLayout.EnglishNote.Name, "", "a note has both languages", "Fill in both, or neither.");
        return vietnamese is not null && english is not null ? new LocalizedText(vietnamese, english) : null;
    }

    private static bool TryParseTag(ReadOnlySpan<char> text, out Confidence value, out TextFault fault)
    {
        bool isRead = ConfidenceTags.TryParse(text.ToString(), out value);
        fault = isRead ? default : new TextFault(0, "it is none of Q, C, S, R, X", "Write Q for an official text, C for computed, S for a secondary source, R for remembered, X for contradictory.");
        return isRead;
    }
}
