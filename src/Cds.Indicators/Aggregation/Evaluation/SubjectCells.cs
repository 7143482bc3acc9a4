namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>The cells of one subject and how they came about.</summary>
internal sealed record SubjectCells(SubjectParts Parts, SourcePlan Source, CellTable Table);
