using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Cds.Indicators.Areas;

/// <summary>The errors of units, one method per rule: the value, what it should be, the rule, the cure.</summary>
[StackTraceHidden]
internal static class AreaThrow
{
    /// <summary>Why there is no unit of a code on a day, in words that name where it went.</summary>
    [DoesNotReturn]
    public static void NotFound(AreaRegistry registry, AreaLevel level, string code, int day)
    {
        string noun = AreaLevels.Word(level);
        ImmutableArray<Area> ever = registry.Find(level, code);
        if (ever.IsEmpty)
        {
            AreaLevel[] others = [.. Enum.GetValues<AreaLevel>().Where(other => other != level && !registry.Find(other, code).IsEmpty)];
            string alike = others.Length == 0 ? "Mind leading zeros; AreaRegistry.At lists the units of a day." : $"There is a {string.Join(" and a ", others.Select(AreaLevels.Word))} with this code.";
            throw new KeyNotFoundException($"'{code}' is not a {noun} of the registry: no {noun} has this code on any day. {alike}");
        }

        Area? before = ever.LastOrDefault(area => area.EndDay <= day);
        string then = before is null ? "" : Successors(registry, before);
        throw new KeyNotFoundException(
            $"'{code}' is not a {noun} on {AreaDays.Text(day)}: {noun} '{code}' is {string.Join(" and ", ever.Select(static area => area.Validity))}.{then} Ask for a day of its validity, or restate it.");
    }

    [DoesNotReturn]
    public static void NotFound(AreaKey key) =>
        throw new KeyNotFoundException($"'{key}' is not a unit of the registry: no unit has this level, code and first day. Ask with a day instead: registry[level, code, day].");

    public static void IfForeign(AreaRegistry registry, Area area, string parameter)
    {
        ArgumentNullException.ThrowIfNull(area, parameter);
        if (!registry.Contains(area))
            throw new ArgumentException($"'{area}' is not a unit of this registry: it was made by another one. Look it up by its key in this registry.", parameter);
    }

    [DoesNotReturn]
    public static void NotOfTheDay(Area area, LocalDate day, string parameter) =>
        throw new ArgumentException($"'{area}' is not a unit of {AreaDays.Text(day)}: it is {area.Validity}. Take its successors or predecessors of that day: registry.SuccessorGroup.", parameter);

    private static string Successors(AreaRegistry registry, Area area)
    {
        ImmutableArray<Succession> passages = registry.SuccessorsOf(area);
        return passages.IsEmpty ? "" : $" From {AreaDays.Text(area.EndDay)} its successors are {string.Join(", ", passages.Select(static passage => passage.Successor.ToString()))}.";
    }
}
