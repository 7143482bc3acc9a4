using Cds.Indicators.Indicators;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>The rules of aggregation in words.</summary>
internal static class RuleWords
{
    public static string English(TimeAggregation rule) => rule switch
    {
        TimeAggregation.Sum => "added",
        TimeAggregation.Last => "the last value",
        TimeAggregation.First => "the first value",
        TimeAggregation.DayWeightedAverage => "the average weighted by days",
        TimeAggregation.Maximum => "the largest value",
        TimeAggregation.Minimum => "the smallest value",
        _ => "not aggregated",
    };

    public static string Vietnamese(TimeAggregation rule) => rule switch
    {
        TimeAggregation.Sum => "cộng",
        TimeAggregation.Last => "lấy giá trị cuối kỳ",
        TimeAggregation.First => "lấy giá trị đầu kỳ",
        TimeAggregation.DayWeightedAverage => "bình quân theo số ngày",
        TimeAggregation.Maximum => "lấy giá trị lớn nhất",
        TimeAggregation.Minimum => "lấy giá trị nhỏ nhất",
        _ => "không tổng hợp",
    };

    public static string English(AreaAggregation rule) => rule switch
    {
        AreaAggregation.Sum => "added",
        AreaAggregation.MeanByLaw => "the plain mean, as the rule orders",
        _ => "not aggregated",
    };

    public static string Vietnamese(AreaAggregation rule) => rule switch
    {
        AreaAggregation.Sum => "cộng",
        AreaAggregation.MeanByLaw => "bình quân giản đơn theo quy định",
        _ => "không tổng hợp",
    };
}
