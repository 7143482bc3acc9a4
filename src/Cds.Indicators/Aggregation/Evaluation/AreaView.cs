namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>In whose units a roll-up answers.</summary>
internal enum AreaView : byte
{
    /// <summary>Those that were there when it was reported.</summary>
    Recorded = 0,

    /// <summary>Only those that were there on a day.</summary>
    AsOf = 1,

    /// <summary>Those of a day, with all figures restated to them.</summary>
    Restated = 2,
}
