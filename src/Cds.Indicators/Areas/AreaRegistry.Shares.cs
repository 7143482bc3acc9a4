using Cds.Indicators.Faults;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Areas;

public sealed partial class AreaRegistry
{
    /// <summary>The same registry with shares of its passages that became known later.</summary>
    /// <param name="shares">The shares, each for a passage of this registry, each passage once.</param>
    /// <returns>
    /// A registry of the same units: an <see cref="Area"/> of one is an <see cref="Area"/> of the other. Its <see cref="Notes"/> are those of this one.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="shares"/>, or an entry of it, is null.</exception>
    /// <exception cref="FaultException">Shares have faults, all of which are named: of a passage that is not there, of one passage twice, not from 0 to 1, or
    /// not adding to one for a unit.</exception>
    /// <example><code>AreaRegistry known = registry.WithShares(sharesByPopulation);</code></example>
    public AreaRegistry WithShares(IEnumerable<SuccessionShare> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        Dictionary<(AreaKey, AreaKey, LocalDate), int> places = new(Successions.Length);
        for (int i = 0; i < Successions.Length; i++)
            places.Add((Successions[i].Predecessor.Key, Successions[i].Successor.Key, Successions[i].Effective), i);

        Succession[] passages = [.. Successions];
        Dictionary<int, int> rows = [];
        List<Fault> faults = [];
        int row = 0;
        foreach (SuccessionShare share in shares)
        {
            row++;
            ArgumentNullException.ThrowIfNull(share, nameof(shares));
            string name = $"{share.Predecessor} to {share.Successor}";
            if (!places.TryGetValue((share.Predecessor, share.Successor, share.Effective.WithCalendar(CalendarSystem.Iso)), out int place))
                Report(row, name, $"the registry has no such passage on {AreaDays.Text(share.Effective.WithCalendar(CalendarSystem.Iso))}", "Name both units by their keys, with the day their validity begins.");
            else if (!rows.TryAdd(place, row))
                Report(row, name, "the shares of the passage stand twice", "Keep one entry.");
            else if (IsShare(row, name, share.Share) & IsShare(row, name, share.SuccessorShare))
                passages[place] = passages[place].With(share.Share, share.SuccessorShare);
        }

        RequireSums(static passage => passage.Predecessor, static passage => passage.Share, "went on");
        RequireSums(static passage => passage.Successor, static passage => passage.SuccessorShare, "came together");
        return faults.Count == 0 ? new AreaRegistry(_tree, [.. passages], Notes) : throw new FaultException([.. faults.OrderBy(static fault => fault.Place.Row)]);

        bool IsShare(int at, string name, Rational? given)
        {
            if (given is not { } value || (value.Sign >= 0 && value <= Rational.One))
                return true;
            Report(at, $"{value}", $"the share of {name} does not lie from 0 to 1", "Give the part as a fraction of the whole.");
            return false;
        }

        void RequireSums(Func<Succession, Area> unitOf, Func<Succession, Rational?> shareOf, string verb)
        {
            // Only units of whose passages one was given a share can have become wrong.
            foreach (IGrouping<Area, int> group in rows.Keys.GroupBy(place => unitOf(passages[place])))
            {
                bool isForward = ReferenceEquals(unitOf(passages[group.First()]), passages[group.First()].Predecessor);
                WideRational sum = default;
                bool isComplete = true;
                foreach (Succession passage in isForward ? _successors[group.Key.Ordinal] : _predecessors[group.Key.Ordinal])
                {
                    Rational? share = shareOf(passages[places[(passage.Predecessor.Key, passage.Successor.Key, passage.Effective)]]);
                    isComplete &= share is not null;
                    sum += share.GetValueOrDefault();
                }

                int size = sum.CompareTo(Rational.One);
                if (size > 0 || (isComplete && size < 0))
                    Report(rows[group.Min()], sum.ToString(), $"the parts in which {group.Key} {verb} add to {(size > 0 ? "more" : "less")} than 1", "Give parts that make the whole, or leave out one that is not known.");
            }
        }

        void Report(int at, string value, string rule, string cure) => faults.Add(new Fault(FaultPlace.InTable("shares", at), value, rule, cure));
    }
}
