-- 02.7 Figures without fan-out

-- name: figures
-- Each of the many is added up by itself, to one row for each book; then the joins repeat nothing.
with sold as (
    select purchase_line.book_id, sum(purchase_line.quantity) as copies
    from purchase_line
    join purchase on purchase.id = purchase_line.purchase_id
    where purchase.status <> 'CANCELLED'
    group by purchase_line.book_id
),
judged as (
    select book_id, count(*) as reviews, avg(rating) as average
    from review
    group by book_id
)
select book.title, coalesce(sold.copies, 0) as copies, coalesce(judged.reviews, 0) as reviews, judged.average
from book
join publisher on publisher.id = book.publisher_id
left join sold on sold.book_id = book.id
left join judged on judged.book_id = book.id
where publisher.name = :publisher
order by book.title, book.isbn;
