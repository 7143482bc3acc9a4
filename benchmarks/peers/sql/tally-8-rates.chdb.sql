-- Dossiers into eight rates by commune and month. Cells are numbered by rate, commune and month; 'settled' is 32767 where it is not.
-- table: dossiers (commune SMALLINT, month TINYINT, due SMALLINT, settled SMALLINT, fee INTEGER, offered BOOLEAN, online BOOLEAN, paid BOOLEAN, digitised BOOLEAN, electronic BOOLEAN, rating TINYINT)
SELECT rate * 39852 + place AS cell, numerator, denominator, 1 AS observed
FROM (
    SELECT
        toUInt16(commune * 12 + month) AS place,
        count(*) AS received_count,
        sum(online) AS online_count,
        sum(offered) AS offered_count,
        sum(bitAnd(offered, online)) AS offered_online_count,
        sum(fee > 0) AS charged_count,
        sum(bitAnd(fee > 0, paid)) AS paid_count,
        sum(settled < 32767) AS settled_count,
        sum(settled <= due) AS on_time_count,
        sum(settled < due) AS early_count,
        sum(digitised) AS digitised_count,
        sum(bitAnd(settled < 32767, electronic)) AS electronic_count,
        sum(rating > 0) AS rated_count,
        sum(rating >= 4) AS satisfied_count
    FROM dossiers
    GROUP BY place
) AS places
ARRAY JOIN
    [0, 1, 2, 3, 4, 5, 6, 7] AS rate,
    [online_count, offered_online_count, paid_count, on_time_count, early_count, digitised_count, electronic_count, satisfied_count] AS numerator,
    [received_count, offered_count, charged_count, settled_count, settled_count, received_count, settled_count, rated_count] AS denominator
WHERE denominator > 0
