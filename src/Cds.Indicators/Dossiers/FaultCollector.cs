using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Faults;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Dossiers;

/// <summary>Collects the faults of dossiers; it allocates only where there is one.</summary>
internal struct FaultCollector(int? index)
{
    private ImmutableArray<Fault>.Builder? _faults;

    /// <summary>The zero-based place of the dossier among many; null where it is alone.</summary>
    public int? Index { get; set; } = index;

    public readonly bool HasAny => _faults is not null;

    public readonly ImmutableArray<Fault> All => _faults?.ToImmutable() ?? [];

    public void Add(string member, LocalDateTime value, string rule, string cure) => Add(member, LocalDateTimePattern.ExtendedIso.Format(value), rule, cure);

    public void Add(string member, string value, string rule, string cure)
    {
        string place = Index is { } i ? string.Create(CultureInfo.InvariantCulture, $"dossiers[{i}].{member}") : member;
        (_faults ??= ImmutableArray.CreateBuilder<Fault>()).Add(new Fault(new FaultPlace(place, Row: null, Column: null, JsonPath: null), value, rule, cure));
    }

    public readonly void ThrowIfAny()
    {
        if (HasAny)
            throw new FaultException(All);
    }
}
