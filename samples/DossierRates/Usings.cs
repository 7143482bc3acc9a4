// NodaTime has a Period of its own; here the word means that of the library.
global using Period = Cds.Indicators.Periods.Period;
