using NodaTime;

namespace Cds.Indicators.Tests.Tallying;

/// <summary>A record of more than 64 bytes, which is read where it stands.</summary>
internal readonly record struct EngineLargeDossier(Guid Area, LocalDate? Day, Guid Other, Guid Third, Guid Fourth, string? Text, int? Score, bool IsOnline, long Fee);
