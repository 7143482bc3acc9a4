-- The same question to the rows in the order of their arrival.
-- table: arrivals (indicator TINYINT, commune SMALLINT, province TINYINT, period SMALLINT, target TINYINT, numerator SMALLINT, denominator SMALLINT)
-- duckdb: SET perfect_ht_threshold = 24
SELECT (CAST(indicator AS BIGINT) * 34 + province) * 20 + target AS cell, CAST(n AS BIGINT) AS numerator, CAST(d AS BIGINT) AS denominator, c AS observed
FROM (
    SELECT indicator, province, target, sum(numerator) AS n, sum(denominator) AS d, count(*) AS c
    FROM arrivals
    GROUP BY indicator, province, target
) AS cells
