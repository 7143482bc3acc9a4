global using Period = Cds.Indicators.Periods.Period;
