using System.Linq.Expressions;
using System.Reflection;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>The fields of <see cref="RecordMarks"/> and <see cref="LaneFlags"/>, as expressions name them.</summary>
internal static class MarkFields
{
    private static readonly FieldInfo[] s_lanes =
    [
        Of((LaneFlags f) => f.Lane0), Of((LaneFlags f) => f.Lane1), Of((LaneFlags f) => f.Lane2), Of((LaneFlags f) => f.Lane3),
        Of((LaneFlags f) => f.Lane4), Of((LaneFlags f) => f.Lane5), Of((LaneFlags f) => f.Lane6), Of((LaneFlags f) => f.Lane7),
        Of((LaneFlags f) => f.Lane8), Of((LaneFlags f) => f.Lane9), Of((LaneFlags f) => f.Lane10), Of((LaneFlags f) => f.Lane11),
        Of((LaneFlags f) => f.Lane12), Of((LaneFlags f) => f.Lane13), Of((LaneFlags f) => f.Lane14), Of((LaneFlags f) => f.Lane15),
    ];

    public static FieldInfo Flags { get; } = Of((RecordMarks m) => m.Flags);

    public static FieldInfo Area { get; } = Of((RecordMarks m) => m.Area);

    public static FieldInfo Period { get; } = Of((RecordMarks m) => m.Period);

    public static FieldInfo Day { get; } = Of((RecordMarks m) => m.Day);

    public static FieldInfo Lane(int lane) => s_lanes[lane];

    private static FieldInfo Of<TOwner, TField>(Expression<Func<TOwner, TField>> field) => (FieldInfo)((MemberExpression)field.Body).Member;
}
