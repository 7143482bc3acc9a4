namespace Cds.Indicators.Scoring;

/// <summary>Reports that something is wrong with a part of a definition: the part, its path of codes, the value, the broken rule and the cure.</summary>
internal delegate void ReportScorecardFault(object part, string path, string value, string rule, string cure);
