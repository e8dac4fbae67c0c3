-- 02.9 Rank in each genre, and a running total

-- name: dearest
-- rank(), not row_number(), which breaks ties at random, nor dense_rank(), which leaves no place out. A window is
-- computed after "where", so the filter has to wait for the next step.
with ranked as (
    select
        genre.name as genre,
        book.title,
        book.price_cents,
        rank() over (partition by genre.id order by book.price_cents desc) as place
    from book
    join genre on genre.id = book.genre_id
    join genre parent on parent.id = genre.parent_id
    where parent.name = :parent
)
select genre, title, price_cents, place
from ranked
where place <= 3
order by genre, place, title;

-- name: running
-- Ordered by the moment alone, a window adds all purchases of the same moment at once: the id decides.
with made as (
    select
        purchase.id,
        purchase.purchased_at,
        coalesce(sum(purchase_line.quantity * purchase_line.unit_price_cents), 0) as cents
    from purchase
    left join purchase_line on purchase_line.purchase_id = purchase.id
    where purchase.customer_id = :customer
        and purchase.status <> 'CANCELLED'
    group by purchase.id, purchase.purchased_at
)
select id, cents, sum(cents) over (order by purchased_at, id) as so_far
from made
order by purchased_at, id;
