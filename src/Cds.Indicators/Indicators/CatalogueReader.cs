using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Indicators;

/// <summary>Reads a catalogue document strictly; every fault is reported with its JSON path.</summary>
internal sealed class CatalogueReader(Catalogue? basis, CatalogueConflict conflict)
{
    public static readonly StrictJsonFormat Format = new("cds-indicators/catalogue", Version: 1, MaximumBytes: 8 << 20, MaximumDepth: 16);

    /// <summary>Stands for the basis of the framework where that has a fault, so that reading goes on; the document is refused as a whole.</summary>
    private static readonly LegalBasis s_refused = new("(refused)", Article: null, Date: null, Reference: null, Confidence.Contradictory);

    private readonly CatalogueTables _tables = new(basis, conflict);
    private readonly HashSet<string> _added = new(StringComparer.Ordinal);
    private LegalBasis _frameworkBasis = s_refused;

    public Catalogue? Read(StrictJsonObject root)
    {
        StrictJsonObject framework = root["framework"].Object();
        _ = ReadCode(framework["code"]);
        _ = LocalizedTextJson.Read(framework["name"]);
        _frameworkBasis = LegalBasisJson.Read(framework["legalBasis"]) ?? s_refused;

        foreach (StrictJsonValue item in root.Optional("pillars").Items())
            ReadPillar(item.Object());
        foreach (StrictJsonValue item in root.Optional("units").Items())
            ReadUnit(item.Object());
        foreach (StrictJsonValue item in root.Optional("measures").Items())
            ReadMeasure(item.Object());
        foreach (StrictJsonValue item in root.Optional("indicators").Items())
            ReadIndicator(item.Object());
        foreach (StrictJsonValue item in root.Optional("targets").Items())
            ReadTarget(item.Object());
        return root.IsSound ? _tables.ToCatalogue((entry, rule, cure) => root.Report($"{entry}: {rule}", cure)) : null;
    }

    private void ReadPillar(StrictJsonObject item)
    {
        string? code = ReadCode(item["code"]);
        LocalizedText? name = LocalizedTextJson.Read(item["name"]);
        if (item.IsSound)
            _tables.Add(_tables.Pillars, code!, new Pillar(code!, name!), _added, ReportCode(item));
    }

    private void ReadUnit(StrictJsonObject item)
    {
        string? code = ReadCode(item["code"]);
        LocalizedText? name = LocalizedTextJson.Read(item["name"]);
        if (item.IsSound)
            _tables.Add(_tables.Units, code!, new Unit(code!, name!), _added, ReportCode(item));
    }

    private void ReadMeasure(StrictJsonObject item)
    {
        string? code = ReadCode(item["code"]);
        LocalizedText? name = LocalizedTextJson.Read(item["name"]);
        Unit? unit = Find(item["unit"], _tables.Units, "a unit");
        int decimals = ReadDecimals(item);
        bool mayBeNegative = item.Optional("mayBeNegative").Boolean(otherwise: false);
        TimeAggregation? overTime = ReadOverTime(item["overTime"]);
        AreaAggregation? overAreas = ReadOverAreas(item["overAreas"]);
        if (!item.IsSound)
            return;

        Measure measure = new()
        {
            Code = code!,
            Name = name!,
            Unit = unit!,
            Decimals = decimals,
            MayBeNegative = mayBeNegative,
            OverTime = overTime!.Value,
            OverAreas = overAreas!.Value,
        };
        _tables.Add(_tables.Measures, code!, measure, _added, ReportCode(item));
    }

    private void ReadIndicator(StrictJsonObject item)
    {
        IndicatorKind? kind = item["type"].Choice(
            "a type of indicator",
            ("ratio", IndicatorKind.Ratio),
            ("count", IndicatorKind.Count),
            ("stock", IndicatorKind.Stock),
            ("amount", IndicatorKind.Amount),
            ("mean", IndicatorKind.Mean),
            ("score", IndicatorKind.Score),
            ("rank", IndicatorKind.Rank));
        IndicatorParts parts = new(
            ReadCode(item["code"]),
            LocalizedTextJson.Read(item["name"]),
            Find(item["pillar"], _tables.Pillars, "a pillar"),
            item["direction"].Choice("a direction", ("higher", Direction.HigherIsBetter), ("lower", Direction.LowerIsBetter), ("neutral", Direction.Neutral)),
            LocalizedTextJson.Read(item.Optional("population")),
            LocalizedTextJson.Read(item.Optional("exclusion")),
            LocalizedTextJson.Read(item.Optional("definition")),
            ReadLegalBases(item));
        Indicator? indicator = kind switch
        {
            IndicatorKind.Ratio => ReadRatio(item, parts),
            IndicatorKind.Mean => ReadMean(item, parts),
            IndicatorKind.Score => ReadScore(item, parts),
            IndicatorKind.Rank => item.IsSound ? new RankIndicator(parts) : null,
            { } single => ReadSingle(item, parts, single),
            null => SkipTyped(item),
        };
        if (indicator is not null)
            _tables.Add(_tables.Indicators, indicator.Code, indicator, _added, ReportCode(item));
    }

    /// <summary>Without a type nobody knows which members belong, so none is held against the entry.</summary>
    private static Indicator? SkipTyped(StrictJsonObject item)
    {
        foreach (string name in (ReadOnlySpan<string>)["numerator", "denominator", "basis", "share", "measure", "maximum", "decimals", "overTime", "overAreas"])
            _ = item.Optional(name);
        return null;
    }

    private RatioIndicator? ReadRatio(StrictJsonObject item, IndicatorParts parts)
    {
        (Measure? numerator, Measure? denominator) = ReadQuotient(item);
        RateBasis shownPer = item.Optional("basis").Parsed("a basis", TryParseBasis, out RateBasis read) ? read : RateBasis.Percent;
        bool isShare = item.Optional("share").Boolean(otherwise: true);
        return item.IsSound
            ? new RatioIndicator(parts, numerator!, denominator!) { Basis = shownPer, IsShare = isShare }
            : null;
    }

    private (Measure? Numerator, Measure? Denominator) ReadQuotient(StrictJsonObject item)
    {
        Measure? numerator = Find(item["numerator"], _tables.Measures, "a measure");
        Measure? denominator = Find(item["denominator"], _tables.Measures, "a measure");
        if (denominator is { MayBeNegative: true })
            item.Report("denominator", IndicatorRules.NegativeDenominator.Rule, IndicatorRules.NegativeDenominator.Cure);
        return (numerator, denominator);
    }

    private MeanIndicator? ReadMean(StrictJsonObject item, IndicatorParts parts)
    {
        (Measure? numerator, Measure? denominator) = ReadQuotient(item);
        return item.IsSound ? new MeanIndicator(parts, numerator!, denominator!) : null;
    }

    private static ScoreIndicator? ReadScore(StrictJsonObject item, IndicatorParts parts)
    {
        decimal? maximum = item["maximum"].Decimal(0, decimal.MaxValue);
        if (maximum == 0)
            item.Report("maximum", "the greatest score is zero", "Write how many points are the best.");
        int decimals = ReadDecimals(item);
        TimeAggregation? overTime = ReadOverTime(item.Optional("overTime"));
        AreaAggregation? overAreas = ReadOverAreas(item.Optional("overAreas"));
        return item.IsSound
            ? new ScoreIndicator(parts, maximum!.Value)
            {
                Decimals = decimals,
                OverTime = overTime ?? TimeAggregation.None,
                OverAreas = overAreas ?? AreaAggregation.None,
            }
            : null;
    }

    private Indicator? ReadSingle(StrictJsonObject item, IndicatorParts parts, IndicatorKind kind)
    {
        Measure? measure = Find(item["measure"], _tables.Measures, "a measure");
        if (measure is { Decimals: > 0 } && kind != IndicatorKind.Amount)
            item.Report("measure", IndicatorRules.CountedWithDecimals.Rule, IndicatorRules.CountedWithDecimals.Cure);
        if (!item.IsSound)
            return null;
        return kind switch
        {
            IndicatorKind.Count => new CountIndicator(parts, measure!),
            IndicatorKind.Stock => new StockIndicator(parts, measure!),
            _ => new AmountIndicator(parts, measure!),
        };
    }

    private void ReadTarget(StrictJsonObject item)
    {
        Indicator? indicator = Find(item["indicator"], _tables.Indicators, "an indicator");
        bool hasFigure = item["requirement"].Parsed("a figure", TryParseFigure, out Figure requirement);
        LocalDate? due = item["due"].Date();
        DatedFigure? baseline = ReadBaseline(item.Optional("baseline"), indicator, due);
        ImmutableArray<AreaLevel> levels = AreaLevelJson.ReadList(item.Optional("levels"));
        LocalizedText? note = LocalizedTextJson.Read(item.Optional("note"));
        LegalBasis? legalBasis = LegalBasisJson.Read(item["legalBasis"]);
        if (hasFigure && indicator is not null && !indicator.Admits(requirement, out string rule, out string cure))
            item.Report("requirement", $"the text is {rule}", cure);
        if (item.IsSound)
        {
            _tables.Add(new Target
            {
                Indicator = indicator!,
                Requirement = requirement,
                Due = due!.Value,
                Baseline = baseline,
                Levels = levels,
                Note = note,
                LegalBasis = legalBasis!,
            });
        }
    }

    private static DatedFigure? ReadBaseline(StrictJsonValue value, Indicator? indicator, LocalDate? due)
    {
        if (value.IsAbsent)
            return null;
        StrictJsonObject item = value.Object();
        bool hasFigure = item["value"].Parsed("a figure", TryParseFigure, out Figure figure);
        LocalDate? on = item["on"].Date();
        if (!hasFigure || on is not { } day)
            return null;
        if (indicator is not null && !indicator.Admits(figure, out string rule, out string cure))
            item.Report("value", $"the text is {rule}", cure);
        if (day >= due)
            item.Report("on", "the day does not lie before the day the target is due", "Give a figure of an earlier day.");
        return item.IsSound ? new DatedFigure(figure, day) : null;
    }

    private ImmutableArray<LegalBasis> ReadLegalBases(StrictJsonObject item)
    {
        StrictJsonValue list = item.Optional("legalBases");
        if (list.IsAbsent)
            return [_frameworkBasis];

        ImmutableArray<LegalBasis>.Builder bases = ImmutableArray.CreateBuilder<LegalBasis>();
        foreach (StrictJsonValue entry in list.Items())
        {
            if (LegalBasisJson.Read(entry) is { } legalBasis)
                bases.Add(legalBasis);
        }

        if (bases.Count == 0)
            list.Report("there is no legal basis in the list", "Name the document, or leave the list out to take that of the framework.");
        return bases.ToImmutable();
    }

    private static int ReadDecimals(StrictJsonObject item)
    {
        StrictJsonValue decimals = item.Optional("decimals");
        return decimals.IsAbsent ? 0 : decimals.Integer(0, Rounding.MaximumDigits);
    }

    private static TimeAggregation? ReadOverTime(StrictJsonValue value) => value.Choice(
        "a rule over time",
        ("none", TimeAggregation.None),
        ("sum", TimeAggregation.Sum),
        ("last", TimeAggregation.Last),
        ("first", TimeAggregation.First),
        ("day-weighted-average", TimeAggregation.DayWeightedAverage),
        ("maximum", TimeAggregation.Maximum),
        ("minimum", TimeAggregation.Minimum));

    private static AreaAggregation? ReadOverAreas(StrictJsonValue value) => value.Choice(
        "a rule over areas", ("none", AreaAggregation.None), ("sum", AreaAggregation.Sum), ("mean-by-law", AreaAggregation.MeanByLaw));

    private static string? ReadCode(StrictJsonValue value) => value.Parsed<string>("a code", TryParseCode, out string code) ? code : null;

    private static T? Find<T>(StrictJsonValue value, OrderedDictionary<string, T> table, string what)
        where T : class
    {
        if (ReadCode(value) is not { } code)
            return null;
        if (table.TryGetValue(code, out T? found))
            return found;
        value.Report($"the code is not that of {what}", "Define it before it is used, in this document or in the catalogue that it extends.");
        return null;
    }

    private static Action<string, string> ReportCode(StrictJsonObject item) => (rule, cure) => item.Report("code", rule, cure);

    private static bool TryParseCode(ReadOnlySpan<char> text, out string value, out TextFault fault)
    {
        value = text.ToString();
        bool isCode = IndicatorCode.IsWellFormed(value);
        fault = isCode ? default : new TextFault(0, IndicatorCode.Rule, IndicatorCode.Cure);
        return isCode;
    }

    private static bool TryParseBasis(ReadOnlySpan<char> text, out RateBasis value, out TextFault fault)
    {
        bool isBasis = RateBasis.TryFromSymbol(text, out value);
        fault = isBasis ? default : new TextFault(0, "a basis is %, ‰, /1000, /10000, /100000 or /1000000", "Write %.");
        return isBasis;
    }

    private static bool TryParseFigure(ReadOnlySpan<char> text, out Figure value, out TextFault fault) => Figure.TryParse(text, out value!, out fault);
}
