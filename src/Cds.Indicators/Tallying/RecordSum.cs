using System.Diagnostics;
using System.Linq.Expressions;
using Cds.Indicators.Tallying.Expressions;

namespace Cds.Indicators.Tallying;

/// <summary>One number made of records: how many meet a condition, or the sum of a quantity over them.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <remarks>Values that the expressions capture are taken when the sum is made; a later change of the variable changes nothing. Texts are compared by code units (ordinal): the expressions are kept
/// in the overloads that databases know (<c>StartsWith(text)</c>), and a tally in memory runs the ordinal ones. Immutable, safe for several threads.</remarks>
/// <example><code>
/// RateDefinition&lt;Dossier&gt; paid = received.Ratio(paidOnline, d => d.Fee > 0, d => d.PaidOnline);
/// paid.Numerator.Text;     // count where x.Fee > 0 &amp;&amp; x.PaidOnline
/// paid.Denominator!.Text;  // count where x.Fee > 0
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RecordSum<T>
{
    internal RecordSum(Expression<Func<T, bool>> where, Expression<Func<T, long>>? quantity)
    {
        Where = where;
        Quantity = quantity;
        string condition = ExpressionText.Of(where);
        Text = quantity is null ? $"count where {condition}" : $"sum {ExpressionText.Of(quantity)} where {condition}";
    }

    /// <summary>The condition that a record meets to be taken.</summary>
    public Expression<Func<T, bool>> Where { get; }

    /// <summary>What is summed of each record, in the smallest unit of the measure; null where records are counted.</summary>
    public Expression<Func<T, long>>? Quantity { get; }

    /// <summary>The sum in words that are the same in every process and culture: two sums of one text are one sum.</summary>
    public string Text { get; }

    /// <summary>The text.</summary>
    /// <returns>For example <c>count where x.IsOnline</c>.</returns>
    public override string ToString() => Text;
}
