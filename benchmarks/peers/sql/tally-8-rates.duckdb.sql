-- Dossiers into eight rates by commune and month. Cells are numbered by rate, commune and month; 'settled' is 32767 where it is not.
-- table: dossiers (commune SMALLINT, month TINYINT, due SMALLINT, settled SMALLINT, fee INTEGER, offered TINYINT, online TINYINT, paid TINYINT, digitised TINYINT, electronic TINYINT, rating TINYINT)
-- duckdb: SET perfect_ht_threshold = 24
SELECT cell, numerator, denominator, 1 AS observed
FROM (
    SELECT
        CAST(unnest([0, 1, 2, 3, 4, 5, 6, 7]) AS BIGINT) * 39852 + place AS cell,
        CAST(unnest([online, offered_online, paid, on_time, early, digitised, electronic, satisfied]) AS BIGINT) AS numerator,
        CAST(unnest([received, offered, charged, settled, settled, received, settled, rated]) AS BIGINT) AS denominator
    FROM (
        SELECT
            CAST(commune AS INTEGER) * 12 + month AS place,
            count(*) AS received,
            sum(online) AS online,
            sum(offered) AS offered,
            sum(offered & online) AS offered_online,
            sum(fee > 0) AS charged,
            sum(CAST(fee > 0 AS TINYINT) & paid) AS paid,
            sum(settled < 32767) AS settled,
            sum(settled <= due) AS on_time,
            sum(settled < due) AS early,
            sum(digitised) AS digitised,
            sum(CAST(settled < 32767 AS TINYINT) & electronic) AS electronic,
            sum(rating > 0) AS rated,
            sum(rating >= 4) AS satisfied
        FROM dossiers
        GROUP BY place
    ) AS places
) AS cells
WHERE denominator > 0
