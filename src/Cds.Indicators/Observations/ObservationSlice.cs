namespace Cds.Indicators.Observations;

/// <summary>Which rows of a table belong to a set: by subject, area, period and attribute. Null stands for all.</summary>
/// <param name="Subjects">The places of the subjects in the table, ascending.</param>
/// <param name="Areas">By area ordinal, whether its rows belong.</param>
/// <param name="Periods">By period ordinal, whether its rows belong.</param>
/// <param name="Attributes">By attribute ordinal, whether its rows belong.</param>
internal sealed record ObservationSlice(int[]? Subjects, bool[]? Areas, bool[]? Periods, bool[]? Attributes)
{
    /// <summary>All rows.</summary>
    public static ObservationSlice All { get; } = new(Subjects: null, Areas: null, Periods: null, Attributes: null);

    public bool HasArea(int ordinal) => Areas is null || Areas[ordinal];

    public bool HasPeriod(int ordinal) => Periods is null || Periods[ordinal];

    public bool HasAttribute(int ordinal) => Attributes is null || Attributes[ordinal];

    /// <summary>Both masks at once.</summary>
    public static bool[] Both(bool[]? mask, bool[] other)
    {
        bool[] both = (bool[])other.Clone();
        for (int i = 0; mask is not null && i < both.Length; i++)
            both[i] &= mask[i];
        return both;
    }
}
