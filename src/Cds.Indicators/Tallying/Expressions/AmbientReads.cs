using System.Collections.Frozen;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using NodaTime;

namespace Cds.Indicators.Tallying.Expressions;

/// <summary>What gives another answer at another time or place: clocks, the local zone, the culture of the moment, chance. A definition reads none of it.</summary>
internal static class AmbientReads
{
    private static readonly FrozenDictionary<string, string> s_cures = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["System.DateTime.Now"] = "reads the clock",
        ["System.DateTime.UtcNow"] = "reads the clock",
        ["System.DateTime.Today"] = "reads the clock",
        ["System.DateTime.ToLocalTime"] = "reads the local time zone",
        ["System.DateTime.ToUniversalTime"] = "reads the local time zone",
        ["System.DateTimeOffset.Now"] = "reads the clock",
        ["System.DateTimeOffset.UtcNow"] = "reads the clock",
        ["System.DateTimeOffset.ToLocalTime"] = "reads the local time zone",
        ["System.DateTimeOffset.LocalDateTime"] = "reads the local time zone",
        ["System.TimeZoneInfo.Local"] = "reads the local time zone",
        ["System.Environment.TickCount"] = "reads the clock",
        ["System.Environment.TickCount64"] = "reads the clock",
        ["System.Diagnostics.Stopwatch.GetTimestamp"] = "reads the clock",
        ["NodaTime.IDateTimeZoneProvider.GetSystemDefault"] = "reads the local time zone",
        ["System.Guid.NewGuid"] = "draws by chance",
        ["System.Guid.CreateVersion7"] = "draws by chance",
        ["System.Globalization.CultureInfo.CurrentCulture"] = "reads the culture of the moment",
        ["System.Globalization.CultureInfo.CurrentUICulture"] = "reads the culture of the moment",
        ["System.Globalization.NumberFormatInfo.CurrentInfo"] = "reads the culture of the moment",
        ["System.Globalization.DateTimeFormatInfo.CurrentInfo"] = "reads the culture of the moment",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<Type> s_writtenByCulture =
    [
        typeof(float), typeof(double), typeof(decimal), typeof(DateOnly), typeof(TimeOnly), typeof(DateTime), typeof(DateTimeOffset),
        typeof(LocalDate), typeof(LocalTime), typeof(LocalDateTime), typeof(Instant),
    ];

    /// <summary>Refuses a member that reads the surroundings.</summary>
    public static void Refuse(MemberInfo member, Expression node)
    {
        Type type = member.DeclaringType!;
        string? fault = s_cures.GetValueOrDefault($"{type.FullName}.{member.Name}");
        if (typeof(TimeProvider).IsAssignableFrom(type) || typeof(IClock).IsAssignableFrom(type))
            fault = "reads the clock";
        else if (typeof(Random).IsAssignableFrom(type))
            fault = "draws by chance";
        else if (type == typeof(DateTimeOffset) && member is MethodBase { Name: "op_Implicit" or ".ctor" } made && made.GetParameters() is [{ ParameterType: { } from }] && from == typeof(DateTime))
            fault = "reads the local time zone";
        if (fault is not null)
        {
            throw new ArgumentException(
                $"'{ReadableExpression.Of(node)}' {fault}, and a definition counts the same whenever and wherever it runs. Pass the value in: take it first, into a variable.", nameof(node));
        }

        if (member is MethodInfo method && (IsWrittenByCulture(method) || PutsTogetherByCulture(method, node)))
        {
            throw new ArgumentException(
                $"'{ReadableExpression.Of(node)}' goes by the culture of the moment, and a definition counts the same wherever it runs. {(method.Name is nameof(string.Concat) ? "Write the value with ToString(CultureInfo.InvariantCulture)." : "Give CultureInfo.InvariantCulture too.")}", nameof(node));
        }
    }

    private static bool IsWrittenByCulture(MethodInfo method) =>
        ((method.Name is "ToString" or "Parse" && s_writtenByCulture.Contains(method.DeclaringType!)) || (method.Name is nameof(string.Format) && method.DeclaringType == typeof(string)))
        && !Array.Exists(method.GetParameters(), static parameter => parameter.ParameterType == typeof(IFormatProvider));

    /// <summary>Whether values are put together with texts, and so written: <c>d.Note + d.Amount</c>.</summary>
    private static bool PutsTogetherByCulture(MethodInfo method, Expression node) => method is { Name: nameof(string.Concat), DeclaringType: { } type } && type == typeof(string)
        && PartsOf(node).Any(static part => part is UnaryExpression { NodeType: ExpressionType.Convert, Operand.Type: var written }
            && s_writtenByCulture.Contains(Nullable.GetUnderlyingType(written) ?? written));

    private static IEnumerable<Expression> PartsOf(Expression node) => node switch
    {
        BinaryExpression both => [both.Left, both.Right],
        MethodCallExpression call => call.Arguments.SelectMany(static argument => argument is NewArrayExpression array ? array.Expressions : (IEnumerable<Expression>)[argument]),
        _ => [],
    };
}
