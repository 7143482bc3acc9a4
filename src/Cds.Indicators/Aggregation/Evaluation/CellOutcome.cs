using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>From what was added up to what is answered: the value between its bounds, or why there is none.</summary>
internal static class CellOutcome
{
    /// <summary>The bounds of the value in the unit of the indicator; rates as fractions.</summary>
    /// <param name="cell">What was added up.</param>
    /// <param name="parts">The rules.</param>
    /// <param name="question">The question.</param>
    /// <param name="isThere">Whether the target was there in the period.</param>
    /// <param name="vi">Whether the reason is given in Vietnamese, otherwise in English.</param>
    public static Outcome<Interval> Of(in CellReading cell, SubjectParts parts, RollupQuestion question, bool isThere, bool vi = false)
    {
        if (!isThere)
            return Outcome.NotApplicable<Interval>(Say(vi, $"đơn vị không tồn tại trong kỳ", $"the unit was not there in the period"));
        if (Refused(cell, parts, question, vi) is { } refused)
            return refused;

        int missing = cell.Expected - cell.Present;
        bool zero = question.Missing.IsTreatAsZero;
        if (!cell.HasAny && !(zero && parts.AddsUp && cell.Expected > 0))
            return Outcome.NoData<Interval>(cell.Expected == 0 ? Say(vi, $"không có báo cáo nào phải có", $"no report is expected") : Say(vi, $"chưa có báo cáo nào trong {cell.Expected} báo cáo phải có", $"none of {cell.Expected} expected reports is there"));
        if (zero && missing > 0 && !parts.AddsUp)
            return Outcome.NotApplicable<Interval>(Say(vi, $"thiếu {missing}/{cell.Expected} báo cáo, và thiếu không có nghĩa là 0 đối với số liệu không cộng được theo địa bàn và thời gian", $"{missing} of {cell.Expected} reports are missing, and missing is not zero for what does not add up over areas and time"));
        if (question.Weight is { } weight && weight != parts.DenominatorMeasure && cell.Marks.HasFlag(CellMarks.Counted | CellMarks.Weighed) && parts.IsPair)
            return Outcome.NoData<Interval>(Say(vi, $"có báo cáo kèm tử số, mẫu số và có tỷ lệ công bố lấy {weight.Code} làm quyền số: hai loại mẫu số không cộng được", $"some reports have counts and some are rates weighed by {weight.Code}: the two kinds of denominators do not add up"));
        if (cell.Unweighted > 0)
            return missing <= 0 && cell.Sole is { } sole ? Outcome.Of(sole.Bounds) : Outcome.NoData<Interval>(Unweighted(cell, vi));

        Outcome<Interval> value = Divide(cell, parts, vi);
        if (missing <= 0 || question.Missing.Threshold is not { } threshold || Suffices(cell, threshold))
            return value;
        return value.TryGetValue(out Interval partial)
            ? Outcome.Incomplete(partial, cell.Present, cell.Expected, Say(vi, $"thiếu {missing}/{cell.Expected} báo cáo phải có", $"{missing} of {cell.Expected} expected reports are missing"))
            : Outcome.NoData<Interval>(Say(vi, $"có {cell.Present}/{cell.Expected} báo cáo phải có, và mẫu số của chúng bằng 0", $"{cell.Present} of {cell.Expected} expected reports are there, and their denominator is zero"));
    }

    /// <summary>Numerator and denominator in the units of their measures.</summary>
    public static CellCounts Counts(in CellReading cell, SubjectParts parts) => new(
        cell.Numerator * parts.Numerator.Scale,
        parts.Denominator is { } denominator ? cell.Denominator * denominator.Scale : null);

    private static Outcome<Interval>? Refused(in CellReading cell, SubjectParts parts, RollupQuestion question, bool vi) => cell switch
    {
        { Suppressed: > 0 } when !question.SuppressedIsMissing =>
            Outcome.Suppressed<Interval>(Say(vi, $"{cell.Suppressed} báo cáo không công bố số liệu", $"{cell.Suppressed} of the reports are suppressed")),
        { Bar: CellBar.AreasDoNotAdd } => Outcome.NotApplicable<Interval>(Say(vi, $"{parts.Subject} không tổng hợp theo địa bàn", $"{parts.Subject} is not aggregated over areas")),
        { Bar: CellBar.PeriodsDoNotAdd } => Outcome.NotApplicable<Interval>(Say(vi, $"{parts.Subject} không tổng hợp theo thời gian", $"{parts.Subject} is not aggregated over time")),
        { Bar: CellBar.UnitsChanged } => Outcome.NotApplicable<Interval>(Say(vi, $"đơn vị thay đổi trong kỳ, nên giá trị lớn nhất hoặc nhỏ nhất của từng đơn vị không phải của cả kỳ", $"units changed within the period, so that the largest or smallest value of each is not that of the whole period")),
        { Bar: CellBar.NoDenominator } => Outcome.NoData<Interval>(Say(vi, $"chưa đơn vị nào tồn tại vào ngày lấy {parts.DenominatorMeasure?.Code} của kỳ báo cáo số liệu đó", $"no unit that is there on the day whose {parts.DenominatorMeasure?.Code} stands for the period has reported it")),
        { Bar: CellBar.WindowCut } => Outcome.NoData<Interval>(Say(vi, $"kết quả không có đủ các kỳ cần thiết", $"the result has not all the periods that are needed")),
        { Bar: CellBar.MeanOfParts } => Outcome.NotApplicable<Interval>(Say(vi, $"bình quân theo quy định chỉ tính trên đơn vị trọn vẹn, ở đây có đơn vị chỉ thuộc một phần", $"a mean by law is taken of whole units, and only parts of some lie here")),
        { Bar: CellBar.FiguresUndecided } => Outcome.NotApplicable<Interval>(Say(vi, $"không xác định được giá trị lớn nhất hoặc nhỏ nhất từ số công bố bằng lời", $"the largest or smallest of published figures is not known from their words")),
        _ => null,
    };

    private static Outcome<Interval> Divide(in CellReading cell, SubjectParts parts, bool vi)
    {
        if (parts.Denominator is not { } rule)
            return Outcome.Of(Known(cell.Numerator * parts.Numerator.Scale, parts.Range));

        Interval denominator = Known(cell.Denominator * rule.Scale, Interval.AtLeast(Rational.Zero));
        if (denominator is { IsPoint: true, Lower: { } point })
        {
            return point.Value.Sign == 0
                ? Outcome.ZeroDenominator<Interval>(parts.DenominatorMeasure?.Code)
                : Outcome.Of(Known(cell.Numerator * (parts.Numerator.Scale / point.Value), parts.Range, cell));
        }

        Interval numerator = cell.Numerator * parts.Numerator.Scale;
        if (numerator.Lower is not { Value.Sign: >= 0 })
            return Outcome.NoData<Interval>(Say(vi, $"chỉ biết khoảng của tử số và mẫu số, và tử số có thể âm", $"only bounds of numerator and denominator are known, and the numerator may be negative"));
        return denominator.TryIntersect(Interval.Above(Rational.Zero), out Interval positive)
            ? Outcome.Of(Known(numerator.DivideBy(positive), parts.Range, cell))
            : Outcome.ZeroDenominator<Interval>(parts.DenominatorMeasure?.Code);
    }

    private static Interval Known(Interval bounds, Interval range) =>
        bounds.IsPoint || !bounds.TryIntersect(range, out Interval known) ? bounds : known;

    /// <summary>Bounds are narrowed by the range of the indicator; an exact value is never changed, even where it contradicts the range.</summary>
    private static Interval Known(Interval bounds, Interval range, in CellReading cell) => cell.Numerator.IsPoint && cell.Denominator.IsPoint ? bounds : Known(bounds, range);

    private static bool Suffices(in CellReading cell, Rate threshold) =>
        (Int128)cell.Present * threshold.Denominator >= (Int128)cell.Expected * threshold.Numerator;

    private static string Unweighted(in CellReading cell, bool vi) => Say(
        vi,
        $"{cell.Unweighted} tỷ lệ công bố không kèm tử số, mẫu số, và không có mẫu số để làm quyền số",
        $"{cell.Unweighted} of the rates are published without their counts, and there are no denominators to weigh them by");

    private static string Say(bool vi, FormattableString vietnamese, FormattableString english) => (vi ? vietnamese : english).ToString(CultureInfo.InvariantCulture);
}
