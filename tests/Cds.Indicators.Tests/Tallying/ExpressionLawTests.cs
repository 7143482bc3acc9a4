using System.Linq.Expressions;
using Cds.Indicators.Tallying.Expressions;

namespace Cds.Indicators.Tests.Tallying;

public sealed class ExpressionLawTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Conditions_of_one_text_count_the_same(int seed)
    {
        RandomConditions draw = new(seed);
        Row[] rows = [.. Enumerable.Range(0, 60).Select(_ => draw.Row())];
        Dictionary<string, (string Answers, string Tree)> known = new(StringComparer.Ordinal);
        int met = 0;
        for (int i = 0; i < 5_000; i++)
        {
            Expression<Func<Row, bool>> condition = draw.Condition();
            Expression<Func<Row, bool>> frozen = CapturedValues.Freeze(condition);
            (string answers, string tree) = (Answers(frozen, rows), condition.ToString());
            string text = ExpressionText.Of(frozen);
            if (known.TryAdd(text, (answers, tree)))
                continue;
            met += known[text].Tree == tree ? 0 : 1;
            Assert.True(known[text].Answers == answers, $"'{text}' is the text of {known[text].Tree} and of {tree}, which differ.");
        }

        Assert.True(met > 100, "Hardly two conditions of one text and two trees were drawn: nothing was tested.");
    }

    [Fact]
    public void A_frozen_condition_counts_what_the_original_counts_or_refuses_what_does_not_fit() => Property.Holds((int seed) =>
    {
        RandomConditions draw = new(seed);
        Row[] rows = [.. Enumerable.Range(0, 30).Select(_ => draw.Row())];
        for (int i = 0; i < 5; i++)
        {
            Expression<Func<Row, bool>> condition = draw.Condition();
            Expression<Func<Row, bool>> frozen = CapturedValues.Freeze(condition);
            Assert.All(Answers(condition, rows).Zip(Answers(frozen, rows)), static answer => Assert.True(answer.First == answer.Second || answer.Second == '!'));
            Assert.Equal(ExpressionText.Of(frozen), ExpressionText.Of(CapturedValues.Freeze(frozen)));
        }
    });

    [Fact]
    public void A_text_names_one_tree_but_for_what_changes_nothing()
    {
#pragma warning disable CA1847 // A text and a character are different arguments.
        string[] texts =
        [
            .. new Expression<Func<Row, bool>>[]
            {
                d => unchecked(d.Fee - (d.Fee - 1)) > 0, d => unchecked(d.Fee - d.Fee - 1) > 0,
                d => d.Fee / (d.Fee / 2) > 0, d => d.Fee / d.Fee / 2 > 0,
                d => unchecked(d.Level + d.Level) > 0, d => unchecked((long)d.Level + d.Level) > 0,
                d => (double)d.Level / 2 > 0, d => d.Level / 2 > 0, d => (decimal)d.Level / 2 > 0,
                d => d.Commune == "x.Level", d => d.Commune == "\" || x.IsOnline || \"", d => d.Commune == "null", d => d.Commune == null,
                d => d.Commune!.Contains('3'), d => d.Commune!.Contains("3", StringComparison.Ordinal), d => d.Commune!.Contains("3", StringComparison.OrdinalIgnoreCase),
                d => (d.IsOnline ? d.PaidOnline : d.IsOnline) == d.PaidOnline, d => d.IsOnline ? d.PaidOnline : d.IsOnline == d.PaidOnline,
                d => !(d.IsOnline == d.PaidOnline), d => !d.IsOnline == d.PaidOnline,
                d => d.IsOnline && d.PaidOnline, d => d.IsOnline & d.PaidOnline,
                d => d.Papers.Any(p => d.Papers.Any(q => p.IsDigital)), d => d.Papers.Any(p => d.Papers.Any(q => q.IsDigital)),
                d => new[] { "1, 2" }.Contains(d.Commune), d => new[] { "1", "2" }.Contains(d.Commune),
                d => d.Satisfied == true, d => d.Satisfied!.Value, d => d.Satisfied ?? true,
                d => (d.SettledOn ?? d.DueOn) == null, d => (d.DueOn ?? d.SettledOn) == null,
            }.Select(condition => ExpressionText.Of(CapturedValues.Freeze(condition))),
        ];
#pragma warning restore CA1847

        Assert.Equal(texts.Length, texts.Distinct(StringComparer.Ordinal).Count());
    }

    private static string Answers(Expression<Func<Row, bool>> condition, Row[] rows)
    {
        Func<Row, bool> asked = condition.Compile(preferInterpretation: true);
        return string.Concat(rows.Select(row =>
        {
            try
            {
                return asked(row) ? '1' : '0';
            }
            catch (OverflowException)
            {
                return '!';
            }
        }));
    }
}
