namespace Cds.Indicators.Tabular.Observations;

/// <summary>What became of a text that should be a number.</summary>
internal enum NumberFinding
{
    Number,

    /// <summary>The text is none; it may be a figure.</summary>
    NoNumber,

    /// <summary>What could be decimals could be thousands: 1.234.</summary>
    InDoubt,

    /// <summary>Separators do not stand before every third digit.</summary>
    WrongGroups,

    TooManyDecimals,

    TooLarge,
}
