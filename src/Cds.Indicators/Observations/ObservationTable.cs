using System.Collections.Frozen;
using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Observations;

/// <summary>All rows of a set that was built, with the tables that their ordinals point into; shared by all slices of the set.</summary>
internal sealed class ObservationTable
{
    private readonly FrozenDictionary<Subject, int> _ordinals;

    public ObservationTable(
        AreaRegistry areas,
        ImmutableArray<Period> periods,
        ImmutableArray<ObservationAttribute> attributes,
        ImmutableArray<Figure> figures,
        ImmutableArray<SubjectColumns> columns)
    {
        Areas = areas;
        Periods = periods;
        Attributes = attributes;
        Figures = figures;
        Columns = columns;
        _ordinals = columns.Select(static (column, i) => KeyValuePair.Create(column.Subject, i)).ToFrozenDictionary();
    }

    /// <summary>The registry whose ordinals the rows name.</summary>
    public AreaRegistry Areas { get; }

    /// <summary>The periods that occur, distinct and ascending.</summary>
    public ImmutableArray<Period> Periods { get; }

    /// <summary>The attributes that occur; the first is that of plain rows.</summary>
    public ImmutableArray<ObservationAttribute> Attributes { get; }

    /// <summary>The figures that occur, one for each row that has one.</summary>
    public ImmutableArray<Figure> Figures { get; }

    /// <summary>The rows by subject, in the order of their codes.</summary>
    public ImmutableArray<SubjectColumns> Columns { get; }

    /// <summary>The place of a subject in <see cref="Columns"/>; -1 where it has no rows.</summary>
    public int OrdinalOf(Subject subject) => _ordinals.GetValueOrDefault(subject.Stored, -1);

    /// <summary>The place of a period in <see cref="Periods"/>; negative where it does not occur.</summary>
    public int OrdinalOf(Period period) => Periods.BinarySearch(period);

    /// <summary>What stands in a row.</summary>
    public Observation At(SubjectColumns columns, int series, int row)
    {
        ObservationAttribute attribute = Attributes[columns.AttributeOf(row)];
        return new Observation(
            columns.Subject,
            Areas.Areas[columns.SeriesArea[series]],
            Periods[columns.PeriodOf(row)],
            ValueOf(columns, row),
            attribute.Status,
            attribute.Source);
    }

    /// <summary>The value in a row.</summary>
    public ObservedValue ValueOf(SubjectColumns columns, int row) => Attributes[columns.AttributeOf(row)].Form switch
    {
        ObservedForm.Missing => ObservedValue.Missing,
        ObservedForm.Figure => ObservedValue.Of(Figures[(int)columns.NumeratorOf(row)]),
        _ => columns.HasDenominators
            ? ObservedValue.Of(Ratio.OfSigned(columns.NumeratorOf(row), columns.DenominatorOf(row)))
            : ObservedValue.Of(columns.NumeratorOf(row)),
    };
}
