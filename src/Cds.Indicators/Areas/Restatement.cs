using System.Collections.Immutable;
using NodaTime;

namespace Cds.Indicators.Areas;

/// <summary>Where the figures of every unit of a registry lie in the units of one day (quy đổi theo địa giới): forward and backward in time.</summary>
public sealed class Restatement
{
    internal Restatement(AreaRegistry registry, LocalDate date)
    {
        Registry = registry;
        Date = date;
    }

    /// <summary>The registry whose units are restated.</summary>
    public AreaRegistry Registry { get; }

    /// <summary>The day of whose units are asked.</summary>
    public LocalDate Date { get; }

    /// <summary>Where a unit lies in the units of the day.</summary>
    /// <param name="area">The unit.</param>
    /// <returns>Itself with the whole share where it is valid on the day; otherwise its counterparts; empty where it has none.</returns>
    public ImmutableArray<AreaShare> Of(Area area) => area.IsValidOn(Date) ? [new AreaShare(area, Rates.Rational.One, Rates.Rational.One)] : [];
}
