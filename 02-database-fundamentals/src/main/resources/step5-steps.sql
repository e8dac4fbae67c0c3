-- Queries in steps: common table expressions, trees, windows.

-- name: with
-- A subquery with a name, before the query that uses it.
with per_purchase as (
    select purchase_id, sum(quantity * unit_price_cents) as cents
    from purchase_line
    group by purchase_id
)
select customer.name, per_purchase.cents
from per_purchase
join purchase on purchase.id = per_purchase.purchase_id
join customer on customer.id = purchase.customer_id
where per_purchase.cents > (select 2 * avg(cents) from per_purchase)
order by per_purchase.cents desc;

-- name: path
-- A recursion starts with some rows, then adds those found from what it added last, until there are no more.
-- Try: start from 'Databases' and climb by parent_id instead.
with recursive below (id, path) as (
    select id, concat(name, '')
    from genre
    where name = 'Fiction'
    union all
    select genre.id, concat(below.path, ' > ', genre.name)
    from below
    join genre on genre.parent_id = below.id
)
select path
from below
order by path;

-- name: path (mysql)
-- A recursion starts with some rows, then adds those found from what it added last, until there are no more.
-- On MySQL the first rows decide how long the texts may be.
with recursive below (id, path) as (
    select id, cast(name as char(500))
    from genre
    where name = 'Fiction'
    union all
    select genre.id, concat(below.path, ' > ', genre.name)
    from below
    join genre on genre.parent_id = below.id
)
select path
from below
order by path;

-- name: windows
-- A window looks at other rows and, unlike a group, keeps its own. Ties share a rank; row_number decides.
select
    title,
    price_cents,
    rank() over (order by price_cents desc) as price_rank,
    row_number() over (order by price_cents desc, isbn) as place,
    sum(price_cents) over (order by price_cents desc, isbn) as so_far
from book
where genre_id = 12 or genre_id = 16
order by place;

-- name: top_of_each
-- A window is computed after "where": to filter by it, put it into a step of its own.
with ranked as (
    select genre_id, title, price_cents, rank() over (partition by genre_id order by price_cents desc) as place
    from book
)
select genre.name, ranked.title, ranked.price_cents
from ranked
join genre on genre.id = ranked.genre_id
where ranked.place = 1
    and genre.parent_id = 8
order by genre.name, ranked.title;
