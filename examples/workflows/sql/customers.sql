INSERT INTO customers
SELECT *
FROM staging_customers
WHERE day = '${day}'
