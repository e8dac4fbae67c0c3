-- Rows of several tables, side by side.

-- name: inner_join
-- Pairs of rows that belong together. A link table makes it two joins.
select book.title, author.name, book_author.role
from book
join book_author on book_author.book_id = book.id
join author on author.id = book_author.author_id
where book.title in ('The Trial', 'Coraline')
order by book.title, book_author.position;

-- name: left_join
-- Who has no partner stays, beside NULLs.
-- Try: "join" for "left join".
select customer.name, purchase.id as purchase
from customer
left join purchase on purchase.customer_id = customer.id and purchase.status = 'NEW'
where customer.country in ('FR', 'PL')
order by customer.name;

-- name: condition_after
-- The same condition after the join, in "where": it removes the NULLs, and the left join was for nothing.
select customer.name, purchase.id as purchase
from customer
left join purchase on purchase.customer_id = customer.id
where customer.country in ('FR', 'PL')
    and purchase.status = 'NEW'
order by customer.name;

-- name: self_join
-- A tree in one table: the row and its parent are two rows of it, so it needs two names.
select child.name as genre, parent.name as parent
from genre child
left join genre parent on parent.id = child.parent_id
where child.id in (1, 5, 10)
order by child.id;

-- name: anti_join
-- What is not there: genres that have no book.
select name
from genre
where not exists (
        select 1
        from book
        where book.genre_id = genre.id
    )
order by name;

-- name: semi_join
-- Once each, however many purchases: "exists" repeats no row, a join would.
select name
from customer
where exists (
        select 1
        from purchase
        where purchase.customer_id = customer.id
            and purchase.status = 'SHIPPED'
    )
    and country in ('IE', 'GB')
order by name;

-- name: union_all
-- One result under the other. "union" without "all" also removes duplicates.
select name, 'author' as what
from author
where name like 'Ma%'
union all
select name, 'publisher'
from publisher
where name like 'Ma%'
order by name;
