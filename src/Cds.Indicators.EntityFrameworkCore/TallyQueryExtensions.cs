using Cds.Indicators.EntityFrameworkCore.Internal;
using Cds.Indicators.Faults;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.EntityFrameworkCore;

/// <summary>
/// Tallies records where they lie: the definitions of a plan become one grouped query with conditional sums, and only its groups cross the wire.
/// </summary>
/// <remarks>
/// <para>The tally is the one that the same plan makes of the same records in memory, to the last bit. What a database would count otherwise is refused, never counted
/// on the client instead.</para>
/// <para>Of one statement every database reads one state of the data. Command timeout, transaction and retries are those of the context; nothing is tracked.</para>
/// </remarks>
/// <example><code>
/// TallyPlan&lt;Dossier&gt; plan = rates.Per(PeriodKind.Month).During(Period.OfYear(2025), OutsidePeriod.LeaveOut);
/// Tally tally = await plan.TallyAsync(db.Dossiers, cancellationToken);
/// </code></example>
public static class TallyQueryExtensions
{
    /// <summary>Tallies the records of a query inside the database.</summary>
    /// <typeparam name="T">The record: an entity, or what the query makes of it (<c>db.Dossiers.Select(d => new Row { … })</c>).</typeparam>
    /// <param name="plan">What is asked. Where it is about a period (<see cref="TallyPlan{T}.During"/>), the groups are periods; otherwise they are days.</param>
    /// <param name="records">The records, as a query of a relational context; none gives an empty tally.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The tally of all records of the query.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The records are no query of a relational context of Entity Framework Core.</exception>
    /// <exception cref="NotSupportedException">An expression cannot be translated, or would not mean in a database what it means in memory; the message names the indicator,
    /// the role, the expression and the cure.</exception>
    /// <exception cref="FaultException">Records are counted that lack their area or day, or that lie outside the period; every fault tells area, period and number of records.</exception>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public static Task<Tally> TallyAsync<T>(this TallyPlan<T> plan, IQueryable<T> records, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(records);
        return TallyQuery<T>.Of(plan, records).RunAsync(cancellationToken);
    }

    /// <summary>Tallies the records of a query inside the database.</summary>
    /// <typeparam name="T">The record: an entity, or what the query makes of it (<c>db.Dossiers.Select(d => new Row { … })</c>).</typeparam>
    /// <param name="records">The records, as a query of a relational context; none gives an empty tally.</param>
    /// <param name="plan">What is asked. Where it is about a period (<see cref="TallyPlan{T}.During"/>), the groups are periods; otherwise they are days.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The tally of all records of the query.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The records are no query of a relational context of Entity Framework Core.</exception>
    /// <exception cref="NotSupportedException">An expression cannot be translated, or would not mean in a database what it means in memory; the message names the indicator,
    /// the role, the expression and the cure.</exception>
    /// <exception cref="FaultException">Records are counted that lack their area or day, or that lie outside the period; every fault tells area, period and number of records.</exception>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    /// <example><code>Tally tally = await db.Dossiers.Where(d => d.Sector == "land").TallyAsync(plan);</code></example>
    public static Task<Tally> TallyAsync<T>(this IQueryable<T> records, TallyPlan<T> plan, CancellationToken cancellationToken = default) =>
        TallyAsync(plan, records, cancellationToken);

    /// <summary>The query that tallies records, in the language of the database, for a reader; nothing is run.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="plan">What is asked.</param>
    /// <param name="records">The records, as a query of a relational context.</param>
    /// <returns>The text of the query.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The records are no query of a relational context of Entity Framework Core.</exception>
    /// <exception cref="NotSupportedException">An expression cannot be translated, or would not mean in a database what it means in memory; the message names the indicator,
    /// the role, the expression and the cure.</exception>
    public static string ToTallyQueryString<T>(this TallyPlan<T> plan, IQueryable<T> records)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(records);
        return TallyQuery<T>.Of(plan, records).Text;
    }
}
