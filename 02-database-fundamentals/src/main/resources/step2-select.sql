-- Rows chosen, values computed, an order. And NULL, which is not a value but the lack of one.

-- name: cheap
-- Without "order by" a result has no order. One that leaves ties open has none among those.
-- Try: leave out isbn, and wait for the day when it matters.
select title, price_cents
from book
where price_cents < 800
order by price_cents desc, isbn
limit 4;

-- name: unknown
-- A comparison with NULL is neither true nor false but unknown, and "where" keeps only what is true.
-- Try: "= null" instead of "is null".
select
    sum(case when country = 'DE' then 1 else 0 end) as german,
    sum(case when country <> 'DE' then 1 else 0 end) as not_german,
    sum(case when country is null then 1 else 0 end) as who_knows,
    count(*) as customers
from customer;

-- name: not_in
-- Books whose publisher is not in a list with a NULL in it: might be that one. So none.
select count(*) as books
from book
where publisher_id not in (1, 2, null);

-- name: nothing_instead
-- coalesce gives the first that isn't NULL.
select name, coalesce(city, 'somewhere') as city
from customer
where name < 'H'
order by coalesce(city, 'somewhere'), name;

-- name: nulls_last
-- Where NULL stands in an order is each database's own choice, so choose yourself: first those that have a value.
select name, born_year
from author
where name between 'C' and 'F'
order by case when born_year is null then 1 else 0 end, born_year, name;

-- name: in_january
-- A month, half open: from its first moment, until before the first of the next.
-- Try: between '2025-01-01' and '2025-01-31', and look for purchase 4.
select id, purchased_at
from purchase
where purchased_at >= '2025-01-01'
    and purchased_at < '2025-02-01'
order by purchased_at;
