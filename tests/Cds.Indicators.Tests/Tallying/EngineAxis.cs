using System.Linq.Expressions;
using Cds.Indicators.Tallying;
using NodaTime;

namespace Cds.Indicators.Tests.Tallying;

/// <summary>An area and a deciding day of records, as a definition has them and as a slow count asks them.</summary>
/// <param name="Dimensions">What definitions are made with.</param>
/// <param name="Area">The code of a record's area.</param>
/// <param name="Day">The deciding day of a record.</param>
/// <param name="Guard">What a record must meet to have both; null where all have them.</param>
internal sealed record EngineAxis<T>(RecordDimensions<T> Dimensions, Func<T, string?> Area, Func<T, LocalDate?> Day, Expression<Func<T, bool>>? Guard = null);
