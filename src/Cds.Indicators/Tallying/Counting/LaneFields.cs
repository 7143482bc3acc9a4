using System.Linq.Expressions;
using System.Reflection;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>The fields of <see cref="LaneFlags"/> by number.</summary>
internal static class LaneFields
{
    private static readonly FieldInfo[] s_fields =
    [
        FieldOf(f => f.Lane0), FieldOf(f => f.Lane1), FieldOf(f => f.Lane2), FieldOf(f => f.Lane3),
        FieldOf(f => f.Lane4), FieldOf(f => f.Lane5), FieldOf(f => f.Lane6), FieldOf(f => f.Lane7),
        FieldOf(f => f.Lane8), FieldOf(f => f.Lane9), FieldOf(f => f.Lane10), FieldOf(f => f.Lane11),
        FieldOf(f => f.Lane12), FieldOf(f => f.Lane13), FieldOf(f => f.Lane14), FieldOf(f => f.Lane15),
    ];

    public static FieldInfo Of(int lane) => s_fields[lane];

    private static FieldInfo FieldOf(Expression<Func<LaneFlags, bool>> field) => (FieldInfo)((MemberExpression)field.Body).Member;
}
