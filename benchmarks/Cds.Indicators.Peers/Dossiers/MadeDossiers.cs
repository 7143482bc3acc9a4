using System.Globalization;
using Cds.Indicators.Peers.Data;

namespace Cds.Indicators.Peers.Dossiers;

/// <summary>Dossiers of the communes in 2025. What is true of one is drawn apart from all else, so that no branch on it can be foretold.</summary>
internal static class MadeDossiers
{
    public const int Communes = 3_321;
    public const int Months = 12;

    private const ulong Seed = 20_250_102;
    private const int Days = 365;

    private static readonly DateOnly s_firstDay = new(2025, 1, 1);

    /// <summary>The codes of the communes, one text for each.</summary>
    public static string[] Codes { get; } = [.. Enumerable.Range(0, Communes).Select(Code)];

    /// <summary>The code of a commune: <c>00070</c>.</summary>
    public static string Code(int commune) => commune.ToString("D5", CultureInfo.InvariantCulture);

    /// <summary>Days from the first of January 2025.</summary>
    public static int DayOf(DateOnly date) => date.DayNumber - s_firstDay.DayNumber;

    /// <summary>Dossiers in a random order, or in that of their reception.</summary>
    public static Dossier[] Of(int count, bool byReception = false)
    {
        Dossier[] dossiers = new Dossier[count];
        for (int i = 0; i < count; i++)
            dossiers[i] = At(i, byReception ? (int)((long)i * Days / count) : null);
        return dossiers;
    }

    /// <summary>The same, as values that hold the code of the commune.</summary>
    public static CodedDossier[] Coded(Dossier[] dossiers) => Array.ConvertAll(dossiers, static dossier => new CodedDossier
    {
        Commune = Codes[dossier.Commune],
        ReceivedOn = dossier.ReceivedOn,
        DueOn = dossier.DueOn,
        SettledOn = dossier.SettledOn,
        Fee = dossier.Fee,
        IsOffered = dossier.IsOffered,
        IsOnline = dossier.IsOnline,
        IsPaidOnline = dossier.IsPaidOnline,
        IsDigitised = dossier.IsDigitised,
        HasElectronicResult = dossier.HasElectronicResult,
        Rating = dossier.Rating,
    });

    /// <summary>The same, as objects.</summary>
    public static DossierObject[] Objects(Dossier[] dossiers) => Array.ConvertAll(dossiers, static dossier => new DossierObject
    {
        Commune = dossier.Commune,
        ReceivedOn = dossier.ReceivedOn,
        DueOn = dossier.DueOn,
        SettledOn = dossier.SettledOn,
        Fee = dossier.Fee,
        IsOffered = dossier.IsOffered,
        IsOnline = dossier.IsOnline,
        IsPaidOnline = dossier.IsPaidOnline,
        IsDigitised = dossier.IsDigitised,
        HasElectronicResult = dossier.HasElectronicResult,
        Rating = dossier.Rating,
    });

    private static Dossier At(int position, int? dayOfReception)
    {
        ulong place = SplitMix.At(Seed, 3 * (ulong)position);
        Span<byte> random = stackalloc byte[16];
        BitConverter.TryWriteBytes(random, SplitMix.At(Seed, (3 * (ulong)position) + 1));
        BitConverter.TryWriteBytes(random[8..], SplitMix.At(Seed, (3 * (ulong)position) + 2));
        DateOnly received = s_firstDay.AddDays(dayOfReception ?? SplitMix.BelowFromLowerBits(place, Days));
        DateOnly due = received.AddDays(1 + (random[0] % 30));
        DateOnly settled = due.AddDays((random[1] % 13) - 10);
        return new Dossier
        {
            Commune = SplitMix.Below(place, Communes),
            ReceivedOn = received,
            DueOn = due,
            SettledOn = random[2] < 218 ? (settled < received ? received : settled) : null,
            Fee = random[3] < 90 ? 10_000 * (1 + (random[4] % 50)) : 0,
            IsOffered = random[5] < 141,
            IsOnline = random[6] < 154,
            IsPaidOnline = random[7] < 128,
            IsDigitised = random[8] < 179,
            HasElectronicResult = random[9] < 154,
            Rating = random[10] < 77 ? (byte)(5 - (random[11] * random[12] / 13_006)) : (byte)0,
        };
    }
}
