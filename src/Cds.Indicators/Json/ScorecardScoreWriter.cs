using System.Text.Json;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Json;

/// <summary>Writes a score as <see cref="ScorecardScoreJsonConverter"/> describes it.</summary>
internal sealed class ScorecardScoreWriter(Utf8JsonWriter writer)
{
    public void Write(ScorecardScore score)
    {
        writer.WriteStartObject();
        writer.WriteString("scorecard"u8, score.Scorecard.Code);
        writer.WriteList("variants", score.Scorecard.ChosenVariants, writer.WriteStringValue);
        writer.WriteNumber("maximum"u8, score.Scorecard.Maximum);
        WritePoints(score.Points, score.Bounds);
        if (score.Share.TryGetValue(out WideRational share))
            writer.WriteString("share"u8, WideRationalText.Of(share));
        WriteBand(score);
        WriteFoundation(score.Present, score.Expected, score.Confidence);
        writer.WriteBoolean("official"u8, score.IsOfficial);
        writer.WriteList("groups", score.Groups, WriteGroup);
        writer.WriteEndObject();
    }

    private void WriteBand(ScorecardScore score)
    {
        Outcome<ScoreBand> outcome = score.Band;
        writer.WriteStartObject("band"u8);
        writer.WriteEnum("kind", outcome.Kind);
        if (outcome.TryGetValue(out ScoreBand? band))
        {
            writer.WriteCoded(band.Code, band.Name);
            writer.WriteString("confidence"u8, ConfidenceJsonConverter.TagOf(band.LegalBasis.Confidence));
        }
        else
        {
            if (outcome.Reason is { } reason)
                writer.WriteString("reason"u8, reason);
            writer.WriteList("possible", score.PossibleBands, possible => writer.WriteStringValue(possible.Code));
        }

        writer.WriteEndObject();
    }

    private void WriteGroup(GroupScore score)
    {
        writer.WriteStartObject();
        writer.WriteCoded(score.Group.Code, score.Group.Name);
        writer.WriteNumber("maximum"u8, score.Group.Maximum);
        WritePoints(score.Points, score.Bounds);
        WriteFlag("given", score.IsGiven);
        WriteFoundation(score.Present, score.Expected, score.Confidence);
        writer.WriteBoolean("official"u8, score.IsOfficial);
        writer.WriteOptional("unsettled", score.Group.Unsettled);
        writer.WriteList("components", score.Components, WriteComponent);
        writer.WriteList("groups", score.Groups, WriteGroup);
        writer.WriteEndObject();
    }

    private void WriteComponent(ComponentScore score)
    {
        ScoreComponent component = score.Component;
        writer.WriteStartObject();
        writer.WriteString("code"u8, component.Code);
        writer.WriteString("indicator"u8, component.Indicator.Code);
        writer.WriteLocalized("name", component.Title);
        writer.WriteNumber("maximum"u8, component.Maximum);
        if (score.Input.Counts is { } counts)
            writer.WriteString("counts"u8, $"{counts}");
        writer.WritePropertyName("value"u8);
        JsonSerializer.Serialize(writer, score.Value, IndicatorsJsonContext.Default.OutcomeRational);
        if (score.ScoredValues.TryGetValue(out Interval scored) && !(score.Value.TryGetValue(out Rational value) && scored == Interval.Point(value)))
        {
            writer.WritePropertyName("scored"u8);
            JsonSerializer.Serialize(writer, scored, IndicatorsJsonContext.Default.Interval);
        }

        if (score.Mean is { } mean)
            writer.WriteString("mean"u8, mean.TryToRational(out Rational small) ? $"{small}" : WideRationalText.Of(mean));
        WritePoints(score.Points, score.Bounds);
        if (score.Unrounded.TryGetValue(out WideRational unrounded) && score.Points.TryGetValue(out WideRational points) && unrounded != points)
            writer.WriteString("unrounded"u8, WideRationalText.Of(unrounded));
        WriteFlag("byZeroDenominator", score.IsByZeroDenominator);
        WriteFlag("implausible", score.IsImplausible);
        writer.WriteString("confidence"u8, ConfidenceJsonConverter.TagOf(score.Confidence));
        writer.WriteBoolean("official"u8, score.IsOfficial);
        writer.WriteOptional("unsettled", component.Unsettled);
        writer.WriteEndObject();
    }

    private void WritePoints(Outcome<WideRational> points, ScoreBounds bounds)
    {
        writer.WritePropertyName("points"u8);
        JsonSerializer.Serialize(writer, points, IndicatorsJsonContext.Default.OutcomeWideRational);
        if (points.TryGetValue(out WideRational value))
        {
            writer.WritePropertyName("decimal"u8);
            writer.WriteRawValue(PointsText.Shown(value, vietnamese: false));
        }

        if (bounds.IsPoint)
            return;
        writer.WriteStartObject("bounds"u8);
        writer.WriteString("lower"u8, WideRationalText.Of(bounds.Lower));
        writer.WriteString("upper"u8, WideRationalText.Of(bounds.Upper));
        writer.WriteEndObject();
    }

    private void WriteFoundation(int present, int expected, Confidence confidence)
    {
        writer.WriteNumber("present"u8, present);
        writer.WriteNumber("expected"u8, expected);
        writer.WriteString("confidence"u8, ConfidenceJsonConverter.TagOf(confidence));
    }

    private void WriteFlag(string name, bool isSet)
    {
        if (isSet)
            writer.WriteBoolean(name, value: true);
    }
}
