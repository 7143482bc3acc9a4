namespace Cds.Indicators.Scoring;

/// <summary>Reports that something is wrong with a part of a definition: the part, its member in a document, its path of codes, the value, and the broken rule with its cure.</summary>
internal delegate void ReportScorecardFault(object part, string member, string path, string value, (string Rule, string Cure) fault);
