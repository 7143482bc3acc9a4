using System.Collections.Immutable;
using Cds.Indicators.Internal;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tallying;

/// <summary>Reads the JSON document of a tally; <see cref="Tally.Read(Stream, string)"/> says what it is.</summary>
internal sealed class TallyDocument
{
    private readonly TallyStructure _structure;
    private readonly TallyBuilder _builder;
    private readonly int[] _columns;
    private readonly long[] _numerators;
    private readonly long[] _denominators;
    private string? _lastArea;
    private Period _lastPeriod;

    private TallyDocument(TallyStructure structure)
    {
        _structure = structure;
        _builder = new TallyBuilder(structure);
        _columns = [.. Enumerable.Range(0, structure.Columns.Length)];
        _numerators = new long[_columns.Length];
        _denominators = new long[_columns.Length];
    }

    /// <summary>The tally; null after a fault.</summary>
    public static Tally? Read(StrictJsonObject root)
    {
        TallyStructure? structure = ReadStructure(root);
        StrictJsonValue cells = root["cells"];
        string checksum = root["checksum"].Text();
        if (structure is null)
            return null;

        TallyDocument document = new(structure);
        foreach (StrictJsonValue cell in cells.Items())
            document.ReadCell(cell.Object());
        if (!root.IsSound)
            return null;

        Tally tally = document._builder.Build();
        if (!string.Equals(TallyBytes.ChecksumOf(tally), checksum, StringComparison.Ordinal))
            root.Report("checksum", "the structure or the figures are not those that the checksum was made of", "Take the document anew from where it was written.");
        return tally;
    }

    private static TallyStructure? ReadStructure(StrictJsonObject root)
    {
        PeriodKind? kind = root["periodKind"].Choice(
            "a kind of periods that a tally has",
            ("day", PeriodKind.Day),
            ("week", PeriodKind.Week),
            ("biweek", PeriodKind.Biweek),
            ("month", PeriodKind.Month),
            ("bimonth", PeriodKind.Bimonth),
            ("quarter", PeriodKind.Quarter),
            ("four-months", PeriodKind.FourMonths),
            ("half-year", PeriodKind.HalfYear),
            ("year", PeriodKind.Year));
        root["calendar"].Parsed<ReportingCalendar>("a reporting calendar", ReportingCalendar.TryParse!, out ReportingCalendar calendar);
        List<StrictJsonObject> nodes = [.. root["columns"].Items().Select(static item => item.Object())];
        ImmutableArray<TallyColumn> columns = [.. nodes.Select(ReadColumn)];
        if (!root.IsSound)
            return null;

        foreach ((int? column, string member, _, string rule, string cure) in TallyStructure.BrokenRules(columns, kind!.Value, calendar))
            (column is { } index ? nodes[index] : root).Report(member, rule, cure);
        return root.IsSound ? new TallyStructure(columns, kind!.Value, calendar) : null;
    }

    private static TallyColumn ReadColumn(StrictJsonObject node) => new(
        node["code"].Text(),
        node["numerator"].AnyTextOrNull() ?? "",
        node.Optional("denominator").AnyTextOrNull(),
        node["area"].AnyTextOrNull() ?? "",
        node["date"].AnyTextOrNull() ?? "",
        node["numeratorDecimals"].Integer(0, TallyStructure.MaximumDecimals),
        node.Optional("denominatorDecimals").Integer(0, TallyStructure.MaximumDecimals));

    private void ReadCell(StrictJsonObject node)
    {
        string area = node["area"].AnyTextOrNull() ?? "";
        bool isPeriod = node["period"].Parsed<Period>("a period", Period.TryParse, out Period period);
        ReadSums(node);
        if (!node.IsSound || !isPeriod)
            return;

        if (!AreaCodeRule.Admits(area))
            node.Report("area", AreaCodeRule.Rule, AreaCodeRule.Cure);
        if (!_structure.Holds(period))
            node.Report("period", $"the period is of the kind {period.Kind} ({period.Calendar.Id}), and the tally is by {_structure.Kind} ({_structure.Calendar.Id})", "Give such a period.");
        if (_lastArea is not null && (string.CompareOrdinal(_lastArea, area), _lastPeriod.CompareTo(period)) is ( > 0, _) or (0, >= 0))
            node.Report("cells come by area, then by period, and none stands twice", "Write them in order.");
        if (!_numerators.AsSpan().ContainsAnyExcept(0) && !_denominators.AsSpan().ContainsAnyExcept(0))
            node.Report("sums", "all sums of the cell are zero", "Leave the cell out.");
        (_lastArea, _lastPeriod) = (area, period);
        if (node.IsSound)
            _builder.Add(area, period, _columns, _numerators, _denominators);
    }

    private void ReadSums(StrictJsonObject node)
    {
        int count = 0;
        foreach (StrictJsonValue sum in node["sums"].Items())
        {
            if (count < _columns.Length)
                ReadSum(sum, count);
            count++;
        }

        if (count != _columns.Length)
            node.Report("sums", FormattableString.Invariant($"the cell has {count} sums, and the tally {_columns.Length} columns"), "Write one for each column.");
    }

    private void ReadSum(StrictJsonValue value, int column)
    {
        Ratio counts = Ratio.None;
        if (_structure.Columns[column].IsPair)
        {
            value.Parsed("a numerator and a denominator", Ratio.TryParse, out counts);
        }
        else if (value.Decimal(long.MinValue, long.MaxValue) is { } number)
        {
            if (number == decimal.Truncate(number))
                counts = Ratio.OfSigned((long)number, 0);
            else
                value.Report("the number is not a whole number", "Write it in the smallest unit of its measure.");
        }

        _numerators[column] = counts.Numerator;
        _denominators[column] = counts.Denominator;
    }
}
