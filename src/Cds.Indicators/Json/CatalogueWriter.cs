using System.Collections.Immutable;
using System.Text.Json;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>
/// Writes a catalogue as a document of version 1; every indicator with its own legal bases, so that nothing depends on the framework's. What the
/// reader would refuse is refused here.
/// </summary>
internal sealed class CatalogueWriter(Utf8JsonWriter writer)
{
    private static readonly LegalBasis s_framework = new("Cds.Indicators", Article: null, Date: null, "a copy of a catalogue", Confidence.Computed);

    public void Write(Catalogue catalogue)
    {
        writer.WriteStartObject();
        writer.WriteString("format"u8, "cds-indicators/catalogue"u8);
        writer.WriteNumber("version"u8, 1);
        writer.WriteStartObject("framework"u8);
        writer.WriteString("code"u8, "copy"u8);
        writer.WriteLocalized("name", new LocalizedText("Bản sao danh mục", "Copy of a catalogue"));
        writer.WriteBasis("legalBasis", s_framework);
        writer.WriteEndObject();
        WriteList("pillars", catalogue.Pillars, pillar => writer.WriteCoded(pillar.Code, pillar.Name));
        WriteList("units", catalogue.Units, unit => writer.WriteCoded(unit.Code, unit.Name));
        WriteList("measures", catalogue.Measures, WriteMeasure);
        WriteList("indicators", catalogue.Indicators, WriteIndicator);
        WriteList("targets", catalogue.Targets, WriteTarget);
        writer.WriteEndObject();
    }

    private void WriteList<T>(string name, ImmutableArray<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteMeasure(Measure measure)
    {
        writer.WriteCoded(measure.Code, measure.Name);
        writer.WriteString("unit"u8, measure.Unit.Code);
        writer.WriteNumber("decimals"u8, measure.Decimals);
        writer.WriteBoolean("mayBeNegative"u8, measure.MayBeNegative);
        writer.WriteEnum("overTime", measure.OverTime);
        writer.WriteEnum("overAreas", measure.OverAreas);
    }

    private void WriteIndicator(Indicator indicator)
    {
        writer.WriteCoded(indicator.Code, indicator.Name);
        writer.WriteEnum("type", indicator.Kind);
        writer.WriteString("pillar"u8, indicator.Pillar.Code);
        writer.WriteString("direction"u8, indicator.Direction switch
        {
            Direction.HigherIsBetter => "higher"u8,
            Direction.LowerIsBetter => "lower"u8,
            Direction.Neutral => "neutral"u8,
            _ => throw new JsonException($"'{indicator.Direction:D}' is not a direction of {indicator.Code}: it is one of higher, lower, neutral. Give a defined value."),
        });
        writer.WriteOptional("population", indicator.Population);
        writer.WriteOptional("exclusion", indicator.Exclusion);
        writer.WriteOptional("definition", indicator.Definition);
        WriteParts(indicator);
        writer.WriteStartArray("legalBases"u8);
        foreach (LegalBasis basis in indicator.LegalBases)
            writer.WriteBasis(basis);
        writer.WriteEndArray();
    }

    private void WriteParts(Indicator indicator)
    {
        switch (indicator)
        {
            case RatioIndicator ratio:
                writer.WriteString("numerator"u8, ratio.Numerator.Code);
                writer.WriteString("denominator"u8, ratio.Denominator.Code);
                if (ratio.Basis != RateBasis.Percent)
                    writer.WriteString("basis"u8, ratio.Basis.Symbol);
                writer.WriteBoolean("share"u8, ratio.IsShare);
                break;
            case MeanIndicator mean:
                writer.WriteString("numerator"u8, mean.Numerator.Code);
                writer.WriteString("denominator"u8, mean.Denominator.Code);
                break;
            case ScoreIndicator score:
                writer.WriteNumber("maximum"u8, score.Maximum);
                writer.WriteNumber("decimals"u8, score.Decimals);
                writer.WriteEnum("overTime", score.OverTime);
                writer.WriteEnum("overAreas", score.OverAreas);
                break;
            case CountIndicator count:
                writer.WriteString("measure"u8, count.Measure.Code);
                break;
            case StockIndicator stock:
                writer.WriteString("measure"u8, stock.Measure.Code);
                break;
            case AmountIndicator amount:
                writer.WriteString("measure"u8, amount.Measure.Code);
                break;
        }
    }

    private void WriteTarget(Target target)
    {
        writer.WriteString("indicator"u8, target.Indicator.Code);
        writer.WriteString("requirement"u8, $"{target.Requirement}");
        writer.WriteDate("due", target.Due);
        if (target.Baseline is { } baseline)
        {
            writer.WriteStartObject("baseline"u8);
            writer.WriteString("value"u8, $"{baseline.Value}");
            writer.WriteDate("on", baseline.On);
            writer.WriteEndObject();
        }

        if (!target.Levels.IsEmpty)
        {
            writer.WriteStartArray("levels"u8);
            foreach (AreaLevel level in target.Levels.Distinct())
                writer.WriteStringValue(EnumNames<AreaLevel>.Of(level));
            writer.WriteEndArray();
        }

        writer.WriteOptional("note", target.Note);
        writer.WriteBasis("legalBasis", target.LegalBasis);
    }
}
