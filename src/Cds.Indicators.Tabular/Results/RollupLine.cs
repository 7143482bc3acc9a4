using Cds.Indicators.Aggregation;

namespace Cds.Indicators.Tabular.Results;

/// <summary>A row of a roll-up, with the names where its result knows them.</summary>
internal readonly record struct RollupLine(RollupRow Row, string? SubjectName, string? TargetName);
