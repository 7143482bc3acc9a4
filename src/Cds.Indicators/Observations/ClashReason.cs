namespace Cds.Indicators.Observations;

/// <summary>Why two rows cannot become one.</summary>
internal enum ClashReason
{
    /// <summary>The policy refuses it.</summary>
    Refused,

    /// <summary>The subject does not add up over areas.</summary>
    NotAdditive,

    /// <summary>A published figure cannot be added to counts.</summary>
    Figure,

    /// <summary>The sum does not fit 64 bits.</summary>
    Overflow,
}
