using System.Globalization;
using System.Numerics;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using DistrictScorecard.Tables;

namespace DistrictScorecard.Points;

/// <summary>One row of counts. An empty cell is missing, which is not zero.</summary>
internal sealed class CountsRow(TableRecord record, List<Fault> faults) : TableRow(record, faults)
{
    /// <summary>The code of the rows that hold sums; published exports have them, and they are added up anew.</summary>
    public const string GroupTotal = "GROUP_TOTAL";

    /// <summary>The group of the row that holds the total.</summary>
    public const string AllGroups = "ALL";

    public static string UnknownCode(OfficialCard card) => $"the scorecard {card.Code} does not know the code";

    public static string KnownCodes(OfficialCard card) =>
        $"Its codes are {string.Join(", ", card.Components.Select(static c => c.Code).Concat(card.AllGroups.Select(static g => g.Code)))}.";

    /// <summary>Reads the row into the counts.</summary>
    public void Read(OfficialCard card, Counts counts, bool isStrict)
    {
        Period? period = ReadPeriod();
        string unitCode = RequiredName("unit_code");
        string metric = RequiredName("metric_code");
        if (string.Equals(metric, GroupTotal, StringComparison.Ordinal))
        {
            if (Optional(CountsFile.Points).Length == 0)
                return;
            metric = ReadGroup();
        }

        bool isKnown = card.TryGetComponent(metric, out _) || card.TryGetGroup(metric, out _);
        if (!isKnown && isStrict && metric.Length > 0)
            Report("metric_code", metric, UnknownCode(card), KnownCodes(card));
        ScoreInput input = isKnown ? ReadInput(card, metric, counts) : default;
        if (!IsSound)
            return;
        CountedUnit unit = counts.Unit(period!.Value, Cell("period"), unitCode);
        if (unit.Name.Length == 0)
            unit.Name = Optional(CountsFile.UnitName);
        if (!isKnown)
            counts.AddUnknown(metric, PlaceOf("metric_code"));
        else if (unit.TryPlace(metric, CellOf(input)))
            unit.Add(metric, input);
        else
            Report("metric_code", metric, $"the metric of {unit} stands in row {unit.Cells[metric].Place.Row} already", "Keep one.");
    }

    private CountsCell CellOf(ScoreInput input)
    {
        string column = input.Points is null ? "numerator" : CountsFile.Points;
        return new CountsCell(PlaceOf(column), input.Counts is { } counts ? $"{counts}" : Cell(column));
    }

    private Period? ReadPeriod()
    {
        string text = Required("period");
        if (text.Length == 0)
            return null;
        if (Period.TryParse(text, out Period period, out TextFault fault))
            return period;
        Report("period", text, $"the text is not a period: {fault.Rule} (position {fault.Position})", fault.Cure);
        return null;
    }

    private string RequiredName(string column)
    {
        string text = Required(column);
        RefuseControls(column, text);
        return text;
    }

    /// <summary>The group whose points a row of sums gives.</summary>
    private string ReadGroup()
    {
        string group = Optional(CountsFile.Group);
        if (group.Length == 0)
            Report(CountsFile.Group, "", "the row holds a sum, and no group is named", "Name the group whose points are given.");
        else if (string.Equals(group, AllGroups, StringComparison.Ordinal))
            Report("metric_code", GroupTotal, "the total is added up and not given", "Give the points of the groups, or leave the cells of the row empty.");
        return group;
    }

    private ScoreInput ReadInput(OfficialCard card, string metric, Counts counts)
    {
        string points = Optional(CountsFile.Points);
        return card.TryGetComponent(metric, out ScoreComponent? component) && points.Length == 0 ? ReadCounts(component, counts) : ReadPoints(points);
    }

    private ScoreInput ReadPoints(string points)
    {
        foreach (string column in (string[])["numerator", "denominator"])
        {
            if (Cell(column).Length > 0)
                Report(column, Cell(column), points.Length > 0 ? "counts and points are given for the same" : "a group is not counted", points.Length > 0 ? "Give the one or the other." : "Give the counts of its components, or its points.");
        }

        return points.Length > 0 && ReadDecimal(CountsFile.Points) is { } value ? ScoreInput.OfPoints(value) : ScoreInput.Missing();
    }

    /// <summary>Counts, or the value of what is no ratio. Where one of two cells is empty the rate is missing, which is warned of.</summary>
    private ScoreInput ReadCounts(ScoreComponent component, Counts counts)
    {
        Indicator indicator = component.Indicator;
        bool hasNumerator = Cell("numerator").Length > 0;
        bool hasDenominator = Cell("denominator").Length > 0;
        if (!hasNumerator && !hasDenominator)
            return ScoreInput.Missing();
        if (indicator is RatioIndicator || (indicator is MeanIndicator && hasDenominator))
        {
            if (!hasNumerator || !hasDenominator)
                counts.AddHalf(component.Code, PlaceOf(hasNumerator ? "denominator" : "numerator"));
            long? numerator = ReadCount("numerator");
            long? denominator = ReadCount("denominator");
            return numerator is not null && denominator is not null ? Ratio.Of(numerator.Value, denominator.Value) : default(ScoreInput);
        }

        if (hasDenominator)
            Report("denominator", Cell("denominator"), $"{indicator.Code} is no ratio: its value stands in the numerator", "Leave the cell empty.");
        return ReadDecimal("numerator") is { } value ? ScoreInput.Of((Rational)value) : default;
    }

    /// <summary>A whole number from 0 to the largest of 64 bits.</summary>
    private long? ReadCount(string column)
    {
        string text = Cell(column);
        if (text.Length == 0)
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value))
            return value;
        if (text[0] == '+' || !BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger whole))
            Report(column, text, "the text is not a whole number", "Write digits alone.");
        else if (whole.Sign < 0)
            Report(column, text, "a count is not below zero", "Check the count; leave the cell empty where nothing is known.");
        else
            Report(column, text, "the number does not fit 64 bits", $"The largest is {long.MaxValue.ToString(CultureInfo.InvariantCulture)}.");
        return null;
    }

    private decimal? ReadDecimal(string column)
    {
        string text = Cell(column);
        if (text.Length == 0)
            return null;
        if (TryReadDecimal(text, out decimal value))
            return value;
        Report(column, text, "the text is not a number of at most 28 digits", "Write digits with a point before decimals.");
        return null;
    }

    private string Optional(string column) => Has(column) ? Cell(column) : "";
}
