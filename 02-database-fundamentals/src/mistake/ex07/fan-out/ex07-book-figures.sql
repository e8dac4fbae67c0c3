-- Wrong: joins lines and reviews, so that each line is there once for every review. Message: "too high: a join repeats each line"

-- name: figures
-- Each of the many is added up by itself, to one row for each book; then the joins repeat nothing.
select
    book.title,
    coalesce(sum(case when purchase.status <> 'CANCELLED' then purchase_line.quantity end), 0) as copies,
    count(distinct review.id) as reviews,
    avg(review.rating) as average
from book
join publisher on publisher.id = book.publisher_id
left join purchase_line on purchase_line.book_id = book.id
left join purchase on purchase.id = purchase_line.purchase_id
left join review on review.book_id = book.id
where publisher.name = :publisher
group by book.id, book.title, book.isbn
order by book.title, book.isbn;
