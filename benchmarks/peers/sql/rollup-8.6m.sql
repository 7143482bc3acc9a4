-- Days of communes to weeks of communes. Cells are numbered by indicator, commune and week, of 3 321 communes at every size.
-- table: days (indicator TINYINT, commune SMALLINT, province TINYINT, period SMALLINT, target TINYINT, numerator SMALLINT, denominator SMALLINT)
SELECT (CAST(indicator AS BIGINT) * 3321 + commune) * 52 + target AS cell, CAST(n AS BIGINT) AS numerator, CAST(d AS BIGINT) AS denominator, c AS observed
FROM (
    SELECT indicator, commune, target, sum(numerator) AS n, sum(denominator) AS d, count(*) AS c
    FROM days
    GROUP BY indicator, commune, target
) AS cells
