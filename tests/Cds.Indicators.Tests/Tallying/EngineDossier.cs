namespace Cds.Indicators.Tests.Tallying;

/// <summary>A small record without references, which is copied to be read.</summary>
internal readonly record struct EngineDossier(int Area, DateOnly ReceivedOn, DateOnly? SettledOn, DateOnly? DueOn, byte Kind, bool IsOnline, bool PaidOnline, long Fee);
