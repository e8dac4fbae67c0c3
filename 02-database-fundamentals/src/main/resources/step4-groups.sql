-- Many rows become one.

-- name: group_by
-- One row for each group. What is selected is what the group has in common, or is computed from its rows.
select country, count(*) as customers
from customer
group by country
having count(*) > 1
order by customers desc, country;

-- name: counting
-- count(*) counts rows, count(column) those that have a value. A sum of no rows is NULL.
select
    count(*) as books,
    count(publisher_id) as published,
    count(distinct publisher_id) as publishers,
    sum(case when price_cents > 10000 then price_cents end) as dear,
    coalesce(sum(case when price_cents > 10000 then price_cents end), 0) as dear_or_0
from book;

-- name: fan_out
-- Wrong: lines and reviews are both many. Joined, each line stands beside each review, and the sum is too high.
select book.title, sum(purchase_line.quantity) as sold, count(review.id) as reviews
from book
join purchase_line on purchase_line.book_id = book.id
join review on review.book_id = book.id
where book.id = 25
group by book.id, book.title;

-- name: one_at_a_time
-- Right: each of the many is added up by itself.
select
    book.title,
    (select sum(quantity) from purchase_line where book_id = book.id) as sold,
    (select count(*) from review where book_id = book.id) as reviews
from book
where book.id = 25;

-- name: subquery_in_from
-- A query is a table too: the dearest genres on average.
-- Try: "where books >= 5" can't stand inside. Why?
select name, books, average
from (
        select genre.name, count(*) as books, avg(price_cents) as average
        from genre
        join book on book.genre_id = genre.id
        group by genre.id, genre.name
    ) shelf
where books >= 5
order by average desc
limit 3;
