using System.Globalization;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using DistrictScorecard.Tables;
using NodaTime;
using NodaTime.Text;

namespace DistrictScorecard;

/// <summary>One row of the file: texts are read by the library's parsers, sentences that are no figures by their structured columns.</summary>
internal sealed class ClaimRow(TableRecord record, List<Fault> faults) : TableRow(record, faults)
{
    private static readonly string[] s_structured = ["value", "numerator", "denominator"];

    /// <summary>The claim, once it has been read without a fault.</summary>
    public Claim? Result { get; private set; }

    /// <summary>The claim; null where the row has a fault, which is then in the list.</summary>
    public Claim? Read(Catalogue catalogue)
    {
        foreach (string column in ClaimFile.Columns)
            RefuseControls(column, Cell(column));

        string id = Required("id");
        LocalDate? published = Date("published", isRequired: true);
        Locality locality = new(Required("area"), Choice("area_level", AreaLevel.Country), Required("parent"));
        string code = Required("indicator");
        ClaimKind kind = Choice("kind", ClaimKind.Observation);
        if (!catalogue.TryGet(code, out Indicator? indicator) && code.Length > 0)
            Report("indicator", code, "the code is not an indicator of the catalogue", "Take one of Catalogue.Vietnam().Indicators.");

        Outcome<Period> period = published is { } day ? ReadPeriod(day) : default;
        Outcome<Figure> figure = indicator is null ? default : ReadFigure(indicator);
        if (indicator is not null && figure.TryGetValue(out Figure? known) && !indicator.Admits(known, out string objection))
            Report("value_text", VietnameseCell("value_text"), objection.TrimEnd('.'), "");
        if (IsSound)
            Result = new Claim(id, published!.Value, locality, indicator!, kind, Cell("period_text"), period, VietnameseCell("value_text"), figure);
        return Result;
    }

    private Outcome<Period> ReadPeriod(LocalDate published)
    {
        string text = Cell("period_text");
        if (Cell("period_start").Length > 0 && Cell("period_end").Length == 0)
            Report("period_end", "", "the period has a first day and no last one", "Give both days, or neither.");
        LocalDate? start = Date("period_start", isRequired: false);
        LocalDate? end = Date("period_end", isRequired: false);
        if (end is { } last)
        {
            if (start is { } first && first > last)
                Report("period_end", Cell("period_end"), "the period ends before it starts", "Give the later day as the end.");
            else
                return Outcome.Of(start is { } from ? Period.Range(from, last) : Period.Day(last));
        }

        if (text.Length == 0)
            return Outcome.NoData<Period>("the text names no period");
        if (PeriodReader.TryRead(text, new PeriodReadingOptions { AsOf = published }, out PeriodReading reading, out TextFault fault))
            return Outcome.Of(reading.Period);
        Report("period_text", text, $"the text is not a period: {fault.Rule} (position {fault.Position})", fault.Cure);
        return default;
    }

    private Outcome<Figure> ReadFigure(Indicator indicator)
    {
        string text = VietnameseCell("value_text");
        if (Cell("qualifier").Length > 0)
            return ReadStructured(indicator, text);
        foreach (string column in s_structured)
        {
            if (Cell(column).Length > 0)
                Report(column, Cell(column), "the cell is not read without a qualifier", "Fill in the qualifier, or leave the cell empty and the figure to value_text.");
        }

        if (Figure.TryParse(text, TextStyle.Vietnamese, out Figure? figure, out TextFault fault))
            return Outcome.Of(figure);
        Report("value_text", text, $"the text is not a figure: {fault.Rule} (position {fault.Position})", fault.Cure);
        return default;
    }

    private Outcome<Figure> ReadStructured(Indicator indicator, string text)
    {
        string qualifier = Cell("qualifier");
        if (string.Equals(qualifier, "not-given", StringComparison.Ordinal))
        {
            foreach (string column in s_structured)
            {
                if (Cell(column).Length > 0)
                    Report(column, Cell(column), "a figure that is not given has no number", "Leave the cell empty, or write another qualifier.");
            }

            return Outcome.NoData<Figure>(text);
        }

        long? numerator = Whole("numerator");
        long? denominator = Whole("denominator");
        decimal? value = DecimalNumber("value");
        FigureForm form = indicator.Admits(FigureForm.Percent) ? FigureForm.Percent : FigureForm.Number;
        Figure? figure = (qualifier, value, numerator, denominator) switch
        {
            ("tier", null, null, >= 1 and <= int.MaxValue) => Figure.Tier((int)denominator),
            ("exact", null, >= 0, > 0) => Figure.Of(Ratio.Of(numerator.Value, denominator.Value)),
            ("exact", >= 1 and <= int.MaxValue, null, null or (>= 1 and <= int.MaxValue)) when indicator is RankIndicator && (denominator ?? value) >= value =>
                Figure.Rank((int)value, (int?)denominator),
            ("exact", { } number, null, null) => Figure.Exactly(number, form),
            ("more-than", { } number, null, null) => Figure.MoreThan(number, form),
            ("at-least", { } number, null, null) => Figure.AtLeast(number, form),
            ("less-than", { } number, null, null) => Figure.LessThan(number, form),
            ("at-most", { } number, null, null) => Figure.AtMost(number, form),
            ("nearly", { } number, null, null) => Figure.Nearly(number, form),
            ("approximate", { } number, null, null) => Figure.About(number, form),
            _ => null,
        };
        if (figure is not null)
            return Outcome.Of(figure);
        Report(
            "qualifier",
            qualifier,
            "the structured columns are no figure",
            "Write exact, more-than, at-least, less-than, at-most, nearly or approximate with a value; exact with numerator and denominator; tier with a denominator; or not-given.");
        return default;
    }

    private LocalDate? Date(string column, bool isRequired)
    {
        string text = isRequired ? Required(column) : Cell(column);
        if (text.Length == 0)
            return null;
        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out LocalDate date) && date.Year >= 1)
            return date;
        Report(column, text, "the text is not a date: it has the form year-month-day", "Write 2024-11-30.");
        return null;
    }

    private long? Whole(string column)
    {
        string text = Cell(column);
        if (text.Length == 0)
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value))
            return value;
        Report(column, text, "the text is not a whole number", "Write digits alone.");
        return null;
    }

    private decimal? DecimalNumber(string column)
    {
        string text = Cell(column);
        if (text.Length == 0)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
            return value;
        Report(column, text, "the text is not a number", "Write digits with a point before decimals.");
        return null;
    }

    private TEnum Choice<TEnum>(string column, TEnum fallback)
        where TEnum : struct, Enum
    {
        string text = Required(column);
        foreach (TEnum value in Enum.GetValues<TEnum>())
        {
            if (string.Equals(text, value.ToString(), StringComparison.OrdinalIgnoreCase))
                return value;
        }

        if (text.Length > 0)
        {
            string known = string.Join(", ", Enum.GetNames<TEnum>().Select(static n => n.ToLowerInvariant()));
            Report(column, text, $"the text is none of {known}", "Write one of them.");
        }

        return fallback;
    }
}
