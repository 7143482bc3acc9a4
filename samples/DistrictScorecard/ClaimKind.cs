namespace DistrictScorecard;

/// <summary>What a locality claims.</summary>
internal enum ClaimKind
{
    /// <summary>What was reached.</summary>
    Observation,

    /// <summary>What the locality itself aims for.</summary>
    Target,

    /// <summary>That something is difficult, without a figure.</summary>
    Difficulty,
}
