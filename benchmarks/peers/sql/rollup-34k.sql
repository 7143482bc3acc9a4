-- Months of communes to half-years of provinces. Cells are numbered by indicator, province and half-year.
-- table: months (indicator TINYINT, commune SMALLINT, province TINYINT, period SMALLINT, target TINYINT, numerator SMALLINT, denominator SMALLINT)
-- duckdb: SET perfect_ht_threshold = 24
SELECT (CAST(indicator AS BIGINT) * 34 + province) * 20 + target AS cell, CAST(n AS BIGINT) AS numerator, CAST(d AS BIGINT) AS denominator, c AS observed
FROM (
    SELECT indicator, province, target, sum(numerator) AS n, sum(denominator) AS d, count(*) AS c
    FROM months
    GROUP BY indicator, province, target
) AS cells
