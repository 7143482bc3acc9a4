// NodaTime has a Period and an Interval of its own; here the words mean those of the library.
global using Interval = Cds.Indicators.Rates.Interval;
global using Period = Cds.Indicators.Periods.Period;
// The claims have a scorecard of their own.
global using OfficialCard = Cds.Indicators.Scoring.Scorecard;
