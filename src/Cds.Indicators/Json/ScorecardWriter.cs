using System.Text.Json;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Json;

/// <summary>
/// Writes a scorecard as a document of version 1: as it is without its chosen variants, with all that can be chosen, and which are. What the reader
/// takes as given is left out; what it would refuse is refused here.
/// </summary>
internal sealed class ScorecardWriter(Utf8JsonWriter writer, Catalogue catalogue)
{
    public void Write(Scorecard card)
    {
        ScorecardDefinition definition = card.Source;
        writer.WriteStartObject();
        writer.WriteString("format"u8, "cds-indicators/scorecard"u8);
        writer.WriteNumber("version"u8, 1);
        writer.WriteCoded(definition.Code, definition.Name);
        writer.WriteOptional("note", definition.Note);
        writer.WriteBasis("legalBasis", definition.LegalBasis);
        writer.WriteNumber("maximum", definition.Maximum);
        writer.WriteList("levels", definition.Levels, level => writer.WriteStringValue(EnumNames<AreaLevel>.Of(level)));
        if (definition.Rounding.Stage != RoundingStage.None)
        {
            writer.WriteStartObject("rounding"u8);
            writer.WriteEnum("stage", definition.Rounding.Stage);
            WriteMode(definition.Rounding.Rounding);
            writer.WriteEndObject();
        }

        if (definition.Missing != MissingComponents.Incomplete)
            writer.WriteEnum("missing", definition.Missing);
        writer.WriteList("bands", definition.Bands, WriteBand);
        writer.WriteList("groups", definition.Groups, WriteGroup);
        writer.WriteList("variants", definition.Variants, WriteVariant);
        writer.WriteList("chosen", card.ChosenVariants, writer.WriteStringValue);
        writer.WriteEndObject();
    }

    private void WriteBand(ScoreBand band)
    {
        writer.WriteStartObject();
        writer.WriteCoded(band.Code, band.Name);
        WriteRange(band.Points, isRate: false);
        writer.WriteBasis("legalBasis", band.LegalBasis);
        writer.WriteEndObject();
    }

    private void WriteGroup(ScoreGroup group)
    {
        writer.WriteStartObject();
        writer.WriteCoded(group.Code, group.Name);
        writer.WriteNumber("maximum", group.Maximum);
        writer.WriteBasis("legalBasis", group.LegalBasis);
        writer.WriteOptional("unsettled", group.Unsettled);
        writer.WriteList("components", group.Components, WriteComponent);
        writer.WriteList("groups", group.Groups, WriteGroup);
        writer.WriteEndObject();
    }

    private void WriteComponent(ScoreComponent component)
    {
        writer.WriteStartObject();
        writer.WriteString("code"u8, component.Code);
        writer.WriteOptional("name", component.Name);
        writer.WriteString("indicator"u8, CodeOf(component.Indicator));
        writer.WriteNumber("maximum", component.Maximum);
        writer.WriteStartObject("rule"u8);
        WriteRule(component.Rule, component.Indicator is RatioIndicator);
        writer.WriteEndObject();
        if (component.ZeroDenominator is { } zero)
        {
            writer.WriteStartObject("zeroDenominator"u8);
            writer.WriteNumber("points", zero.Points);
            writer.WriteBasis("legalBasis", zero.LegalBasis);
            writer.WriteEndObject();
        }

        if (component.PercentRounding is { } rounding)
        {
            writer.WriteStartObject("percentRounding"u8);
            WriteMode(rounding);
            writer.WriteEndObject();
        }

        if (component.TimesRateOf is { } factor)
            writer.WriteString("timesRateOf"u8, factor);
        writer.WriteBasis("legalBasis", component.LegalBasis);
        writer.WriteOptional("unsettled", component.Unsettled);
        writer.WriteEndObject();
    }

    private void WriteVariant(ScorecardVariant variant)
    {
        writer.WriteStartObject();
        writer.WriteCoded(variant.Code, variant.Name);
        writer.WriteBasis("legalBasis", variant.LegalBasis);
        writer.WriteList("components", variant.Components, WriteComponent);
        writer.WriteList("groups", variant.Groups, WriteGroup);
        writer.WriteEndObject();
    }

    private void WriteRule(ScoreRule rule, bool isRate)
    {
        switch (rule)
        {
            case LinearRule { Trend: 1 } linear:
                writer.WriteString("type"u8, "linear"u8);
                if (linear.None.Sign != 0)
                    WriteValue("from", linear.None, isRate);
                if (!isRate || linear.Full != Rational.One)
                    WriteValue("to", linear.Full, isRate);
                break;
            case LinearRule inverse:
                writer.WriteString("type"u8, "inverse"u8);
                WriteValue("full", inverse.Full, isRate);
                WriteValue("none", inverse.None, isRate);
                break;
            case StepRule steps:
                writer.WriteString("type"u8, "steps"u8);
                writer.WriteList("steps", steps.Ranges, step =>
                {
                    writer.WriteStartObject();
                    WriteRange(step.Values, isRate);
                    writer.WriteNumber("points", step.Points);
                    writer.WriteEndObject();
                });
                break;
            case TableRule table:
                writer.WriteString("type"u8, "table"u8);
                writer.WriteList("values", table.Values, entry =>
                {
                    writer.WriteStartObject();
                    WriteValue("value", entry.Value, isRate);
                    writer.WriteNumber("points", entry.Points);
                    writer.WriteEndObject();
                });
                break;
            case ReferenceRule reference:
                WriteReference(reference, isRate);
                break;
            default:
                writer.WriteString("type"u8, rule is AsGivenRule ? "as-given"u8 : rule is AwardedRule ? "awarded"u8 : "unscored"u8);
                break;
        }
    }

    private void WriteReference(ReferenceRule rule, bool isRate)
    {
        writer.WriteString("type"u8, rule.Mean is null ? "above-reference"u8 : "above-mean"u8);
        if (rule.Mean is { } mean)
            writer.WriteEnum("mean", mean);
        else
            WriteValue("reference", rule.Reference!.Value, isRate);
        writer.WriteNumber("base", rule.BasePoints);
        WriteValue("step", rule.Step, isRate);
        writer.WriteNumber("pointsPerStep", rule.PointsPerStep);
        if (rule.WholeSteps)
            writer.WriteBoolean("wholeSteps"u8, value: true);
    }

    private void WriteRange(Interval range, bool isRate)
    {
        if (range.Lower is { } lower)
        {
            WriteValue("from", lower.Value, isRate);
            if (!lower.IsClosed)
                writer.WriteBoolean("includesFrom"u8, value: false);
        }

        if (range.Upper is { } upper)
        {
            WriteValue("to", upper.Value, isRate);
            if (upper.IsClosed)
                writer.WriteBoolean("includesTo"u8, value: true);
        }
    }

    private void WriteMode(Rounding rounding)
    {
        writer.WriteEnum("mode", rounding.Mode);
        writer.WriteNumber("digits"u8, rounding.Digits);
    }

    private void WriteValue(string name, Rational value, bool isRate)
    {
        try
        {
            writer.WriteString(name, isRate ? $"{value * 100}%" : $"{value}");
        }
        catch (OverflowException e)
        {
            throw new JsonException($"'{value}' is not a rate that can be written as {name}: its percentage does not fit 127 bits. Give a rounder one.", e);
        }
    }

    /// <summary>The code of an indicator that the catalogue has, and has as the same kind, since values of a rate are written as percentages.</summary>
    private string CodeOf(Indicator indicator)
    {
        if (!catalogue.TryGet(indicator.Code, out Indicator? known))
            throw new JsonException($"{catalogue.NotFound(indicator.Code)} Give the converter the catalogue of the scorecard.");
        return known.Kind == indicator.Kind
            ? indicator.Code
            : throw new JsonException($"'{indicator.Code}' is a {indicator.Kind} in the scorecard and a {known.Kind} in the catalogue, so that it would be read back as another. Give the converter the catalogue of the scorecard.");
    }
}
