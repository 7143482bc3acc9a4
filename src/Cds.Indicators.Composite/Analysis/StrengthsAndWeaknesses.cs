using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>The indicators in which a unit stands best and worst among all units (điểm mạnh, điểm yếu).</summary>
/// <remarks>
/// What counts is the place of the unit, by standard competition ranking, where less is better in the opposite order. An indicator without a value of the unit is
/// neither. None is both: strengths are chosen first. Immutable and thread-safe; compared by reference.
/// </remarks>
/// <example><code>
/// StrengthsAndWeaknesses of = StrengthsAndWeaknesses.Of(result, "38");
/// foreach (NotableIndicator strength in of.Strengths)
///     Print(strength.Indicator, strength.Rank);
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class StrengthsAndWeaknesses
{
    private StrengthsAndWeaknesses(string unit, StrengthRules rules, ImmutableArray<NotableIndicator> strengths, ImmutableArray<NotableIndicator> weaknesses)
    {
        Unit = unit;
        Rules = rules;
        Strengths = strengths;
        Weaknesses = weaknesses;
    }

    /// <summary>The code of the unit.</summary>
    public string Unit { get; }

    /// <summary>The rules by which they were chosen.</summary>
    public StrengthRules Rules { get; }

    /// <summary>The indicators with the best places, the best first; of the same place, that among more units, then in the order of the definition.</summary>
    public ImmutableArray<NotableIndicator> Strengths { get; }

    /// <summary>The indicators with the worst places, the worst first; of the same place, that among fewer units, then in the order of the definition.</summary>
    public ImmutableArray<NotableIndicator> Weaknesses { get; }

    /// <summary>The strengths and weaknesses of a unit.</summary>
    /// <param name="result">The result.</param>
    /// <param name="unit">The code of the unit.</param>
    /// <param name="rules">The rules; those of a new <see cref="StrengthRules"/> unless given.</param>
    /// <returns>The indicators; fewer than asked for where the unit has too few values.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> or <paramref name="unit"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The table has no such unit, or the definition no such stage.</exception>
    public static StrengthsAndWeaknesses Of(IndexResult result, string unit, StrengthRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(unit);
        rules ??= new StrengthRules();
        IndexHierarchy hierarchy = result.Index.Hierarchy;
        IndexTable table = rules.Stage is null ? result.Raw : result.Stage(rules.Stage);
        bool turned = IsTurned(result, rules.Stage);

        List<NotableIndicator> found = [];
        for (int i = 0; i < hierarchy.IndicatorCount; i++)
        {
            string code = hierarchy.Codes[i];
            if (!table[unit, code].TryGetValue(out double value))
                continue;
            bool less = !turned && hierarchy.Nodes[i].Direction == Direction.LowerIsBetter;
            Standing standing = Standing.Of(table.Column(code), value, less);
            if ((double)standing.Distinct / standing.Count >= rules.MinimumDistinctShare)
                found.Add(new NotableIndicator(code, hierarchy.Codes[hierarchy.Parents[i]], value, standing.Rank));
        }

        ImmutableArray<NotableIndicator> strengths = Take(
            found.Where(one => !rules.ExcludeContrary || one.Rank.First + one.Rank.TiedWith < one.Rank.Of).OrderBy(static one => one.Rank.First).ThenByDescending(static one => one.Rank.Of), rules);
        ImmutableArray<NotableIndicator> weaknesses = Take(
            found.Except(strengths).Where(one => !rules.ExcludeContrary || one.Rank.First > 1).OrderByDescending(static one => one.Rank.First).ThenBy(static one => one.Rank.Of), rules);
        return new StrengthsAndWeaknesses(unit, rules, strengths, weaknesses);
    }

    /// <summary>The unit, and how many of its indicators are notable.</summary>
    /// <returns>For example <c>KOR: 5 strengths, 5 weaknesses</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Unit}: {Strengths.Length} strengths, {Weaknesses.Length} weaknesses");

    /// <summary>Whether more is better in the table of a stage, since its values were normalised.</summary>
    private static bool IsTurned(IndexResult result, string? stage)
    {
        if (stage is null)
            return false;
        int at = result.StageNames.IndexOf(stage);
        return result.Index.Definition.Stages.Take(at + 1).Any(static s => s is NormalisationStage);
    }

    private static ImmutableArray<NotableIndicator> Take(IEnumerable<NotableIndicator> ordered, StrengthRules rules)
    {
        NotableIndicator[] all = [.. ordered];
        int count = Math.Min(rules.Count, all.Length);
        while (rules.IncludeTies && count > 0 && count < all.Length && all[count].Rank.First == all[count - 1].Rank.First)
            count++;
        return [.. all.AsSpan(0, count)];
    }
}
