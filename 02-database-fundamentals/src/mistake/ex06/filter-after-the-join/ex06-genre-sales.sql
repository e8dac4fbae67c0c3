-- Wrong: filters in where, after the left joins, so a genre with nothing but cancelled sales is gone.
-- Message: "nothing but what was cancelled"

-- name: sales
-- The lines that count are found first. A genre without any stays by the left joins, and its sums of nothing become 0.
with sold as (
    select purchase_line.book_id, purchase_line.quantity, purchase_line.unit_price_cents, purchase.status
    from purchase_line
    join purchase on purchase.id = purchase_line.purchase_id
)
select
    genre.name,
    coalesce(sum(sold.quantity), 0) as copies,
    coalesce(sum(sold.quantity * sold.unit_price_cents), 0) as cents
from genre
left join book on book.genre_id = genre.id
left join sold on sold.book_id = book.id
where sold.status <> 'CANCELLED'
    or sold.status is null
group by genre.id, genre.name
order by cents desc, genre.name;
